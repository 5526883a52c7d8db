import { createSandbox, type Sandbox } from '@evertoken/zoom-sandbox';
import { createClient } from 'redis';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import {
  createTokenManager,
  memoryStore,
  type AccessToken,
  type TokenEvent,
  type TokenManager,
  type TokenStore,
} from 'evertoken';
import { redisStore } from 'evertoken/redis';
import { zoom } from 'evertoken/zoom';
import { withToken } from '../src/adapters/fetch.ts';
import { visibleText } from './support/visible-text.ts';

const redisUrl = inject('redisUrl');
const clientSecret = 'a-secret/with+odd=characters';

/** A token manager with a sandbox as its API, and a record of all its output. */
interface ObservedManager {
  readonly sandbox: Sandbox;
  readonly tokens: TokenManager;
  readonly events: readonly TokenEvent[];
  /** Records a value that an app might log. */
  record(value: unknown): void;
  /** Records a token, whose value must not appear in any output. */
  recordToken(token: AccessToken): void;
  /** Returns the secrets that appeared in the recorded output. */
  findLeaks(): Promise<string[]>;
}

async function createObservedManager(
  options: { store?: TokenStore; usedSecret?: string; waitTimeoutMs?: number } = {},
): Promise<ObservedManager> {
  const { store, usedSecret = clientSecret, waitTimeoutMs = 15_000 } = options;
  const sandbox = await createSandbox({ clientSecret });
  const { tokenUrl, apiUrl, credentials } = sandbox;
  const output: string[] = [];
  const events: TokenEvent[] = [];
  const encoded = encodeURIComponent(usedSecret);
  const basic = Buffer.from(`${credentials.clientId}:${encoded}`).toString('base64');
  const secrets = new Set([usedSecret, encoded, basic]);
  const provider = zoom({ ...credentials, clientSecret: usedSecret, tokenUrl, apiUrl });
  const tokens = createTokenManager({
    provider,
    waitTimeoutMs,
    onEvent: (event) => events.push(event),
    ...(store && { store }),
  });
  onTestFinished(async () => {
    await tokens.close();
    await sandbox.close();
  });
  return {
    sandbox,
    tokens,
    events,
    record: (value) => output.push(visibleText(value)),
    recordToken(token) {
      secrets.add(token.value.reveal());
      output.push(visibleText(token));
    },
    async findLeaks() {
      const status = await tokens.status();
      const all = [...output, ...[events, provider, tokens, status].map(visibleText)].join('\n');
      expect(all).toContain(status.key);
      return [...secrets].filter((secret) => all.includes(secret));
    },
  };
}

describe('no secret appears in any output', () => {
  it('of successful requests', async () => {
    const { tokens, events, recordToken, record, findLeaks } = await createObservedManager();
    recordToken(await tokens.getToken());
    record(await withToken(tokens)('/users'));
    expect(events.map(({ type }) => type)).toEqual(['minted', 'adopted', 'confirmed']);
    expect(await findLeaks()).toEqual([]);
  });

  it('of requests with a wrong secret', async () => {
    const { tokens, events, record, findLeaks } = await createObservedManager({
      usedSecret: 'a-wrong/secret+text',
    });
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      const error: unknown = await tokens.getToken().catch((reason: unknown) => reason);
      expect(error).toMatchObject({ code: 'CLIENT_REJECTED' });
      record(error);
    }
    expect(events).toMatchObject([{ type: 'mint-failed', code: 'CLIENT_REJECTED' }]);
    expect(await findLeaks()).toEqual([]);
  });

  it.each(['html', 'empty', 'reset', 'truncate', 'error-in-200'] as const)(
    'of a failing token endpoint (%s)',
    async (kind) => {
      const { sandbox, tokens, events, record, findLeaks } = await createObservedManager({
        waitTimeoutMs: 50,
      });
      sandbox.faults.add({ match: '/oauth/token', kind });
      record(await tokens.getToken().catch((error: unknown) => error));
      await expect.poll(() => events).toMatchObject([{ type: 'mint-failed' }]);
      expect(await findLeaks()).toEqual([]);
    },
  );

  it('of a rejected token', async () => {
    const { sandbox, tokens, events, recordToken, record, findLeaks } = await createObservedManager(
      {
        waitTimeoutMs: 2_000,
      },
    );
    const call = withToken(tokens);
    record(await call('/users'));
    recordToken(await tokens.getToken());
    sandbox.revokeAllTokens();
    record(await call('/users'));
    const second = await tokens.getToken();
    recordToken(second);
    sandbox.revokeAllTokens();
    sandbox.faults.add({ match: '/v2/*', kind: 'invalid-token' });
    record(await call('/users'));
    const rejected = { token: second, elapsedMs: 0 };
    record(await tokens.getToken({ rejected }).catch((error: unknown) => error));
    record(await tokens.getToken({ minValidityMs: 1e9 }).catch((error: unknown) => error));
    record(await call('https://evil.example/').catch((error: unknown) => error));
    recordToken(await tokens.getToken());
    expect(events.filter(({ type }) => type === 'rejected').length).toBeGreaterThan(1);
    expect(await findLeaks()).toEqual([]);
  });

  it('of a store whose error quotes the token', async () => {
    // The error of a client may quote its last command, which contains the token when it is published.
    let command = '';
    const reject = (): Promise<never> =>
      Promise.reject(Object.assign(new Error(`no response to ${command}`), { command }));
    const memory = memoryStore();
    const store: TokenStore = {
      ...memory,
      commit(key, lease, minted) {
        command = minted.payload.reveal();
        return memory.commit(key, lease, minted);
      },
      confirm: reject,
      clear: reject,
    };
    const { tokens, events, recordToken, record, findLeaks } = await createObservedManager({
      store,
    });
    recordToken(await tokens.getToken());
    record(await withToken(tokens)('/users'));
    expect(command).toContain((await tokens.getToken()).value.reveal());
    const error: unknown = await tokens.clear().catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'STORE_UNAVAILABLE' });
    record(error);
    expect(events.some(({ type }) => type === 'store-failed')).toBe(true);
    expect(await findLeaks()).toEqual([]);
  });

  it('of a closed manager', async () => {
    const { tokens, recordToken, record, findLeaks } = await createObservedManager();
    recordToken(await tokens.getToken());
    await tokens.close();
    record(await tokens.getToken().catch((error: unknown) => error));
    expect(await findLeaks()).toEqual([]);
  });
});

describe.skipIf(redisUrl === undefined)('no secret appears in Redis', () => {
  it('in key names, field names and messages', async () => {
    const prefix = `leak-${crypto.randomUUID()}`;
    const [client, listener] = [createClient({ url: redisUrl! }), createClient({ url: redisUrl! })];
    await Promise.all([client.connect(), listener.connect()]);
    onTestFinished(() => {
      client.destroy();
      listener.destroy();
    });
    const messages: string[] = [];
    await listener.pSubscribe('*', (message, channel) => {
      if (channel.startsWith(prefix)) messages.push(`${channel} ${message}`);
    });

    const store = redisStore(client, { prefix });
    const { sandbox, tokens, recordToken, record, findLeaks } = await createObservedManager({
      store,
    });
    const call = withToken(tokens);
    record(await call('/users'));
    recordToken(await tokens.getToken());
    sandbox.revokeAllTokens();
    record(await call('/users'));
    recordToken(await tokens.getToken());
    const { key } = await tokens.status();
    // Earlier messages of this connection are delivered before this one.
    await client.publish(`${prefix}:end`, '');
    await expect.poll(() => messages.at(-1)).toBe(`${prefix}:end `);

    const keys = await client.keys(`${prefix}*`);
    expect(keys).toContain(`${prefix}:{${key}}:2:r`);
    record(keys);
    for (const name of keys) {
      if ((await client.type(name)) === 'hash') record(await client.hKeys(name));
    }
    expect(messages.length).toBeGreaterThan(2);
    record(messages);
    record(store);
    expect(await findLeaks()).toEqual([]);
  });
});
