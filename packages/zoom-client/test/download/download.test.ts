import {
  createZoomClient,
  ZoomConnectionError,
  ZoomDownloadError,
  ZoomTimeoutError,
  type DownloadProgress,
  type Operations,
  type ZoomClient,
} from '@evertoken/zoom-client';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { catchError } from '../support/catch-error.ts';
import { startZoom, type ZoomSetup } from '../support/start-zoom.ts';

type Recording = Operations['GET /meetings/{meetingId}/recordings']['result'];
type File = NonNullable<Recording['recording_files']>[number];

/** A sandbox in which somebody has recorded a meeting. */
async function startRecorded(): Promise<
  ZoomSetup & { readonly recording: Recording; readonly file: File }
> {
  const setup = await startZoom({ startAt: '2026-05-20T09:00:00Z' }, { random: () => 0 });
  const recording = await makeRecording(setup);
  return { ...setup, recording, file: recording.recording_files![0]! };
}

async function makeRecording({ client, sandbox }: ZoomSetup): Promise<Recording> {
  const { uuid: meetingId } = await client.request('POST /users/{userId}/meetings', {
    userId: 'me',
    body: { type: 2, duration: 30, settings: { auto_recording: 'cloud' } },
  });
  sandbox.clock.advance(40 * 60_000);
  const fields = { include_fields: 'download_access_token', ttl: 60 } as const;
  return client.request('GET /meetings/{meetingId}/recordings', { meetingId, ...fields });
}

const contentOf = (size: number): string => 'zoom-sandbox\n'.repeat(size).slice(0, size);

async function read(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  return String(await buffer(pieces));
}

describe('a download', () => {
  it('is the whole file, and says how far it is', async () => {
    const { client, file, sandbox } = await startRecorded();
    const progress: DownloadProgress[] = [];
    const text = await read(client.download(file, { onProgress: (one) => progress.push(one) }));
    expect(text).toBe(contentOf(file.file_size!));
    expect(progress.at(-1)).toEqual({ received: file.file_size, total: file.file_size });
    // Storage is asked without the token.
    const [asked, stored] = sandbox.journal.entries(({ path }) => path.startsWith('/rec/'));
    expect(asked).toMatchObject({ status: 302 });
    expect(stored).toMatchObject({ status: 200 });
  });

  it('costs nothing before it is read', async () => {
    const { client, file, sandbox } = await startRecorded();
    const before = sandbox.journal.entries().length;
    client.download(file);
    expect(sandbox.journal.entries()).toHaveLength(before);
  });

  it('by its address alone, from any byte on', async () => {
    const { client, file } = await startRecorded();
    const size = file.file_size!;
    for (const offset of [0, 1, size - 1, size]) {
      const text = await read(client.download(file.download_url!, { offset }));
      expect(text).toBe(contentOf(size).slice(offset));
    }
  });

  it.each([
    ['reset', '/rec/download/*'],
    ['reset', '/rec/storage/*'],
    ['truncate', '/rec/storage/*'],
  ] as const)('goes on when the connection breaks: %s of %s', async (kind, match) => {
    const { client, file, sandbox } = await startRecorded();
    const rule = sandbox.faults.add({ kind, match, times: 2 });
    expect(await read(client.download(file))).toBe(contentOf(file.file_size!));
    expect(rule.hits).toBe(2);
  });

  it('is given up when nothing more comes, and when storage keeps failing', async () => {
    const { client, file, sandbox } = await startRecorded();
    const rule = sandbox.faults.add({ kind: 'reset', match: '/rec/storage/*' });
    expect(await catchError(read(client.download(file)))).toBeInstanceOf(ZoomConnectionError);
    expect(rule.hits).toBe(3);
    sandbox.faults.clear();
    sandbox.faults.add({ kind: 'status', status: 503, match: '/rec/storage/*', times: 2 });
    expect(await read(client.download(file))).toHaveLength(file.file_size!);
    const missing = sandbox.faults.add({ kind: 'status', status: 404, match: '/rec/storage/*' });
    expect(await catchError(read(client.download(file)))).toMatchObject({
      name: 'ZoomDownloadError',
      code: 'DOWNLOAD_FAILED',
      status: 404,
    });
    expect(missing.hits).toBe(1);
  });

  it('is ended by a signal, by silence, and by whoever stops reading', async () => {
    const { client, file, sandbox } = await startRecorded();
    for await (const _ of client.download(file)) break;
    const rule = sandbox.faults.add({ kind: 'hang', match: '/rec/storage/*' });
    const late = await catchError(read(client.download(file, { timeoutMs: 50 })));
    expect(late).toBeInstanceOf(ZoomTimeoutError);
    expect(rule.hits).toBe(3);
    const stop = new AbortController();
    const failed = catchError(read(client.download(file, { signal: stop.signal })));
    await expect.poll(() => rule.hits).toBe(4);
    stop.abort('enough');
    expect(await failed).toBe('enough');
    const { signal } = stop;
    expect(await catchError(read(client.download(file, { signal })))).toBe('enough');
    expect(rule.hits).toBe(4);
  });

  it('of a file that has another length than it should is an error', async () => {
    const { client, file } = await startRecorded();
    const size = file.file_size!;
    for (const wrong of [size - 1, size + 1]) {
      const error = await catchError(read(client.download({ ...file, file_size: wrong })));
      expect(error).toBeInstanceOf(ZoomDownloadError);
      expect(error).toMatchObject({ code: 'DOWNLOAD_LENGTH_MISMATCH' });
    }
    const beyond = read(client.download(file.download_url!, { offset: size + 5 }));
    expect(await catchError(beyond)).toMatchObject({ code: 'DOWNLOAD_LENGTH_MISMATCH' });
  });

  it('needs an address and whole bytes', async () => {
    const { client } = await startZoom();
    const wrong = { offset: -1, timeoutMs: 0, token: '' };
    expect(() => client.download({}, wrong)).toThrow(
      'download: timeoutMs must be a positive number of milliseconds, got 0; the file has no download_url; offset must be a whole number of bytes; token must be a non-empty string without white space',
    );
  });
});

describe('the token of a download', () => {
  it('is another one when Zoom asks to sign in', async () => {
    const { client, file, sandbox } = await startRecorded();
    sandbox.revokeAllTokens();
    expect(await read(client.download(file))).toHaveLength(file.file_size!);
    expect(sandbox.stats().tokensIssued).toBe(2);
  });

  it('is not enough where Zoom keeps asking, and is left alone then', async () => {
    const { client, file, sandbox } = await startRecorded();
    const rule = sandbox.faults.add({ kind: 'html', match: '/rec/download/*' });
    const error = await catchError(read(client.download(file)));
    expect(error).toMatchObject({ code: 'DOWNLOAD_REFUSED', status: 200 });
    expect(String(error)).not.toContain('size=');
    expect(rule.hits).toBe(1);
    expect(sandbox.stats().tokensIssued).toBe(1);
  });

  it('may be the recording’s own, until that ends', async () => {
    const { client, file, recording, sandbox } = await startRecorded();
    const token = recording.download_access_token!;
    sandbox.revokeAllTokens();
    expect(await read(client.download(file, { token }))).toHaveLength(file.file_size!);
    expect(sandbox.stats().tokensIssued).toBe(1);
    sandbox.clock.advance(60_000);
    expect(await catchError(read(client.download(file, { token })))).toMatchObject({
      code: 'DOWNLOAD_REFUSED',
    });
  });

  it('goes to Zoom, and not to where it sends us', async () => {
    const { file, tokens } = await startRecorded();
    const seen: (string | undefined)[] = [];
    const back = file.download_url!;
    const storage = await startServer('localhost', ({ headers, url }, response) => {
      seen.push(headers.authorization);
      if (url === '/file') response.end('the file');
      else response.writeHead(302, { location: back }).end();
    });
    const front = await redirecting(tokens, (url) =>
      url.pathname === '/rec/a' ? `${storage}/file` : `${storage}/back`,
    );
    expect(await read(front.download(new URL('/rec/a', back)))).toBe('the file');
    // Zoom asks to sign in whoever comes back without a token, which is not the token's fault.
    const refused = read(front.download(new URL('/rec/b', back)));
    expect(await catchError(refused)).toMatchObject({ code: 'DOWNLOAD_REFUSED' });
    expect(seen).toEqual([undefined, undefined]);
  });

  it('goes to no other host, unless it is named', async () => {
    const { tokens } = await startZoom();
    const never: typeof fetch = () => expect.unreachable();
    const strict = createZoomClient({ tokens, fetch: never });
    const token = 'a-download-token';
    for (const url of [
      'https://example.com/rec/download/x?access_token=y',
      'https://zoom.us.example.com/x',
      'https://evilzoom.us/x',
      'http://us02web.zoom.us/x',
      'https://us02web.zoom.us:8443/x',
    ]) {
      for (const options of [{}, { token }]) {
        const error = await catchError(read(strict.download(url, options)));
        expect(error).toMatchObject({ code: 'DOWNLOAD_HOST_NOT_ALLOWED' });
        expect(String(error)).not.toContain('access_token');
      }
    }
    const asked: string[] = [];
    const record: typeof fetch = async (url, init) => {
      asked.push(`${(url as URL).href} ${new Headers(init?.headers).get('authorization')}`);
      return Promise.resolve(new Response('x'));
    };
    const named = createZoomClient({ tokens, fetch: record, downloadHosts: ['files.example.com'] });
    await read(named.download('https://files.example.com/x', { token }));
    expect(asked).toEqual(['https://files.example.com/x Bearer a-download-token']);
  });

  it('follows no redirect to less than https, in circles, or to nowhere', async () => {
    const { tokens } = await startZoom();
    const { apiUrl } = await tokens.getToken();
    const targets: [string, string][] = [
      ['https://us02web.zoom.us/x', 'http://us02web.zoom.us/x'],
      ['https://us02web.zoom.us/x', 'file:///etc/passwd'],
      ['https://us02web.zoom.us/x', ''],
      ['https://us02web.zoom.us/x', 'https://'],
      [`${new URL(apiUrl!).origin}/x`, '/x'],
    ];
    for (const [from, location] of targets) {
      const client = await redirecting(tokens, () => location);
      expect(await catchError(read(client.download(from))), location).toMatchObject({
        code: 'DOWNLOAD_REDIRECT_INVALID',
      });
    }
  });
});

describe('a storage', () => {
  it.each<[string, RequestListener]>([
    ['that knows no ranges', (_, response) => response.end(contentOf(5_000))],
    [
      'that rounds ranges down',
      ({ headers }, response) => {
        const start = Math.floor(Number(/\d+/.exec(headers.range ?? '0')![0]) / 1024) * 1024;
        const body = contentOf(5_000).slice(start);
        response.writeHead(206, { 'content-range': `bytes ${start}-4999/5000` }).end(body);
      },
    ],
  ])('%s', async (_, answer) => {
    const { client } = await startStorage(answer);
    const pieces = client.download('https://us02web.zoom.us/rec/x', { offset: 3_000 });
    expect(await read(pieces)).toBe(contentOf(5_000).slice(3_000));
  });

  it('that sends another part than was asked for is not believed', async () => {
    const { client } = await startStorage((_, response) => {
      response.writeHead(206, { 'content-range': 'bytes 4000-4999/5000' }).end('x'.repeat(1_000));
    });
    const pieces = client.download('https://us02web.zoom.us/rec/x', { offset: 3_000 });
    expect(await catchError(read(pieces))).toMatchObject({ code: 'DOWNLOAD_LENGTH_MISMATCH' });
  });

  it('whose file changes in between is not believed', async () => {
    let asked = 0;
    const { client } = await startStorage(({ headers }, response) => {
      asked += 1;
      if (asked === 1) {
        response
          .writeHead(200, { 'content-length': '5000' })
          .write(contentOf(2_000), () => response.destroy());
        return;
      }
      expect(headers.range).toBe('bytes=2000-');
      response.writeHead(206, { 'content-range': 'bytes 2000-5999/6000' }).end('x'.repeat(4_000));
    });
    const error = await catchError(read(client.download('https://us02web.zoom.us/rec/x')));
    expect(error).toMatchObject({
      code: 'DOWNLOAD_LENGTH_MISMATCH',
      message: expect.stringContaining('6000 bytes, expected 5000'),
    });
  });
});

/** A client whose Zoom redirects everything to this storage. */
async function startStorage(answer: RequestListener): Promise<{ client: ZoomClient }> {
  const { tokens } = await startZoom();
  const storage = await startServer('127.0.0.1', answer);
  return { client: await redirecting(tokens, () => storage, 'plain') };
}

/** A client to which Zoom's hosts answer with a redirect. All other requests are sent. */
async function redirecting(
  tokens: ZoomSetup['tokens'],
  target: (url: URL) => string,
  storage?: 'plain',
): Promise<ZoomClient> {
  const send: typeof fetch = async (input, init) => {
    const url = input as URL;
    const isFront = url.hostname.endsWith('.zoom.us') || /^\/(rec\/[ab]|x)$/.test(url.pathname);
    if (!isFront) return fetch(url.href.replace(/^https:(?=\/\/127)/, 'http:'), init);
    const location = storage === 'plain' ? target(url).replace('http:', 'https:') : target(url);
    return new Response(null, { status: 302, headers: { location } });
  };
  return Promise.resolve(createZoomClient({ tokens, fetch: send, random: () => 0 }));
}

async function startServer(host: string, answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, host);
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://${host}:${(server.address() as AddressInfo).port}`;
}
