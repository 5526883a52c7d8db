import { expect, test } from 'vitest';
import type { Sandbox } from '../../src/index.ts';
import { ROUTES } from '../../src/api/routes.ts';
import { loadOperations } from '../../src/operations/load-operations.ts';
import { flattenSchema, type Schema } from '../../src/operations/operation.ts';
import { connect, startSandbox, type Api } from '../support/client.ts';

/** What Zoom documents and the sandbox never sends, with the reason. */
const ABSENT: Readonly<Record<string, string>> = {
  'GET /users/{userId}/recordings meetings.recording_files.file_path': 'of on-premise recordings',
  'GET /meetings/{meetingId}/recordings recording_files.file_path': 'of on-premise recordings',
  'GET /meetings/{meetingId}/recordings recording_files.deleted_time': 'of the list of the trash',
  'GET /meetings/{meetingId}/recordings participant_audio_files':
    'of a setting that users’ settings do not document',
  'GET /report/users/{userId}/meetings meetings.session_key': 'of the Video SDK',
};

test('the endpoints written by hand send every field that Zoom documents for them', async () => {
  const sent = new Set<string>();
  const record = (name: string, body: unknown): void => {
    const schema = operationOf(name)?.result;
    if (schema !== undefined)
      for (const path of fieldsOf(schema, body)) sent.add(`${name} ${path}`);
  };
  const { exerciseEverything } = (await import(CALLS)) as { exerciseEverything: Exercise };
  const options = { users: 60, startAt: '2026-05-20T09:00:00Z', tokenLifetimeSeconds: 1e8 };
  const sandbox = await startSandbox(options);
  await exerciseEverything(sandbox, () => recording(sandbox, record));
  const another = await startSandbox(options);
  await useConditions(another, await recording(another, record));
  const documented = ROUTES.map(({ method, path }) => `${method} ${path}`).flatMap((name) =>
    documentedFields(operationOf(name)?.result ?? {}).map((path) => `${name} ${path}`),
  );
  expect(documented.length).toBeGreaterThan(700);
  const isAbsent = (path: string): boolean =>
    Object.keys(ABSENT).some((start) => path.startsWith(start));
  expect(documented.filter((path) => !sent.has(path) && !isAbsent(path))).toEqual([]);
  expect(Object.keys(ABSENT).filter((path) => sent.has(path))).toEqual([]);
});

const CALLS = '../conformance/calls.mjs';
type Call = (method: string, path: string, body?: unknown) => Promise<unknown>;
type Exercise = (sandbox: Sandbox, connectTo: () => Promise<Call>) => Promise<void>;

/** Makes the calls whose responses have conditional fields. */
async function useConditions(sandbox: Sandbox, call: Call): Promise<void> {
  await call('PATCH', '/users/me', { custom_attributes: [{ key: 'k', name: 'n', value: 'v' }] });
  const picture = new FormData();
  picture.append('pic_file', new Blob(['x'], { type: 'image/png' }), 'x.png');
  await call('POST', '/users/me/picture', picture);
  await call('GET', '/users?include_fields=custom_attributes');
  await call('GET', '/users/me');
  await call('PATCH', '/users/me/settings', { recording: { auto_delete_cmr: true } });
  const settings = {
    meeting_authentication: true,
    waiting_room: true,
    auto_start_meeting_summary: true,
    auto_start_ai_companion_questions: true,
    calendar_type: 1,
    auto_recording: 'cloud',
    approval_type: 0,
    custom_keys: [{ key: 'k', value: 'v' }],
    meeting_invitees: [{ email: 'a@example.org', internal_user: false }],
    resources: [{ resource_type: 'whiteboard', resource_id: 'x', permission_level: 'viewer' }],
  };
  const ends = { end_date_time: '2028-01-01T00:00:00Z' };
  for (const recurrence of [
    { type: 3, monthly_day: 1, ...ends },
    { type: 3, monthly_week: 1, monthly_week_day: 2, ...ends },
  ]) {
    const meeting = { type: 8, agenda: 'x', recurrence, settings };
    const { id } = (await call('POST', '/users/me/meetings', meeting)) as { id: number };
    await call('GET', `/meetings/${id}`);
    const questions = { custom_questions: [{ title: 't', value: 'v' }] };
    const registrant = { email: 'a@example.org', first_name: 'A', ...questions };
    const added = await call('POST', `/meetings/${id}/registrants`, registrant);
    const { registrant_id } = added as { registrant_id: string };
    await call('GET', `/meetings/${id}/registrants`);
    await call('GET', `/meetings/${id}/registrants/${registrant_id}`);
  }
  await call('GET', '/users/me/meetings');
  const { id } = (await call('POST', '/users/me/meetings', { settings })) as { id: number };
  sandbox.clock.advance(2 * 3_600_000);
  await call('GET', `/meetings/${id}/recordings`);
  const range = 'from=2026-05-01&to=2026-05-21';
  await call('GET', `/users/me/recordings?${range}`);
  await call('DELETE', `/meetings/${id}/recordings`);
  await call('GET', `/users/me/recordings?${range}&trash=true`);
  await call('GET', `/report/users?${range}`);
  await call('GET', `/report/users/me/meetings?${range}`);
  await call('GET', `/report/meetings/${id}`);
}

/** Connects, and records the bodies of successful responses. */
async function recording(
  sandbox: Sandbox,
  record: (name: string, body: unknown) => void,
): Promise<Call> {
  const api: Api = await connect(sandbox);
  return async (method, path, body) => {
    const response = await api(method, path, body);
    const route = ROUTES.find(
      (one) => one.method === method && toPattern(one.path).test(path.split('?')[0] ?? ''),
    );
    if (route !== undefined && response.status < 300) {
      record(`${method} ${route.path}`, response.body);
    }
    return response.body as unknown;
  };
}

function toPattern(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
}

function operationOf(name: string) {
  return loadOperations(name.split('/')[1] ?? '')?.[name];
}

/** The topmost fields of a schema, those of the elements of its lists, and those of its settings. */
function documentedFields(schema: Schema): string[] {
  return Object.entries(flattenSchema(schema).properties ?? {}).flatMap(([name, field]) => {
    const { items, properties = {} } = flattenSchema(field);
    const inner = items === undefined ? Object.keys(properties) : elementFields(items);
    return [name, ...inner.map((path) => `${name}.${path}`)];
  });
}

function elementFields(items: Schema): string[] {
  return documentedFields(items);
}

function fieldsOf(schema: Schema, value: unknown): string[] {
  if (Array.isArray(value)) {
    const items = flattenSchema(schema).items ?? {};
    return value.flatMap((item) => fieldsOf(items, item));
  }
  if (typeof value !== 'object' || value === null) return [];
  const { properties = {} } = flattenSchema(schema);
  return Object.entries(value).flatMap(([name, field]) => [
    name,
    ...fieldsOf(properties[name] ?? {}, field).map((path) => `${name}.${path}`),
  ]);
}
