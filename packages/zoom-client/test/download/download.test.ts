import {
  createZoomClient,
  ZoomConnectionError,
  ZoomDownloadError,
  ZoomTimeoutError,
  type DownloadProgress,
  type ZoomClientEvent,
} from '@evertoken/zoom-client';
import type { RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';
import { catchError } from '../support/catch-error.ts';
import { createContent, read, startStorage, startWithRecording } from '../support/recordings.ts';
import { startZoom } from '../support/start-zoom.ts';

describe('download()', () => {
  it('yields the whole file and reports its progress', async () => {
    const { client, file, sandbox } = await startWithRecording();
    const progress: DownloadProgress[] = [];
    const text = await read(client.download(file, { onProgress: (each) => progress.push(each) }));
    expect(text).toBe(createContent(file.file_size!));
    expect(progress.at(-1)).toEqual({ received: file.file_size, total: file.file_size });
    // The request to the storage has no token.
    const [first, second] = sandbox.journal.entries(({ path }) => path.startsWith('/rec/'));
    expect(first).toMatchObject({ status: 302 });
    expect(second).toMatchObject({ status: 200 });
  });

  it('sends no request before it is read', async () => {
    const { client, file, sandbox } = await startWithRecording();
    const before = sandbox.journal.entries().length;
    client.download(file);
    expect(sandbox.journal.entries()).toHaveLength(before);
  });

  it('downloads a URL from any offset', async () => {
    const { client, file } = await startWithRecording();
    const size = file.file_size!;
    for (const offset of [0, 1, size - 1, size]) {
      const text = await read(client.download(file.download_url!, { offset }));
      expect(text).toBe(createContent(size).slice(offset));
    }
  });

  it.each([
    ['reset', '/rec/download/*'],
    ['reset', '/rec/storage/*'],
    ['truncate', '/rec/storage/*'],
  ] as const)('resumes after the connection breaks: %s of %s', async (kind, match) => {
    const { client, file, sandbox } = await startWithRecording();
    const rule = sandbox.faults.add({ kind, match, times: 2 });
    expect(await read(client.download(file))).toBe(createContent(file.file_size!));
    expect(rule.hits).toBe(2);
  });

  it('fails after three attempts without progress, or at once after a 404', async () => {
    const { client, file, sandbox } = await startWithRecording();
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

  it('ends when its reader stops, when a chunk times out, and when its signal aborts', async () => {
    const { client, file, sandbox } = await startWithRecording();
    for await (const _ of client.download(file)) break;
    const rule = sandbox.faults.add({ kind: 'hang', match: '/rec/storage/*' });
    const timedOut = await catchError(read(client.download(file, { timeoutMs: 300 })));
    expect(timedOut).toBeInstanceOf(ZoomTimeoutError);
    expect(rule.hits).toBe(3);
    const controller = new AbortController();
    const { signal } = controller;
    const failed = catchError(read(client.download(file, { signal })));
    await expect.poll(() => rule.hits).toBe(4);
    controller.abort('stopped');
    expect(await failed).toBe('stopped');
    expect(await catchError(read(client.download(file, { signal })))).toBe('stopped');
    expect(rule.hits).toBe(4);
  });

  it('completes a file that does not have the listed length, with a notice', async () => {
    const { tokens, file } = await startWithRecording();
    const events: ZoomClientEvent[] = [];
    const client = createZoomClient({ tokens, onEvent: (event) => events.push(event) });
    const size = file.file_size!;
    for (const listed of [size - 1, size + 1, 0]) {
      const offset = Math.min(1, listed);
      const text = await read(client.download({ ...file, file_size: listed }, { offset }));
      expect(text).toBe(createContent(size).slice(offset));
      expect(events.splice(0)).toEqual([
        {
          type: 'notice',
          code: 'FILE_SIZE_DIFFERS',
          request: expect.stringMatching(/^GET 127/) as string,
          message: expect.stringMatching(
            new RegExp(`\\(${size} bytes, listed as ${listed}\\)\\. It is complete: `),
          ) as string,
        },
      ]);
    }
    // A file that was saved completely has nothing left, whatever its listing says.
    const rest = client.download({ ...file, file_size: size + 1 }, { offset: size });
    expect(await read(rest)).toBe('');
  });

  it('throws DOWNLOAD_LENGTH_MISMATCH for an offset beyond the file', async () => {
    const { client, file } = await startWithRecording();
    const beyond = read(client.download(file.download_url!, { offset: file.file_size! + 5 }));
    const error = await catchError(beyond);
    expect(error).toBeInstanceOf(ZoomDownloadError);
    expect(error).toMatchObject({ code: 'DOWNLOAD_LENGTH_MISMATCH' });
  });

  it.each([
    [401, '/rec/download/*'],
    [401, '/rec/storage/*'],
    [429, '/rec/download/*'],
    [429, '/rec/storage/*'],
  ])('asks again after a passing %i of %s', async (status, match) => {
    const { client, file, sandbox } = await startWithRecording();
    const rule = sandbox.faults.add({ kind: 'status', status, match, times: 1 });
    expect(await read(client.download(file))).toBe(createContent(file.file_size!));
    expect(rule.hits).toBe(1);
    const lasting = sandbox.faults.add({ kind: 'status', status: 401, match });
    expect(await catchError(read(client.download(file)))).toMatchObject({
      code: 'DOWNLOAD_REFUSED',
      status: 401,
    });
    expect(lasting.hits).toBe(3);
  });

  it('throws a TypeError that lists all issues of its arguments', async () => {
    const { client } = await startZoom();
    const invalid = { offset: -1, timeoutMs: 0, token: '' };
    expect(() => client.download({}, invalid)).toThrow(
      'download: timeoutMs must be above 0 and at most 2147483647 ms, got 0; the file has no download_url; offset must be a whole number of bytes; token must be a non-empty string without white space',
    );
  });
});

describe('download() from a storage', () => {
  it.each<[string, RequestListener]>([
    ['without support for ranges', (_, response) => response.end(createContent(5_000))],
    [
      'that rounds ranges down',
      ({ headers }, response) => {
        const start = Math.floor(Number(/\d+/.exec(headers.range ?? '0')![0]) / 1024) * 1024;
        const body = createContent(5_000).slice(start);
        response.writeHead(206, { 'content-range': `bytes ${start}-4999/5000` }).end(body);
      },
    ],
  ])('%s skips the bytes before the offset', async (_, listener) => {
    const { client } = await startStorage(listener);
    const chunks = client.download('https://us02web.zoom.us/rec/x', { offset: 3_000 });
    expect(await read(chunks)).toBe(createContent(5_000).slice(3_000));
  });

  it('that sends a different range throws DOWNLOAD_LENGTH_MISMATCH', async () => {
    const { client } = await startStorage((_, response) => {
      response.writeHead(206, { 'content-range': 'bytes 4000-4999/5000' }).end('x'.repeat(1_000));
    });
    const chunks = client.download('https://us02web.zoom.us/rec/x', { offset: 3_000 });
    expect(await catchError(read(chunks))).toMatchObject({ code: 'DOWNLOAD_LENGTH_MISMATCH' });
  });

  it('whose file changes its length throws DOWNLOAD_LENGTH_MISMATCH', async () => {
    let requests = 0;
    const { client } = await startStorage(({ headers }, response) => {
      requests += 1;
      if (requests === 1) {
        response
          .writeHead(200, { 'content-length': '5000' })
          .write(createContent(2_000), () => response.destroy());
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
