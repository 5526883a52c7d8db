import { expect, test } from 'vitest';
import { connect, requestToken, send, startSandbox } from '../support/client.ts';

const publicUrl = 'https://zoom.test';

test('URLs in responses are built from publicUrl', async () => {
  const sandbox = await startSandbox({ publicUrl: `${publicUrl}/` });
  expect(sandbox.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const { body: token } = await requestToken(sandbox);
  expect(token.api_url).toBe(publicUrl);
  const api = await connect(sandbox, token.access_token);
  const settings = { auto_recording: 'cloud', approval_type: 0 };
  const { body: meeting } = await api('POST', '/users/me/meetings', { type: 1, settings });
  for (const field of ['join_url', 'start_url', 'registration_url'])
    expect(meeting[field]).toMatch(/^https:\/\/zoom\.test\/./);
  sandbox.clock.advance(60_000);
  await api('PUT', `/meetings/${meeting.id}/status`, { action: 'end' });
  sandbox.clock.advance(1_800_000);
  const { body: recording } = await api('GET', `/meetings/${meeting.id}/recordings`);
  const [{ download_url }] = recording.recording_files;
  expect(download_url).toMatch(/^https:\/\/zoom\.test\/rec\/download\/./);
  const redirect = await send(download_url.replace(publicUrl, sandbox.url), {
    headers: { authorization: `Bearer ${token.access_token}` },
  });
  expect(redirect.headers.get('location')).toMatch(/^https:\/\/zoom\.test\/rec\/./);
  expect(sandbox.state().url).toBe(publicUrl);
});

test.each(['zoom.test', 'ftp://zoom.test', 'https://a:b@zoom.test', 'https://zoom.test/?a', 7])(
  'rejects the publicUrl %s',
  async (value) => {
    await expect(startSandbox({ publicUrl: value as string })).rejects.toThrow(
      'publicUrl: expected an http or https URL',
    );
  },
);

test('rejects allowedHosts with ports', async () => {
  await expect(startSandbox({ allowedHosts: ['sandbox:4040'] })).rejects.toThrow(
    'allowedHosts: expected a list of host names',
  );
});
