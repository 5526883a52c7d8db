import { createZoomClient, resolveServerUrl, type ZoomClientOptions } from '@evertoken/zoom-client';
import { listEndpoints } from '@evertoken/zoom-client/endpoints';
import { ZOOM_HOSTS } from 'evertoken/zoom';
import { describe, expect, it } from 'vitest';
import { loadServer } from '../src/endpoints/load-endpoint.ts';
import { catchError } from './support/catch-error.ts';
import { startZoom } from './support/start-zoom.ts';
import { tokensFor } from './support/tokens-for.ts';

describe('requests', () => {
  it.each([
    ['GET /users', 'https://api-us.zoom.us/v2/users'],
    ['GET /scim2/Users', 'https://api-us.zoom.us/scim2/Users'],
    ['POST /clips/files', 'https://fileapi.zoom.us/v2/clips/files'],
    ['PUT /zrbackground/files', 'https://fileapi.zoom.us/v2/zrbackground/files'],
    ['POST /chat/users/me/files', 'https://api-us.zoom.us/v2/chat/users/me/files'],
    ['DELETE /meetings/1/recordings', 'https://api-us.zoom.us/v2/meetings/1/recordings'],
  ] as const)('of %s go to %s', async (endpoint, url) => {
    const { requests, client } = createClient('https://api-us.zoom.us/v2');
    await client.request(endpoint);
    expect(requests).toEqual([{ url, authorization: 'Bearer the-token' }]);
  });

  it('of uploads go to the API if that is not Zoom’s, or its file API is not an allowed host', async () => {
    for (const [apiUrl, downloadHosts] of [
      ['http://127.0.0.1:4040/v2', undefined],
      ['https://gateway.example.com/api', undefined],
      ['https://api.zoomgov.com/v2', undefined],
      ['https://api.zoom.us/v2', ['api.zoom.us']],
    ] as const) {
      const { requests, client } = createClient(apiUrl, { downloadHosts });
      await client.request('POST /clips/files');
      expect(requests).toMatchObject([{ url: `${apiUrl}/clips/files` }]);
    }
  });

  it('of uploads follow Zoom’s redirects with method, body and token', async () => {
    const next = 'https://file-us02.zoom.us/v2/clips/files?node=7';
    const { requests, client } = createClient('https://api.zoom.us/v2', {
      responses: [redirectTo(next, 302)],
    });
    const body = new FormData();
    body.set('file', new Blob(['a clip']), 'clip.mp4');
    expect(await client.request('POST /clips/files', { body })).toEqual({});
    expect(requests).toEqual([
      { url: 'https://fileapi.zoom.us/v2/clips/files', authorization: 'Bearer the-token' },
      { url: next, authorization: 'Bearer the-token' },
    ]);
  });

  it.each([
    ['another host', 'https://files.example.com/v2/clips/files', 307],
    ['plain http', 'http://fileapi.zoom.us/v2/clips/files', 307],
    ['a GET', 'https://fileapi.zoom.us/v2/clips/files', 303],
    ['no URL', 'https://', 307],
  ])('of uploads do not follow a redirect to %s', async (_, location, status) => {
    const { requests, client } = createClient('https://api.zoom.us/v2', {
      responses: [redirectTo(location, status)],
    });
    const error = await catchError(client.request('POST /clips/files'));
    expect(error).toMatchObject({ code: 'RESPONSE_REDIRECTED' });
    expect(requests).toHaveLength(1);
  });

  it('of uploads follow three redirects at most, others none', async () => {
    const loop = (): Response => redirectTo('https://fileapi.zoom.us/v2/clips/files', 307);
    const { requests, client } = createClient('https://api.zoom.us/v2', {
      responses: Array.from({ length: 10 }, loop),
    });
    expect(await catchError(client.request('POST /clips/files'))).toMatchObject({
      code: 'RESPONSE_REDIRECTED',
    });
    expect(requests).toHaveLength(4);
    await catchError(client.request('GET /users'));
    expect(requests).toHaveLength(5);
  });

  it('of SCIM reach the sandbox', async () => {
    const { client, sandbox } = await startZoom();
    await client.request('GET /scim2/Users');
    expect(sandbox.journal.entries().at(-1)).toMatchObject({ path: '/scim2/Users', status: 200 });
  });
});

describe('resolveServerUrl()', () => {
  it.each([
    ['https://api.zoom.us/v2', 'https://api.zoom.us'],
    ['https://api.zoom.us/v2/', 'https://api.zoom.us'],
    ['http://127.0.0.1:4040/v2', 'http://127.0.0.1:4040'],
    ['https://gateway.example.com/api', 'https://gateway.example.com/api'],
  ])('of %s, resolves the origin to %s', (apiUrl, origin) => {
    expect(resolveServerUrl('origin', apiUrl, ZOOM_HOSTS)).toBe(origin);
    expect(resolveServerUrl('api', apiUrl, ZOOM_HOSTS)).toBe(apiUrl);
  });
});

it('each endpoint is sent to the server that the table names', async () => {
  for (const { name, server } of listEndpoints()) {
    const [method = '', path = ''] = name.split(' ');
    expect([name, await loadServer(method, path)]).toEqual([name, server]);
  }
});

interface SentRequest {
  readonly url: string;
  readonly authorization: string | null;
}

function createClient(
  apiUrl: string,
  { responses = [], ...options }: Partial<ZoomClientOptions> & { responses?: Response[] } = {},
) {
  const requests: SentRequest[] = [];
  const send: typeof fetch = async (url, init) => {
    const authorization = new Headers(init?.headers).get('authorization');
    requests.push({ url: String(url as URL), authorization });
    return responses.shift() ?? Response.json({});
  };
  const tokens = tokensFor(apiUrl);
  return { requests, client: createZoomClient({ tokens, fetch: send, attempts: 1, ...options }) };
}

function redirectTo(location: string, status: number): Response {
  return new Response(null, { status, headers: { location } });
}
