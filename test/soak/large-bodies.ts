import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sandboxAccount, startSandbox } from '../support/sandbox-process.ts';
import { CALLER_KEY, startGateway } from '../support/gateway-process.ts';
import { CORE_UNDER_TEST } from '../support/server-process.ts';
import { measureMemory, type MemoryUsage } from './memory-usage.ts';

/** The result of {@link streamLargeBodies}. */
export interface LargeBodiesResult {
  readonly bytes: number;
  readonly download: Transfer;
  readonly upload: Transfer;
}

/** The transfer of a body in one direction. */
export interface Transfer {
  /** The number of bytes received. */
  readonly receivedBytes: number;
  readonly seconds: number;
  readonly memory: MemoryUsage;
}

const CHUNK = Buffer.alloc(64 * 1024);

/** Downloads and uploads a body through a gateway and measures its memory. */
export async function streamLargeBodies(bytes: number): Promise<LargeBodiesResult> {
  const sandbox = await startSandbox({});
  const api = await startApi();
  try {
    const gateway = await startGateway({
      name: 'the gateway',
      core: CORE_UNDER_TEST,
      account: {
        ...sandboxAccount(sandbox),
        apiUrl: `http://127.0.0.1:${(api.address() as AddressInfo).port}/v2`,
      },
    });
    try {
      const url = `${gateway.url}/api/${bytes}`;
      const download = await measureTransfer(gateway, () => downloadFrom(url));
      const upload = await measureTransfer(gateway, () => uploadTo(url, bytes));
      return { bytes, download, upload };
    } finally {
      await gateway.stop();
    }
  } finally {
    api.closeAllConnections();
    api.close();
    await sandbox.stop();
  }
}

/** The problems of a result. */
export function checkLargeBodies({ bytes, download, upload }: LargeBodiesResult): string[] {
  return Object.entries({ download, upload }).flatMap(([name, { receivedBytes, memory }]) => [
    ...(receivedBytes === bytes ? [] : [`the ${name} received ${receivedBytes} of ${bytes} bytes`]),
    ...(memory.peakMegabytes > memory.startMegabytes + 128
      ? [`the ${name} took ${memory.peakMegabytes - memory.startMegabytes} MB of memory`]
      : []),
  ]);
}

async function measureTransfer(
  server: { residentBytes(): number },
  transfer: () => Promise<number>,
): Promise<Transfer> {
  const start = performance.now();
  const { result: receivedBytes, memory } = await measureMemory(server, transfer);
  return { receivedBytes, memory, seconds: (performance.now() - start) / 1_000 };
}

async function downloadFrom(url: string): Promise<number> {
  const sent = request(url, { headers: { 'x-api-key': CALLER_KEY } }).end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return countBytes(response);
}

async function uploadTo(url: string, bytes: number): Promise<number> {
  const headers = { 'x-api-key': CALLER_KEY, 'content-length': bytes };
  const sent = request(url, { method: 'PUT', headers });
  const received = once(sent, 'response') as Promise<[IncomingMessage]>;
  await pipeline(Readable.from(zeros(bytes)), sent);
  const [response] = await received;
  return Number(String(await response.toArray()));
}

/** Responds with as many bytes as its path says, and counts the bytes of uploads. */
async function startApi(): Promise<HttpServer> {
  const server = createServer((incoming, response) => {
    const bytes = Number(incoming.url!.split('/').at(-1));
    if (incoming.method === 'PUT')
      void countBytes(incoming).then((sent) => response.end(String(sent)));
    else Readable.from(zeros(bytes)).pipe(response.writeHead(200, { 'content-length': bytes }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

function* zeros(bytes: number): Generator<Buffer> {
  for (let left = bytes; left > 0; left -= CHUNK.length) {
    yield left < CHUNK.length ? CHUNK.subarray(0, left) : CHUNK;
  }
}

async function countBytes(body: IncomingMessage): Promise<number> {
  let bytes = 0;
  for await (const chunk of body) bytes += (chunk as Buffer).length;
  return bytes;
}
