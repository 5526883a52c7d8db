import { AccountsS2SAuthClient } from '@zoom/rivet/accounts';
import { ChatbotClient } from '@zoom/rivet/chatbot';
import { CommerceS2SAuthClient } from '@zoom/rivet/commerce';
import { MarketplaceS2SAuthClient } from '@zoom/rivet/marketplace';
import { MeetingsS2SAuthClient } from '@zoom/rivet/meetings';
import { PhoneS2SAuthClient } from '@zoom/rivet/phone';
import { TeamChatS2SAuthClient } from '@zoom/rivet/teamchat';
import { UsersS2SAuthClient } from '@zoom/rivet/users';
import { VideoSdkClient } from '@zoom/rivet/videosdk';
import { expect, test } from 'vitest';
import type { Sandbox } from '../../src/index.ts';
import {
  deletionsLast,
  listOperations,
  RequestBuilder,
  type NamedOperation,
} from '../operations/build-request.ts';
import { connect, getToken, startSandbox } from '../support/client.ts';

type Endpoint = (request: {
  readonly path?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
}) => Promise<{ readonly statusCode: number }>;

/** The operations of all its modules, by their name in rivet. */
async function endpointsOf(sandbox: Sandbox): Promise<[string, Endpoint][]> {
  const accessToken = await getToken(sandbox);
  const expirationTimeIso = new Date(Date.now() + 3_600_000).toISOString();
  // Video SDK clients call it `token`.
  const token = { accessToken, token: accessToken, expirationTimeIso, scopes: [] };
  const options = {
    ...sandbox.credentials,
    disableReceiver: true,
    webhooksSecretToken: 'secret',
    baseUrl: sandbox.apiUrl,
    tokenStore: { getLatestToken: () => token, storeToken: () => undefined },
  } as never;
  const clients = {
    accounts: new AccountsS2SAuthClient(options),
    chatbot: new ChatbotClient(options),
    commerce: new CommerceS2SAuthClient(options),
    marketplace: new MarketplaceS2SAuthClient(options),
    meetings: new MeetingsS2SAuthClient(options),
    phone: new PhoneS2SAuthClient(options),
    teamchat: new TeamChatS2SAuthClient(options),
    users: new UsersS2SAuthClient(options),
    videosdk: new VideoSdkClient(options),
  };
  return Object.entries(clients).flatMap(([module, { endpoints }]) =>
    Object.entries(endpoints as unknown as Record<string, Record<string, Endpoint>>)
      .filter(([topic]) => topic !== 'options')
      .flatMap(([topic, operations]) =>
        Object.entries(operations).map(([name, endpoint]): [string, Endpoint] => [
          `${module}.${topic}.${name}`,
          endpoint,
        ]),
      ),
  );
}

const OPERATIONS = new Map(listOperations().map((named) => [withoutNames(named.name), named]));

test('recognizes all operations of Zoom’s library, and answers with documented statuses', async () => {
  const sandbox = await startSandbox({ startAt: '2026-05-20T09:00:00Z', journalLimit: 2 });
  const builder = new RequestBuilder(sandbox, await connect(sandbox));
  const calls: (NamedOperation & RivetCall)[] = [];
  const unknown: string[] = [];
  for (const [rivetName, endpoint] of await endpointsOf(sandbox)) {
    const { operation, parameters } = await recognize(sandbox, endpoint);
    if (operation === undefined) unknown.push(rivetName);
    else calls.push({ ...operation, rivetName, endpoint, parameters });
  }
  expect(unknown).toEqual([]);
  expect(calls).toHaveLength(844);
  const failures: string[] = [];
  let successes = 0;
  for (const call of deletionsLast(calls)) {
    const status = await send(builder, call);
    const expected = call.operation.status === 302 ? 200 : call.operation.status;
    if (status === expected) successes++;
    else if (!Object.hasOwn(call.operation.errors ?? {}, status))
      failures.push(`${call.rivetName}: ${status}`);
  }
  expect(failures).toEqual([]);
  // Others need more state than these requests make, e.g. a meeting with registrants.
  expect(successes).toBeGreaterThanOrEqual(800);
}, 120_000);

interface RivetCall {
  readonly rivetName: string;
  readonly endpoint: Endpoint;
  /** What rivet calls the parameters of its path, in their order. */
  readonly parameters: readonly string[];
}

/** The names of the parameters in place of their values tell which operation it is. */
async function recognize(sandbox: Sandbox, endpoint: Endpoint) {
  const path = new Proxy({}, { get: (_, name) => `{${String(name)}}` });
  await endpoint({ path }).catch(() => undefined);
  // Redirects are followed.
  const isCall = ({ path: sent }: { readonly path: string }): boolean => sent.startsWith('/v2/');
  const { method, path: sent } = sandbox.journal.entries(isCall).at(-1) ?? { method: '', path: '' };
  const name = `${method} ${decodeTwice(sent).replace(/^\/v2\/+/, '/')}`;
  const parameters = Array.from(name.matchAll(/\{(\w+)\}/g), ([, parameter = '']) => parameter);
  return { operation: OPERATIONS.get(withoutNames(name)), parameters };
}

/** Sends a request with all that is required, and returns the status. */
async function send(builder: RequestBuilder, call: NamedOperation & RivetCall): Promise<number> {
  const { operation, path, parameters, rivetName, endpoint } = call;
  const filled = (await builder.fill(call, path)).split('/');
  const values = filled.filter((_, at) => path.split('/')[at]?.startsWith('{'));
  // Video SDK clients encode the whole path twice themselves.
  const encoded = rivetName.startsWith('videosdk.') ? values.map(decodeTwice) : values;
  const file = operation.bodyType === 'multipart/form-data';
  const body = file ? { file: 'any bytes' } : builder.bodyOf(operation, call.name);
  const query = Object.fromEntries(new URLSearchParams(builder.query(operation)));
  const ids = Object.fromEntries(parameters.map((name, at) => [name, encoded[at]]));
  return endpoint({ path: ids, query, ...(body !== undefined && { body }) }).then(
    ({ statusCode }) => statusCode,
    ({ message }: Error) => Number(/^\[(\d+)/.exec(message)?.[1] ?? NaN),
  );
}

function withoutNames(name: string): string {
  return name.replaceAll(/\{\w+\}/g, '{}');
}

function decodeTwice(text: string): string {
  return decodeURIComponent(decodeURIComponent(text));
}
