import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An API with a token endpoint that inspects every request. */
export interface RecordingApi {
  readonly url: string;
  /** How often each tagged request was received completely. */
  readonly seen: ReadonlyMap<number, number>;
  /** Number of received requests, including incomplete and untagged ones. */
  readonly requests: number;
  /** Descriptions of everything that must not have been received. */
  readonly issues: readonly string[];
  close(): Promise<void>;
}

/** Secrets of the gateway. */
export const TOKEN = 'TOKEN-of-the-gateway.0123456789';
export const CLIENT_SECRET = 'SECRET-of-the-gateway.0123456789';
/** Text that callers send to the gateway only, and text that the API sends to the gateway only. */
const CALLER_ONLY_TEXT = /of-the-caller|b2YtdGhlLWNhbGxlcg|evt_/i;
export const API_ONLY_TEXT = 'for-the-gateway-alone';

const CALLER_PATH = /^\/v2\/(alice|bob)(?:\/|$)/;
const TAG = /\/n(\d+)/;
const METHODS = new Set(['GET', 'HEAD', 'POST']);
/** Hop-by-hop headers, and headers that override what the gateway has checked. */
const FORBIDDEN_HEADERS = new Set(
  (
    'connection cookie expect forwarded http2-settings keep-alive proxy-authorization proxy-connection te trailer ' +
    'upgrade via x-api-key x-forwarded-for x-forwarded-host x-http-method x-http-method-override ' +
    'x-method-override x-original-url x-priority x-real-ip x-rewrite-url'
  ).split(' '),
);
/** Values of `Connection` that undici itself sends. */
const UNDICI_CONNECTION = /^(keep-alive|close)$/;

export async function startRecordingApi(): Promise<RecordingApi> {
  const seen = new Map<number, number>();
  const issues: string[] = [];
  let requests = 0;
  const server = createServer({ maxHeaderSize: 65_536 }, (request, response) => {
    if (request.url === '/oauth/token') return respondWithToken(request, response, issues);
    requests += 1;
    issues.push(
      ...findRequestIssues(request).map((problem) => `${problem}: ${describeRequest(request)}`),
    );
    const digest = createHash('sha1');
    request.on('data', (chunk: Buffer) => digest.update(chunk));
    request.on('error', () => {});
    request.once('end', () => {
      const [, tag] = TAG.exec(request.url!) ?? [];
      if (tag !== undefined) seen.set(Number(tag), (seen.get(Number(tag)) ?? 0) + 1);
      const expected = request.headers['x-digest'];
      if (expected !== undefined && expected !== digest.digest('hex')) {
        issues.push(`another body than was sent: ${describeRequest(request)}`);
      }
      respond(request, response);
    });
  });
  server.maxHeadersCount = 0;
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // The gateway aborts requests that its client aborted.
    const isAborted = error.code === 'ECONNRESET' || error.code === 'HPE_INVALID_EOF_STATE';
    if (!isAborted) issues.push(`bytes that are not HTTP (${error.code})`);
    socket.destroy();
  });
  server.on('upgrade', (request, socket) => {
    issues.push(`an upgrade: ${describeRequest(request)}`);
    socket.destroy();
  });
  server.on('connect', (request, socket) => {
    issues.push(`a tunnel: ${describeRequest(request)}`);
    socket.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    issues,
    get requests() {
      return requests;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function findRequestIssues(request: IncomingMessage): string[] {
  const { method = '', url = '', headers, rawHeaders } = request;
  const names = rawHeaders.filter((_, at) => at % 2 === 0).map((name) => name.toLowerCase());
  const path = url.split('?', 1)[0]!;
  const [, area] = CALLER_PATH.exec(path) ?? [];
  const sender = headers['x-sender'];
  const isTagged = TAG.test(path);
  const problems: [string, boolean][] = [
    ['a path outside of every area', area === undefined],
    ['a path that could lead elsewhere', isTraversal(path)],
    ['a method that is not allowed', !METHODS.has(method)],
    ['an area of another caller', (sender === 'alice' || sender === 'bob') && sender !== area],
    ['a foreign Authorization', headers.authorization !== `Bearer ${TOKEN}`],
    ['Authorization twice', names.filter((name) => name === 'authorization').length !== 1],
    // After mutation it may be in another header.
    ['what is of the caller alone', isTagged && CALLER_ONLY_TEXT.test(rawHeaders.join('\n'))],
    ['a token in the URL', url.includes('access_token')],
    ['a foreign Host', headers.host !== `127.0.0.1:${request.socket.localPort}`],
  ];
  const forbidden = names.filter(
    (name, at) =>
      FORBIDDEN_HEADERS.has(name) &&
      !(name === 'connection' && UNDICI_CONNECTION.test(rawHeaders[2 * at + 1]!)),
  );
  return [
    ...problems.filter(([, is]) => is).map(([problem]) => problem),
    ...forbidden.map((name) => `the header ${name}`),
  ];
}

/** An independent implementation of the gateway’s check: decodes until nothing changes. */
function isTraversal(path: string): boolean {
  let decoded = path;
  for (let times = 0; times < 20; times += 1) {
    decoded = decoded.replace(/%([0-9a-f]{2})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  }
  const parts = decoded.split(/[/\\]/).map((part) => part.split(';')[0]);
  const hasDots = parts.some((part) => part === '.' || part === '..');
  // eslint-disable-next-line no-control-regex
  return hasDots || /[\0-\x1f\x7f\\]|[\xc0\xc1]/.test(decoded) || path.slice(1).includes('//');
}

function respondWithToken(
  request: IncomingMessage,
  response: ServerResponse,
  faults: string[],
): void {
  if (!request.headers.authorization?.startsWith('Basic '))
    faults.push('a token request without credentials');
  const body = { access_token: TOKEN, token_type: 'bearer', expires_in: 3_600, scope: 'user:read' };
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(body));
}

function respond(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, {
    'content-type': 'application/json',
    'set-cookie': `a=${API_ONLY_TEXT}`,
    connection: 'x-inner',
    'x-inner': API_ONLY_TEXT,
    'x-zm-trackingid': 'v=2.0;rid=1',
  });
  response.end(request.method === 'HEAD' ? undefined : '{"served":true}');
}

function describeRequest({ method, url }: IncomingMessage): string {
  return `${method} ${url}`;
}
