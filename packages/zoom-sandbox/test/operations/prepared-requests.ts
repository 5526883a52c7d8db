import type { Api } from '../support/client.ts';

/** A request to an operation that needs more than values that are valid for its schema. */
export interface PreparedRequest {
  readonly target: string;
  readonly body?: unknown;
}

/** The requests to hand-written operations that depend on what exists, by the name of the operation. */
export const PREPARED: Readonly<Record<string, (api: Api) => Promise<PreparedRequest>>> = {
  'POST /meetings/{meetingId}/batch_registrants': (api) => openRegistration(api, 'meetings'),
  'POST /webinars/{webinarId}/batch_registrants': (api) => openRegistration(api, 'webinars'),
  'PATCH /groups/{groupId}/members/{memberId}': async (api) => {
    const { body } = await api('GET', '/groups');
    const [from, to] = body.groups;
    const { body: list } = await api('GET', `/groups/${from.id}/members`);
    const target = `/groups/${from.id}/members/${list.members[0].id}`;
    return { target, body: { action: 'move', target_group_id: to.id } };
  },
  'DELETE /groups/{groupId}/admins/{userId}': async (api) => {
    const { body } = await api('GET', '/groups');
    const admins = `/groups/${body.groups[0].id}/admins`;
    const { body: user } = await api('GET', '/users/me');
    await api('POST', admins, { admins: [{ email: user.email }] });
    return { target: `${admins}/${user.id}` };
  },
  'DELETE /roles/{roleId}/members/{memberId}': async (api) => {
    const { body: role } = await api('POST', '/roles', { name: 'Team leads' });
    const { body } = await api('GET', '/users');
    const members = `/roles/${role.id}/members`;
    await api('POST', members, { members: [{ id: body.users[5].id }] });
    return { target: `${members}/${body.users[5].id}` };
  },
  'DELETE /meetings/{meetingId}/recordings/{recordingId}': async (api) => {
    const { uuid, recording_files: files } = await findRecording(api);
    return { target: `/meetings/${uuid}/recordings/${files[0]?.id}` };
  },
  'PUT /meetings/{meetingId}/recordings/{recordingId}/status': async (api) => {
    const { uuid, recording_files: files } = await findRecording(api);
    const target = `/meetings/${uuid}/recordings/${files[0]?.id}`;
    await api('DELETE', target);
    return { target: `${target}/status`, body: { action: 'recover' } };
  },
  'PUT /meetings/{meetingUUID}/recordings/status': async (api) => {
    const { uuid } = await findRecording(api);
    await api('DELETE', `/meetings/${uuid}/recordings`);
    return { target: `/meetings/${uuid}/recordings/status`, body: { action: 'recover' } };
  },
  'PUT /meetings/{meetingId}/recordings/registrants/status': async (api) => {
    const registrants = `/meetings/${(await findRecording(api)).id}/recordings/registrants`;
    await api('PATCH', `${registrants}/questions`, { questions: [], custom_questions: [] });
    const viewer = { email: 'viewer@example.org', first_name: 'Ada' };
    const { registrant_id: id } = (await api('POST', registrants, viewer)).body;
    return { target: `${registrants}/status`, body: { action: 'deny', registrants: [{ id }] } };
  },
};

/** Batches need a scheduled meeting with registration. */
async function openRegistration(api: Api, kind: 'meetings' | 'webinars'): Promise<PreparedRequest> {
  const settings = { approval_type: 0 };
  const { body } = await api('POST', `/users/me/${kind}`, { settings });
  const registrants = [{ email: 'jo@example.org', first_name: 'Jo' }];
  return { target: `/${kind}/${body.id}/batch_registrants`, body: { registrants } };
}

interface Recording {
  readonly id: number;
  readonly uuid: string;
  readonly recording_files: readonly { readonly id: string }[];
}

/** Returns a recording with its UUID in the form of paths. */
async function findRecording(api: Api): Promise<Recording> {
  const { body } = await api('GET', '/users/me/recordings?from=2026-05-01');
  const [recording] = body.meetings as [Recording];
  return { ...recording, uuid: encodeURIComponent(encodeURIComponent(recording.uuid)) };
}
