import axios from 'axios';
import { describe, expect, it } from 'vitest';
import { createTokenManager, encryptedStore, memoryStore, type TokenSource } from 'evertoken';
import { withToken as withAxios } from 'evertoken/axios';
import { tokenCheck as expressCheck } from 'evertoken/express';
import { tokenCheck as fastifyCheck } from 'evertoken/fastify';
import { withToken } from 'evertoken/fetch';
import { tokenCheck as honoCheck } from 'evertoken/hono';
import { dpopKey, oauth } from 'evertoken/oauth';
import { redisStore } from 'evertoken/redis';
import { withToken as withUndici } from 'evertoken/undici';
import { revokeToken, zoom, zoomChatbot } from 'evertoken/zoom';
import { scriptedProvider } from './support/scripted-provider.ts';

const app = { clientId: 'client', clientSecret: 'secret' };
const provider = scriptedProvider();
const tokens: TokenSource = createTokenManager({ provider });
const typo = { typo: true } as object;
const server = { tokenUrl: 'https://auth.example/token', clientId: 'client' };
const clientAuth = { method: 'client_secret_post', secret: 'secret' } as const;
const key = Buffer.alloc(32).toString('base64');

/** Every function of the library with options, called with one that it does not have. */
const calls: Record<string, () => unknown> = {
  createTokenManager: () => createTokenManager({ provider, ...typo }),
  zoom: () => zoom({ accountId: 'account', ...app, ...typo }),
  zoomChatbot: () => zoomChatbot({ ...app, ...typo }),
  revokeToken: () => revokeToken('token', { ...app, ...typo }),
  oauth: () => oauth({ ...server, clientAuth, ...typo }),
  'oauth clientAuth': () => oauth({ ...server, clientAuth: { ...clientAuth, ...typo } }),
  dpopKey: () => dpopKey({ ...typo } as never),
  redisStore: () => redisStore({ eval() {} } as never, { ...typo }),
  encryptedStore: () => encryptedStore(memoryStore(), [{ id: 'a', key, ...typo }]),
  'withToken of fetch': () => withToken(tokens, { ...typo }),
  'withToken of axios': () => withAxios(tokens, axios.create(), { ...typo }),
  'withToken of undici': () => withUndici(tokens, { origins: ['https://a.example'], ...typo }),
  'tokenCheck of express': () => expressCheck(tokens, { ...typo }),
  'tokenCheck of fastify': () => fastifyCheck(tokens, { ...typo }),
  'tokenCheck of hono': () => honoCheck(tokens, { ...typo }),
};

describe('an option that a function does not have', () => {
  it.each(Object.entries(calls))('is rejected by %s', async (_, call) => {
    const error: unknown = await Promise.resolve()
      .then(call)
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'OPTIONS_INVALID' });
    expect((error as Error).message).toMatch(/unknown option [\w.[\]]*typo \(options: /);
  });

  it('is reported together with all other issues', () => {
    expect(() => createTokenManager({ stroe: memoryStore(), waitTimeoutMs: -1 } as never)).toThrow(
      /unknown option stroe .*provider must .*waitTimeoutMs must/,
    );
    expect(() => zoom({ accountId: '', tokenURL: 'http://127.0.0.1', ...app } as never)).toThrow(
      /accountId must .*unknown option tokenURL /,
    );
  });

  it('is rejected in a token model', () => {
    const tokenModel = { capped: 2, typo: 1 };
    expect(() => zoom({ accountId: 'account', ...app, tokenModel })).toThrow(/tokenModel must/);
  });
});
