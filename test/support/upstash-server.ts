import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { createClient, type RedisClientOptions } from 'redis';

/** Redis over HTTP. */
export interface UpstashServer {
  readonly url: string;
  readonly token: string;
  stop(): Promise<void>;
}

type Reply = { readonly result: unknown } | { readonly error: string };

/**
 * Starts a test double of Upstash's REST API over a real Redis (https://upstash.com/docs/redis/features/restapi):
 * commands as JSON arrays, one (`/`), several (`/pipeline`) or a transaction (`/multi-exec`), replies in base64 if
 * the request asks for it.
 */
export async function startUpstashServer(options: RedisClientOptions): Promise<UpstashServer> {
  const client = createClient({ ...options, disableOfflineQueue: true });
  client.on('error', () => {});
  await client.connect();
  const token = crypto.randomUUID();

  const run = (command: readonly unknown[]): Promise<Reply> =>
    client.sendCommand(command.map(String)).then(
      (result: unknown) => ({ result }),
      (error: Error) => ({ error: error.message }),
    );

  const respond = async (request: IncomingMessage): Promise<[status: number, body: unknown]> => {
    if (request.headers.authorization !== `Bearer ${token}`) {
      return [401, { error: 'WRONGPASS invalid or missing auth token' }];
    }
    const body = JSON.parse(await text(request)) as unknown[];
    const encode = request.headers['upstash-encoding'] === 'base64' ? toBase64 : asItIs;
    if (request.url === '/') {
      const reply = await run(body);
      return 'error' in reply ? [400, reply] : [200, encode(reply)];
    }
    const commands = body as unknown[][];
    if (request.url === '/pipeline')
      return [200, (await Promise.all(commands.map(run))).map(encode)];
    if (request.url !== '/multi-exec') return [404, { error: 'ERR unknown path' }];
    await run(['MULTI']);
    await Promise.all(commands.map(run));
    const transaction = await run(['EXEC']);
    if ('error' in transaction) return [400, transaction];
    return [200, (transaction.result as unknown[]).map((result) => encode({ result }))];
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [status, body] = await respond(request);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
  const server = createServer((request, response) => void serve(request, response)).listen(
    0,
    '127.0.0.1',
  );
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token,
    async stop() {
      server.closeAllConnections();
      server.close();
      client.destroy();
      await once(server, 'close');
    },
  };
}

function asItIs(reply: Reply): Reply {
  return reply;
}

/** Errors, numbers, null and `OK` are not encoded. */
function toBase64(reply: Reply): Reply {
  return 'error' in reply ? reply : { result: encodeResult(reply.result) };
}

function encodeResult(result: unknown): unknown {
  if (Array.isArray(result)) return result.map(encodeResult);
  return typeof result === 'string' && result !== 'OK'
    ? Buffer.from(result).toString('base64')
    : result;
}
