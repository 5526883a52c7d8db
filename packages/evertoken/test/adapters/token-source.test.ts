import axios from 'axios';
import type { TokenSource } from 'evertoken';
import { withToken as withAxios } from 'evertoken/axios';
import { tokenCheck as express } from 'evertoken/express';
import { tokenCheck as fastify } from 'evertoken/fastify';
import { withToken as withFetch } from 'evertoken/fetch';
import { tokenCheck as hono } from 'evertoken/hono';
import { tokenStore, withToken as withRivet } from 'evertoken/rivet';
import { withToken as withUndici } from 'evertoken/undici';
import { zoom } from 'evertoken/zoom';
import { expect, it } from 'vitest';

const provider = zoom({ accountId: 'a', clientId: 'c', clientSecret: 's' });

it.each<[string, (source: TokenSource) => unknown]>([
  ['axios', (source) => withAxios(source, axios.create())],
  ['express', (source) => express(source)],
  ['fastify', (source) => fastify(source)],
  ['fetch', (source) => withFetch(source)],
  ['hono', (source) => hono(source)],
  ['rivet, its store', (source) => tokenStore(source)],
  ['rivet', (source) => withRivet(source, { endpoints: {} })],
  ['undici', (source) => withUndici(source, { origins: ['https://api.zoom.us'] })],
])('%s rejects an object that is not a TokenSource at once', (_name, start) => {
  // A provider is easily mistaken for the token manager that is created from it.
  for (const source of [provider, undefined]) {
    expect(() => start(source as unknown as TokenSource)).toThrow(
      expect.objectContaining({
        code: 'OPTIONS_INVALID',
        message: expect.stringContaining('such as createTokenManager({ … })') as string,
      }),
    );
  }
});

it('the option origins must be a list', () => {
  const source = { getToken: () => expect.unreachable() };
  const options = { origins: 'https://api.zoom.us' } as unknown as { origins: string[] };
  expect(() => withFetch(source, options)).toThrow('origins must be a list');
  expect(() => withUndici(source, options)).toThrow('origins must be a list');
});
