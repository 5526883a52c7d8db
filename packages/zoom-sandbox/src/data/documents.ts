import type { JsonObject } from '../http/json.ts';
import type { AccountData } from './account-data.ts';
import { isWebinar, type Meeting } from './meetings.ts';

/** Something of which a meeting or webinar has one. */
export type DocumentName =
  'survey' | 'livestream' | 'registrants/questions' | 'branding' | `recordings/${string}`;

/** The id under which a resource that is no element of a collection is stored. */
const SINGLE = '';

/** Returns what was written to a document; undefined if nothing was, or it was deleted. */
export function readDocument(
  { resources }: AccountData,
  meeting: Meeting,
  name: DocumentName,
): JsonObject | undefined {
  const written = resources.get(pathUnder(meeting, name), SINGLE);
  return written === undefined || written.kind === 'removed' ? undefined : written.fields;
}

/** Changes fields of a document. */
export function updateDocument(
  data: AccountData,
  meeting: Meeting,
  name: DocumentName,
  changes: JsonObject,
): void {
  const fields = { ...readDocument(data, meeting, name), ...changes };
  data.resources.set(pathUnder(meeting, name), SINGLE, { kind: 'changed', fields });
}

/** Deletes a document. */
export function removeDocument(
  { resources }: AccountData,
  meeting: Meeting,
  name: DocumentName,
): void {
  resources.set(pathUnder(meeting, name), SINGLE, { kind: 'removed' });
}

/** Returns a path under which something of a meeting or webinar is stored. */
export function pathUnder(meeting: Meeting, name: string): string {
  return `/${isWebinar(meeting) ? 'webinars' : 'meetings'}/${meeting.id}/${name}`;
}
