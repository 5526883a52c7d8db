import { readDocument, updateDocument } from '../../data/documents.ts';
import { opaqueId } from '../../data/ids.ts';
import type { Meeting } from '../../data/meetings.ts';
import { apiError, emptyResponse, json, type HttpResponse } from '../../http/response.ts';
import type { JsonObject } from '../../http/json.ts';
import type { OperationHandlers } from '../../operations/operation-call.ts';
import { getPathParam, type ApiCall, type HostedMeeting } from '../api-call.ts';
import { forMeeting } from '../meeting-operation.ts';

/** The session branding of webinars. */
export const BRANDING_HANDLERS: OperationHandlers = {
  'GET /webinars/{webinarId}/branding': forMeeting(get),
  'POST /webinars/{webinarId}/branding/name_tags': forBranding(addNameTag),
  'DELETE /webinars/{webinarId}/branding/name_tags': forBranding(
    removeFrom('name_tags', 'name_tag_ids'),
  ),
  'PATCH /webinars/{webinarId}/branding/name_tags/{nameTagId}': forBranding(updateNameTag),
  'POST /webinars/{webinarId}/branding/virtual_backgrounds': forBranding(addBackground),
  'PATCH /webinars/{webinarId}/branding/virtual_backgrounds': forBranding(chooseBackground),
  'DELETE /webinars/{webinarId}/branding/virtual_backgrounds': forBranding(
    removeFrom('virtual_backgrounds', 'ids'),
  ),
  'POST /webinars/{webinarId}/branding/wallpaper': forBranding(setWallpaper),
  'DELETE /webinars/{webinarId}/branding/wallpaper': forBranding(removeWallpaper),
};

const MAX_NAME_TAGS = 20;
const MAX_BACKGROUNDS = 10;
/** Files are not parsed. */
const FILE = { size: 4_096, type: 'image' };

type Item = JsonObject & { readonly id: string; readonly is_default: boolean };

interface Branding {
  readonly wallpaper: JsonObject;
  readonly virtual_backgrounds: readonly Item[];
  readonly name_tags: readonly Item[];
}

function forBranding(handle: (call: ApiCall, webinar: Meeting) => HttpResponse) {
  return forMeeting((call, { meeting }) =>
    meeting.settings['enable_session_branding'] === true
      ? handle(call, meeting)
      : apiError(400, 3000, 'This webinar does not have session branding enabled.'),
  );
}

function get(call: ApiCall, { meeting }: HostedMeeting): HttpResponse {
  return json(200, readBranding(call, meeting));
}

function addNameTag(call: ApiCall, webinar: Meeting): HttpResponse {
  const { name_tags: tags } = readBranding(call, webinar);
  if (tags.length >= MAX_NAME_TAGS) {
    return apiError(
      400,
      3000,
      `You have reached the limit for the number of name tags you can add for this webinar. The limit is ${MAX_NAME_TAGS}.`,
    );
  }
  const tag = createItem(call, webinar, pickTag(call.body));
  write(call, webinar, { name_tags: addItem(tags, tag) });
  return json(201, tag);
}

function updateNameTag(call: ApiCall, webinar: Meeting): HttpResponse {
  const { name_tags: tags } = readBranding(call, webinar);
  const before = tags.find(({ id }) => id === getPathParam(call, 'nameTagId'));
  if (before === undefined) return apiError(400, 300, 'Name Tag does not exist.');
  const tag = { ...before, ...pickTag(call.body) };
  const others = tag.is_default ? tags.map(withoutDefault) : tags;
  write(call, webinar, { name_tags: others.map((item) => (item.id === tag.id ? tag : item)) });
  return emptyResponse(204);
}

/** Returns the handler that removes the items whose ids a parameter lists. */
function removeFrom(list: 'name_tags' | 'virtual_backgrounds', parameter: string) {
  return (call: ApiCall, webinar: Meeting): HttpResponse => {
    const left = removeItems(readBranding(call, webinar)[list], call.query.get(parameter));
    if (left === undefined) return apiError(400, 300, `Invalid parameter: \`${parameter}\`.`);
    write(call, webinar, { [list]: left });
    return emptyResponse(204);
  };
}

function addBackground(call: ApiCall, webinar: Meeting): HttpResponse {
  const { virtual_backgrounds: backgrounds } = readBranding(call, webinar);
  if (backgrounds.length >= MAX_BACKGROUNDS) {
    return apiError(400, 120, `A maximum of ${MAX_BACKGROUNDS} files are allowed for a webinar.`);
  }
  const background = createItem(call, webinar, { name: 'background.png' });
  write(call, webinar, { virtual_backgrounds: addItem(backgrounds, background) });
  return json(201, { ...background, ...FILE });
}

function chooseBackground(call: ApiCall, webinar: Meeting): HttpResponse {
  const { virtual_backgrounds: backgrounds } = readBranding(call, webinar);
  const chosen = call.query.get('id');
  if (chosen === null) return emptyResponse(204);
  if (!backgrounds.some(({ id }) => id === chosen))
    return apiError(400, 300, `Invalid parameter: ${chosen}`);
  write(call, webinar, {
    virtual_backgrounds: backgrounds.map((item) => ({ ...item, is_default: item.id === chosen })),
  });
  return emptyResponse(204);
}

function setWallpaper(call: ApiCall, webinar: Meeting): HttpResponse {
  const { id } = createItem(call, webinar, {});
  write(call, webinar, { wallpaper: { id } });
  return json(201, { id, name: 'wallpaper.png', ...FILE });
}

function removeWallpaper(call: ApiCall, webinar: Meeting): HttpResponse {
  write(call, webinar, { wallpaper: {} });
  return emptyResponse(204);
}

function readBranding({ account }: ApiCall, webinar: Meeting): Branding {
  const empty = { wallpaper: {}, virtual_backgrounds: [], name_tags: [] };
  return { ...empty, ...(readDocument(account.data, webinar, 'branding') as Partial<Branding>) };
}

function write({ account }: ApiCall, webinar: Meeting, changes: Partial<Branding>): void {
  updateDocument(account.data, webinar, 'branding', { ...changes });
}

function createItem({ account }: ApiCall, { key }: Meeting, fields: JsonObject): Item {
  const { seed, resources } = account.data;
  return {
    is_default: false,
    ...fields,
    id: opaqueId(seed, 97, key, resources.nextNumber()),
  };
}

function pickTag(body: JsonObject): JsonObject {
  const { set_default_for_all_panelists: _all, ...tag } = body;
  return { ...tag, is_default: tag['is_default'] === true };
}

/** At most one is the default. */
function addItem(items: readonly Item[], added: Item): readonly Item[] {
  return [...(added.is_default ? items.map(withoutDefault) : items), added];
}

function withoutDefault(item: Item): Item {
  return { ...item, is_default: false };
}

/** Removes the items of a list of ids; undefined if one of them is unknown. */
function removeItems(items: readonly Item[], ids: string | null): readonly Item[] | undefined {
  const removed = (ids ?? '').split(',').filter((id) => id !== '');
  const isKnown = removed.every((id) => items.some((item) => item.id === id));
  return isKnown ? items.filter(({ id }) => !removed.includes(id)) : undefined;
}
