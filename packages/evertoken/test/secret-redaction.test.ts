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

/** A token manager on a sandbox, and all that anyone could see of it. */
interface ObservedManager {
  readonly sandbox: Sandbox;
  readonly tokens: TokenManager;
  readonly events: readonly TokenEvent[];
  /** Takes note of a value that an app might log. */
  see(value: unknown): void;
  /** Takes note of a token: its text must be in nothing that was seen. */
  got(token: AccessToken): void;
  /** The secrets that were seen: none. */
  leaks(): Promise<string[]>;
}

async function createObservedManager(
  options: { store?: TokenStore; usedSecret?: string; waitTimeoutMs?: number } = {},
): Promise<ObservedManager> {
  const { store, usedSecret = clientSecret, waitTimeoutMs = 15_000 } = options;
  const sandbox = await createSandbox({ clientSecret });
  const { tokenUrl, apiUrl, credentials } = sandbox;
  const seen: string[] = [];
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
    see: (value) => seen.push(visibleText(value)),
    got(token) {
      secrets.add(token.value.reveal());
      seen.push(visibleText(token));
    },
    async leaks() {
      const status = await tokens.status();
      const all = [...seen, ...[events, provider, tokens, status].map(visibleText)].join('\n');
      expect(all).toContain(status.key);
      return [...secrets].filter((secret) => all.includes(secret));
    },
  };
}

describe('no secret is seen', () => {
  it('when all is well', async () => {
    const { tokens, events, got, see, leaks } = await createObservedManager();
    got(await tokens.getToken());
    see(await withToken(tokens)('/users'));
    expect(events.map(({ type }) => type)).toEqual(['minted', 'adopted', 'confirmed']);
    expect(await leaks()).toEqual([]);
  });

  it('when the secret is wrong', async () => {
    const { tokens, events, see, leaks } = await createObservedManager({
      usedSecret: 'a-wrong/secret+text',
    });
    for (let time = 1; time <= 3; time += 1) {
      const error: unknown = await tokens.getToken().catch((reason: unknown) => reason);
      expect(error).toMatchObject({ code: 'CLIENT_REJECTED' });
      see(error);
    }
    expect(events).toMatchObject([{ type: 'mint-failed', code: 'CLIENT_REJECTED' }]);
    expect(await leaks()).toEqual([]);
  });

  it.each(['html', 'empty', 'reset', 'truncate', 'error-in-200'] as const)(
    'when the token endpoint fails (%s)',
    async (kind) => {
      const { sandbox, tokens, events, see, leaks } = await createObservedManager({
        waitTimeoutMs: 50,
      });
      sandbox.faults.add({ match: '/oauth/token', kind });
      see(await tokens.getToken().catch((error: unknown) => error));
      await expect.poll(() => events).toMatchObject([{ type: 'mint-failed' }]);
      expect(await leaks()).toEqual([]);
    },
  );

  it('when a token is refused', async () => {
    const { sandbox, tokens, events, got, see, leaks } = await createObservedManager({
      waitTimeoutMs: 500,
    });
    const call = withToken(tokens);
    see(await call('/users'));
    got(await tokens.getToken());
    sandbox.revokeAllTokens();
    see(await call('/users'));
    const second = await tokens.getToken();
    got(second);
    sandbox.revokeAllTokens();
    sandbox.faults.add({ match: '/v2/*', kind: 'invalid-token' });
    see(await call('/users'));
    const rejected = { token: second, elapsedMs: 0 };
    see(await tokens.getToken({ rejected }).catch((error: unknown) => error));
    see(await tokens.getToken({ minValidityMs: 1e9 }).catch((error: unknown) => error));
    see(await call('https://evil.example/').catch((error: unknown) => error));
    got(await tokens.getToken());
    expect(events.filter(({ type }) => type === 'rejected').length).toBeGreaterThan(1);
    expect(await leaks()).toEqual([]);
  });

  it('when the store fails with an error that quotes the token', async () => {
    // A client's error may quote its last command, and the one that publishes a token holds it.
    let command = '';
    const fails = (): Promise<never> =>
      Promise.reject(Object.assign(new Error(`no answer to ${command}`), { command }));
    const memory = memoryStore();
    const store: TokenStore = {
      ...memory,
      commit(key, lease, minted) {
        command = minted.payload.reveal();
        return memory.commit(key, lease, minted);
      },
      confirm: fails,
      clear: fails,
    };
    const { tokens, events, got, see, leaks } = await createObservedManager({ store });
    got(await tokens.getToken());
    see(await withToken(tokens)('/users'));
    expect(command).toContain((await tokens.getToken()).value.reveal());
    const error: unknown = await tokens.clear().catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'STORE_UNAVAILABLE' });
    see(error);
    expect(events.some(({ type }) => type === 'store-failed')).toBe(true);
    expect(await leaks()).toEqual([]);
  });

  it('after the end', async () => {
    const { tokens, got, see, leaks } = await createObservedManager();
    got(await tokens.getToken());
    await tokens.close();
    see(await tokens.getToken().catch((error: unknown) => error));
    expect(await leaks()).toEqual([]);
  });
});

describe.skipIf(redisUrl === undefined)('no secret is seen in Redis', () => {
  it('in a key, a field’s name, or a message', async () => {
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
    const { sandbox, tokens, got, see, leaks } = await createObservedManager({ store });
    const call = withToken(tokens);
    see(await call('/users'));
    got(await tokens.getToken());
    sandbox.revokeAllTokens();
    see(await call('/users'));
    got(await tokens.getToken());
    const { key } = await tokens.status();
    // Whatever was sent on this connection before is delivered when this is.
    await client.publish(`${prefix}:end`, '');
    await expect.poll(() => messages.at(-1)).toBe(`${prefix}:end `);

    const keys = await client.keys(`${prefix}*`);
    expect(keys).toContain(`${prefix}:{${key}}:r`);
    see(keys);
    for (const name of keys) {
      if ((await client.type(name)) === 'hash') see(await client.hKeys(name));
    }
    expect(messages.length).toBeGreaterThan(2);
    see(messages);
    see(store);
    expect(await leaks()).toEqual([]);
  });
});
