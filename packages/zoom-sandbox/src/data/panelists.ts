import type { JsonObject } from '../http/json.ts';
import type { AccountData } from './account-data.ts';
import { hash } from './deterministic-random.ts';
import { pathUnder } from './documents.ts';
import { opaqueId } from './ids.ts';
import type { Meeting } from './meetings.ts';

/** A panelist of a webinar with Zoom's field names. */
export interface Panelist {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  /** Further fields of the request, e.g. `name_tag_id`. */
  readonly extra: JsonObject;
}

/** Returns the panelists of a webinar: two users of a generated one, and those who were added. */
export function listPanelists(data: AccountData, webinar: Meeting): Panelist[] {
  const written = data.resources.list(pathOf(webinar));
  const generated = generatePanelists(data, webinar).filter(({ id }) => !written.has(id));
  const added = [...written].flatMap(([id, resource]) =>
    resource.kind === 'created' ? [toPanelist(id, resource.fields)] : [],
  );
  return [...generated, ...added];
}

/** Adds a panelist, or updates the one with the same email address. */
export function addPanelist(data: AccountData, webinar: Meeting, fields: JsonObject): void {
  const path = pathOf(webinar);
  const { email } = toPanelist('', fields);
  const before = findPanelist(data, webinar, email);
  const id = before?.id ?? opaqueId(data.seed, 92, webinar.key, data.resources.nextNumber());
  data.resources.set(path, id, { kind: 'created', list: path, fields });
}

/** Removes a panelist. */
export function removePanelist({ resources }: AccountData, webinar: Meeting, id: string): void {
  resources.set(pathOf(webinar), id, { kind: 'removed' });
}

/** Returns the panelist with an email address, ignoring case. */
export function findPanelist(
  data: AccountData,
  webinar: Meeting,
  email: string,
): Panelist | undefined {
  return listPanelists(data, webinar).find(
    (panelist) => panelist.email.toLowerCase() === email.toLowerCase(),
  );
}

function generatePanelists({ seed, users }: AccountData, webinar: Meeting): Panelist[] {
  if (webinar.source !== 'web_portal') return [];
  return [1, 2].flatMap((position) => {
    const user = users.get(
      (webinar.hostIndex + position + (hash(seed, webinar.key, 91) % 5)) % users.size,
    );
    if (user === undefined || user.status !== 'active') return [];
    const { email, display_name: name } = user;
    return [{ id: opaqueId(seed, 91, webinar.key, position), email, name, extra: {} }];
  });
}

function toPanelist(id: string, { email, name, ...extra }: JsonObject): Panelist {
  return { id, email: textOf(email), name: textOf(name), extra };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function pathOf(webinar: Meeting): string {
  return pathUnder(webinar, 'panelists');
}
