import { createZoomClient } from '@evertoken/zoom-client';
import { describe, expect, it } from 'vitest';
import { catchError } from '../support/catch-error.ts';
import {
  createRedirectingClient,
  read,
  startServer,
  startWithRecording,
} from '../support/recordings.ts';
import { startZoom } from '../support/start-zoom.ts';

describe('the token of download()', () => {
  it('is replaced if Zoom rejects it with a sign-in page', async () => {
    const { client, file, sandbox } = await startWithRecording();
    sandbox.revokeAllTokens();
    expect(await read(client.download(file))).toHaveLength(file.file_size!);
    expect(sandbox.stats().tokensIssued).toBe(2);
  });

  it('is kept if it is valid but Zoom denies the file: DOWNLOAD_REFUSED', async () => {
    const { client, file, sandbox } = await startWithRecording();
    const rule = sandbox.faults.add({ kind: 'html', match: '/rec/download/*' });
    const error = await catchError(read(client.download(file)));
    expect(error).toMatchObject({ code: 'DOWNLOAD_REFUSED', status: 200 });
    expect(String(error)).toMatch(/Zoom denied access to the file \(status 200\)/);
    expect(String(error)).not.toContain('size=');
    expect(rule.hits).toBe(1);
    expect(sandbox.stats().tokensIssued).toBe(1);
  });

  it('can be the download token of the recording, until it expires', async () => {
    const { client, file, recording, sandbox } = await startWithRecording();
    const token = recording.download_access_token!;
    sandbox.revokeAllTokens();
    expect(await read(client.download(file, { token }))).toHaveLength(file.file_size!);
    expect(sandbox.stats().tokensIssued).toBe(1);
    sandbox.clock.advance(60_000);
    expect(await catchError(read(client.download(file, { token })))).toMatchObject({
      code: 'DOWNLOAD_REFUSED',
    });
  });

  it('is sent to Zoom but not to the storage that Zoom redirects to', async () => {
    const { file, tokens } = await startWithRecording();
    const received: (string | undefined)[] = [];
    const downloadUrl = file.download_url!;
    const storage = await startServer('localhost', ({ headers, url }, response) => {
      received.push(headers.authorization);
      if (url === '/file') response.end('the file');
      else response.writeHead(302, { location: downloadUrl }).end();
    });
    const client = await createRedirectingClient(tokens, (url) =>
      url.pathname === '/rec/a' ? `${storage}/file` : `${storage}/back`,
    );
    expect(await read(client.download(new URL('/rec/a', downloadUrl)))).toBe('the file');
    // A redirect back to Zoom without the token leads to the sign-in page; the token is not at fault.
    const denied = read(client.download(new URL('/rec/b', downloadUrl)));
    expect(await catchError(denied)).toMatchObject({ code: 'DOWNLOAD_REFUSED' });
    expect(received).toEqual([undefined, undefined]);
  });

  it('is sent to no other host unless it is in downloadHosts', async () => {
    const { tokens } = await startZoom();
    const never: typeof fetch = () => expect.unreachable();
    const client = createZoomClient({ tokens, fetch: never });
    const token = 'a-download-token';
    for (const url of [
      'https://example.com/rec/download/x?access_token=y',
      'https://zoom.us.example.com/x',
      'https://evilzoom.us/x',
      'http://us02web.zoom.us/x',
      'https://us02web.zoom.us:8443/x',
    ]) {
      for (const options of [{}, { token }]) {
        const error = await catchError(read(client.download(url, options)));
        expect(error).toMatchObject({ code: 'DOWNLOAD_HOST_NOT_ALLOWED' });
        expect(String(error)).not.toContain('access_token');
      }
    }
    const requests: string[] = [];
    const record: typeof fetch = async (url, init) => {
      requests.push(`${(url as URL).href} ${new Headers(init?.headers).get('authorization')}`);
      return Promise.resolve(new Response('x'));
    };
    const configured = createZoomClient({
      tokens,
      fetch: record,
      downloadHosts: ['files.example.com'],
    });
    await read(configured.download('https://files.example.com/x', { token }));
    expect(requests).toEqual(['https://files.example.com/x Bearer a-download-token']);
  });

  it('is not sent after a redirect that is insecure, circular or invalid: DOWNLOAD_REDIRECT_INVALID', async () => {
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
      const client = await createRedirectingClient(tokens, () => location);
      expect(await catchError(read(client.download(from))), location).toMatchObject({
        code: 'DOWNLOAD_REDIRECT_INVALID',
      });
    }
  });
});
