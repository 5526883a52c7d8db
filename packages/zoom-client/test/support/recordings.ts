import { createZoomClient, type Operations, type ZoomClient } from '@evertoken/zoom-client';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { startZoom, type ZoomSetup } from './start-zoom.ts';

type Recording = Operations['GET /meetings/{meetingId}/recordings']['result'];
type File = NonNullable<Recording['recording_files']>[number];

/** Starts a sandbox with the recording of one meeting. */
export async function startWithRecording(): Promise<
  ZoomSetup & { readonly recording: Recording; readonly file: File }
> {
  const setup = await startZoom({ startAt: '2026-05-20T09:00:00Z' }, { random: () => 0 });
  const recording = await createRecording(setup);
  return { ...setup, recording, file: recording.recording_files![0]! };
}

async function createRecording({ client, sandbox }: ZoomSetup): Promise<Recording> {
  const { uuid: meetingId } = await client.request('POST /users/{userId}/meetings', {
    userId: 'me',
    body: { type: 2, duration: 30, settings: { auto_recording: 'cloud' } },
  });
  sandbox.clock.advance(40 * 60_000);
  const fields = { include_fields: 'download_access_token', ttl: 60 } as const;
  return client.request('GET /meetings/{meetingId}/recordings', { meetingId, ...fields });
}

/** The content of a file of the sandbox. */
export function createContent(size: number): string {
  return 'zoom-sandbox\n'.repeat(size).slice(0, size);
}

/** Reads a whole download. */
export async function read(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  return String(await buffer(chunks));
}

/** Starts a storage, and a client whose Zoom redirects all downloads to it. */
export async function startStorage(listener: RequestListener): Promise<{ client: ZoomClient }> {
  const { tokens } = await startZoom();
  const storage = await startServer('127.0.0.1', listener);
  return { client: await createRedirectingClient(tokens, () => storage, 'plain') };
}

/** A client that receives a redirect from Zoom's hosts. All other requests are sent. */
export async function createRedirectingClient(
  tokens: ZoomSetup['tokens'],
  target: (url: URL) => string,
  storage?: 'plain',
): Promise<ZoomClient> {
  const send: typeof fetch = async (input, init) => {
    const url = input as URL;
    const isZoom = url.hostname.endsWith('.zoom.us') || /^\/(rec\/[ab]|x)$/.test(url.pathname);
    if (!isZoom) return fetch(url.href.replace(/^https:(?=\/\/127)/, 'http:'), init);
    const location = storage === 'plain' ? target(url).replace('http:', 'https:') : target(url);
    return new Response(null, { status: 302, headers: { location } });
  };
  return Promise.resolve(createZoomClient({ tokens, fetch: send, random: () => 0 }));
}

/** Starts an HTTP server for the duration of a test, and returns its origin. */
export async function startServer(host: string, listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, host);
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://${host}:${(server.address() as AddressInfo).port}`;
}
