import { execFile } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { MeetingsS2SAuthClient } from '@zoom/rivet/meetings';
import { UsersS2SAuthClient } from '@zoom/rivet/users';
import axios, { type AxiosError } from 'axios';
import * as oauth from 'oauth4webapi';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Sandbox } from '../src/index.ts';
import { startSandbox } from './support/client.ts';

/** Third-party clients must work with the sandbox as they do with Zoom. */

describe('@zoom/rivet, Zoom’s SDK', () => {
  /** Rivet has a fixed OAuth host, so the token is passed through its token store. */
  async function options(sandbox: Sandbox, secret = 'hook') {
    const { access_token, expires_in, scope } = await axiosToken(sandbox);
    const token = {
      accessToken: access_token,
      expirationTimeIso: new Date(Date.now() + expires_in * 1000).toISOString(),
      scopes: scope.split(' '),
    };
    return {
      ...sandbox.credentials,
      webhooksSecretToken: secret,
      baseUrl: sandbox.apiUrl,
      tokenStore: { getLatestToken: () => token, storeToken: () => undefined },
    };
  }

  test('lists, creates, updates and deletes users', async () => {
    const sandbox = await startSandbox();
    const { users } = new UsersS2SAuthClient(await options(sandbox)).endpoints;
    const list = await users.listUsers({ query: { page_size: 5 } });
    expect(list.statusCode).toBe(200);
    expect(list.trackingId).toMatch(/^v=2\.0/);
    expect(list.data?.users).toHaveLength(5);
    const email = 'rivet@example.org';
    const created = await users.createUsers({
      body: { action: 'create', user_info: { email, type: 1 } },
    });
    expect(created.data).toMatchObject({ email, type: 1 });
    const userId = created.data?.id ?? '';
    const updated = await users.updateUser({ path: { userId }, body: { dept: 'Rivets' } });
    expect(updated.statusCode).toBe(204);
    expect((await users.getUser({ path: { userId } })).data?.dept).toBe('Rivets');
    await users.deleteUser({ path: { userId }, query: { action: 'delete' } });
    await expect(users.getUser({ path: { userId } })).rejects.toThrow(
      `[404/1001]: "User does not exist: ${userId}."`,
    );
  });

  test('manages meetings and registrants, and reads past meetings and reports', async () => {
    const sandbox = await startSandbox();
    const { meetings, reports } = new MeetingsS2SAuthClient(await options(sandbox)).endpoints;
    const created = await meetings.createMeeting({
      path: { userId: 'me' },
      body: { topic: 'Rivet', duration: 30, settings: { approval_type: 0 } },
    });
    expect(created.statusCode).toBe(201);
    const meetingId = created.data?.id ?? 0;
    await meetings.updateMeeting({ path: { meetingId }, body: { topic: 'Riveted' } });
    expect((await meetings.getMeeting({ path: { meetingId } })).data?.topic).toBe('Riveted');
    const registrant = { email: 'jo@example.org', first_name: 'Jo' };
    await meetings.addMeetingRegistrant({ path: { meetingId }, body: registrant });
    const registrants = await meetings.listMeetingRegistrants({ path: { meetingId } });
    expect(registrants.data?.registrants).toHaveLength(1);
    sandbox.clock.advance(40 * 60_000);
    const instances = await meetings.listPastMeetingInstances({ path: { meetingId } });
    expect(instances.data?.meetings).toHaveLength(1);
    await meetings.deleteMeeting({ path: { meetingId } });
    await expect(meetings.getMeeting({ path: { meetingId } })).rejects.toThrow('[404/3001]');
    expect((await reports.getDailyUsageReport({})).data?.dates?.length).toBeGreaterThan(27);
  });

  test('its webhook receiver accepts the challenge and the events of the sandbox', async () => {
    const sandbox = await startSandbox();
    const client = new MeetingsS2SAuthClient({
      ...(await options(sandbox, 'hook-secret')),
      port: 0,
    });
    const server = await client.start();
    onTestFinished(() => void server.close());
    const topics: unknown[] = [];
    client.webEventConsumer?.event('meeting.created', ({ payload }) => {
      topics.push(payload.object.topic);
    });
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/zoom/events`;
    await sandbox.webhooks.subscribe({ url, secretToken: 'hook-secret' });
    await client.endpoints.meetings.createMeeting({
      path: { userId: 'me' },
      body: { topic: 'Rivet' },
    });
    await expect.poll(() => topics).toEqual(['Rivet']);
    await expect.poll(() => sandbox.webhooks.deliveries()[0]?.state).toBe('accepted');
  });
});

describe('axios with a form post, as in Zoom’s starter', () => {
  test('gets a token and calls the API', async () => {
    const sandbox = await startSandbox();
    const { access_token } = await axiosToken(sandbox);
    const headers = { Authorization: `Bearer ${access_token}` };
    const { data, headers: received } = await axios.get(`${sandbox.apiUrl}/users`, { headers });
    expect(data.users.length).toBe(30);
    expect(received['x-zm-trackingid']).toMatch(/^v=2\.0/);
  });

  test('reads reason and error from a token error', async () => {
    const sandbox = await startSandbox();
    const error = (await axiosToken(sandbox, 'wrong').catch(
      (reason: unknown) => reason,
    )) as AxiosError;
    expect(error.response?.status).toBe(400);
    expect(error.response?.data).toEqual({
      reason: 'Invalid client_id or client_secret',
      error: 'invalid_client',
    });
  });
});

describe('oauth4webapi, a strict OAuth client', () => {
  async function ask(sandbox: Sandbox, secret: string): Promise<oauth.TokenEndpointResponse> {
    const { accountId, clientId } = sandbox.credentials;
    const server = { issuer: sandbox.url, token_endpoint: sandbox.tokenUrl };
    const client = { client_id: clientId };
    const response = await oauth.genericTokenEndpointRequest(
      server,
      client,
      // Form-encodes id and secret in the Basic header, as RFC 6749 requires.
      oauth.ClientSecretBasic(secret),
      'account_credentials',
      { account_id: accountId },
      // oxlint-disable-next-line typescript/no-deprecated -- intended for tests over HTTP
      { [oauth.allowInsecureRequests]: true },
    );
    return oauth.processGenericTokenEndpointResponse(server, client, response);
  }

  test('accepts the token response', async () => {
    const sandbox = await startSandbox();
    const response = await ask(sandbox, sandbox.credentials.clientSecret);
    expect(response).toMatchObject({ token_type: 'bearer', expires_in: 3599 });
    expect(response.scope).toContain('user:read:user:admin');
  });

  test('parses the error response', async () => {
    const sandbox = await startSandbox();
    await expect(ask(sandbox, 'wrong')).rejects.toMatchObject({
      error: 'invalid_client',
      status: 400,
    });
  });
});

describe('curl', () => {
  const run = promisify(execFile);
  const curl = async (...args: string[]): Promise<string> =>
    (await run('curl', ['--silent', '--show-error', '--max-time', '10', ...args])).stdout;

  test('gets a token, lists users, creates and deletes a meeting', async () => {
    const sandbox = await startSandbox();
    const { accountId, clientId, clientSecret } = sandbox.credentials;
    const grant = ['-d', 'grant_type=account_credentials', '-d', `account_id=${accountId}`];
    const token = JSON.parse(
      await curl('-u', `${clientId}:${clientSecret}`, ...grant, sandbox.tokenUrl),
    );
    const bearer = ['-H', `Authorization: Bearer ${token.access_token}`];
    const users = JSON.parse(await curl(...bearer, `${sandbox.apiUrl}/users?page_size=1`));
    expect(users.users).toHaveLength(1);
    const json = ['-H', 'Content-Type: application/json', '-d', '{"topic":"curl"}'];
    const meeting = JSON.parse(
      await curl(...bearer, ...json, `${sandbox.apiUrl}/users/me/meetings`),
    );
    expect(meeting.topic).toBe('curl');
    const gone = await curl(
      ...bearer,
      '-X',
      'DELETE',
      '-w',
      '%{http_code}',
      `${sandbox.apiUrl}/meetings/${meeting.id}`,
    );
    expect(gone).toBe('204');
  });
});

/** Requests a token as Zoom's starter does. */
async function axiosToken(
  sandbox: Sandbox,
  secret: string = sandbox.credentials.clientSecret,
): Promise<{ access_token: string; expires_in: number; scope: string }> {
  const { accountId, clientId } = sandbox.credentials;
  const form = new URLSearchParams({ grant_type: 'account_credentials', account_id: accountId });
  const { data } = await axios.post(sandbox.tokenUrl, form.toString(), {
    headers: {
      Authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}`,
      'Content-Type': 'application/x-www-form-urlencoded',
    },
  });
  return data;
}
