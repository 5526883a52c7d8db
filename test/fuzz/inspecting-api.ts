import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CALLER_SECRET, SMUGGLED } from './generate-request.ts';

/** An API that inspects every forwarded request. */
export interface InspectingApi {
  readonly tokenUrl: string;
  readonly apiUrl: string;
  readonly token: string;
  /** The number of forwarded requests. */
  readonly requests: number;
  /** What should not have been forwarded, each as a sentence. */
  readonly violations: readonly string[];
  close(): void;
}

/** Headers that the gateway must not forward. */
const FORBIDDEN_HEADERS =
  'cookie expect forwarded http2-settings keep-alive proxy-authorization te trailer upgrade via x-api-key x-forwarded-host x-priority x-real-ip'.split(
    ' ',
  );
const BASE = '/v2/';
const MAX_DECODE_DEPTH = 4;

/**
 * Starts an API with its own token endpoint.
 *
 * @param secrets must not occur in a forwarded request.
 */
export async function startInspectingApi(secrets: readonly string[]): Promise<InspectingApi> {
  const token = `token-${Math.random().toString(36).slice(2)}`;
  const violations: string[] = [];
  let requests = 0;
  const server = createServer((request, response) => {
    request.resume();
    if (request.url === '/oauth/token') return sendToken(response, token);
    requests += 1;
    for (const violation of findViolations(request, token, secrets)) {
      violations.push(`${violation}: ${request.method} ${request.url}`);
    }
    request.on('error', () => {});
    request.once('close', () => response.end('{"users":[]}'));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    tokenUrl: `${origin}/oauth/token`,
    apiUrl: `${origin}/v2`,
    token,
    get requests() {
      return requests;
    },
    violations,
    close: () => closeAll(server),
  };
}

function sendToken(response: ServerResponse, token: string): void {
  const body = { access_token: token, token_type: 'bearer', expires_in: 3599 };
  response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
}

function findViolations(
  request: IncomingMessage,
  token: string,
  secrets: readonly string[],
): string[] {
  const { url = '', method = '', headers, rawHeaders, headersDistinct } = request;
  const all = [url, ...rawHeaders].join('\n');
  return [
    ...(isWithinBase(url) ? [] : ['a path outside of the API']),
    ...(['TRACE', 'CONNECT'].includes(method) ? ['a method that reveals the token'] : []),
    ...(headersDistinct['authorization']?.join() === `Bearer ${token}`
      ? []
      : ['another authorization than the token']),
    ...FORBIDDEN_HEADERS.filter((name) => name in headers).map((name) => `the header ${name}`),
    ...(headers.host === request.socket.localAddress + ':' + request.socket.localPort
      ? []
      : ['the Host of another server']),
    ...(url.includes(SMUGGLED) ? ['a smuggled request'] : []),
    ...(secrets.some((secret) => all.includes(secret)) || all.includes(CALLER_SECRET)
      ? ['a value for the gateway only']
      : []),
  ];
}

/** Whether a path stays below the base, however often a server decodes it and whichever slashes it accepts. */
function isWithinBase(url: string): boolean {
  if (!url.startsWith(BASE)) return false;
  let path = url.split('?', 1)[0]!.slice(BASE.length);
  for (let decodings = 0; decodings <= MAX_DECODE_DEPTH; decodings += 1) {
    if (isTraversal(path)) return false;
    path = path.replaceAll(/%([0-9a-f]{2})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  }
  return true;
}

/** Whether a path contains a dot segment, including `..;x`, from which some servers remove the parameter. */
function isTraversal(path: string): boolean {
  return path.split(/[/\\]/).some((part) => part.split(';', 1)[0] === '..');
}

function closeAll(server: Server): void {
  server.closeAllConnections();
  server.close();
}
