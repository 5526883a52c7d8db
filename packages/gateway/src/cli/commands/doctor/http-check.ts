import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { getErrorCode } from 'evertoken/internal';
import { API_RULES } from '../../../accounts/api-rules.ts';
import type { ProviderName } from '../../../config/schema.ts';
import { Section, fail, pass, skip, type CheckOutcome, type Checked } from './check.ts';
import { evaluateClock } from './clock-check.ts';
import { checkRoute, parseTarget, type Connection, type Route } from './connection-check.ts';

/** The checks of an HTTP server. */
export interface HttpCheck {
  readonly section: Section;
  readonly response: Checked<ProbeResult>;
}

/** The response to a probe, without its body. */
export interface ProbeResult {
  readonly status: number;
  readonly isHtml: boolean;
  readonly durationMs: number;
  /** The server's `Date`: ms since the epoch, in whole seconds; undefined if missing. */
  readonly date: number | undefined;
  /** This machine's time halfway between request and response, ms since the epoch. */
  readonly midpoint: number;
}

/** How the servers of a provider are checked and described. */
interface ServerDescription {
  readonly tokenSetting: string;
  readonly apiSetting: string;
  readonly statusPage: string;
  readonly isApi: (result: ProbeResult) => boolean;
}

const SERVERS: Readonly<Record<ProviderName, ServerDescription>> = {
  zoom: {
    tokenSetting: 'tokenUrl (ZOOM_OAUTH_URL)',
    apiSetting: 'apiUrl (ZOOM_API_URL)',
    statusPage: 'Zoom’s status page',
    // Without a token, Zoom's API responds with an error in JSON.
    isApi: ({ isHtml, status }) => !isHtml && status !== 404,
  },
  oauth: {
    tokenSetting: 'tokenUrl',
    apiSetting: 'apiUrl',
    statusPage: 'the status of the server',
    isApi: () => true,
  },
};

/** Checks a token endpoint, and the difference between its clock and this machine's. */
export async function checkTokenEndpoint(
  url: URL,
  provider: ProviderName,
  route: Route,
  timeoutMs: number,
): Promise<HttpCheck> {
  const server = SERVERS[provider];
  const section = new Section('token-endpoint', url.href, timeoutMs);
  const connection = await checkRoute(section, parseTarget(url, server.tokenSetting), route);
  const response = await section.dependsOn(connection, 'response', (open, signal) =>
    sendProbe(url, open, signal, server, evaluateTokenEndpoint),
  );
  await section.dependsOn(response, 'clock', ({ date, midpoint }) =>
    date === undefined
      ? skip('the response has no Date header')
      : // Date is truncated to whole seconds: on average, half a second is missing.
        evaluateClock(midpoint - (date + 500), 'the server’s clock'),
  );
  return { section, response };
}

/** Checks the API. @param url its base URL. */
export async function checkApi(
  url: URL,
  provider: ProviderName,
  route: Route,
  timeoutMs: number,
): Promise<HttpCheck> {
  const server = SERVERS[provider];
  const section = new Section('api', url.href, timeoutMs);
  const connection = await checkRoute(section, parseTarget(url, server.apiSetting), route);
  const { probePath } = API_RULES[provider];
  const probeUrl = new URL(`${url.href.replace(/\/+$/, '')}${probePath}`);
  const response = await section.dependsOn(connection, 'response', (open, signal) =>
    sendProbe(probeUrl, open, signal, server, (result) => evaluateApi(url, result, server)),
  );
  return { section, response };
}

async function sendProbe(
  url: URL,
  { socket }: Connection,
  signal: AbortSignal,
  server: ServerDescription,
  evaluate: (result: ProbeResult, server: ServerDescription) => CheckOutcome<ProbeResult>,
): Promise<CheckOutcome<ProbeResult>> {
  try {
    return evaluate(await probe(url, socket, signal), server);
  } catch (error) {
    return fail(
      `the connection was closed before a response arrived (${getErrorCode(error) ?? 'unknown error'})`,
      `Check for a proxy or a firewall that closes connections, and ${server.statusPage}`,
    );
  }
}

/**
 * Sends a GET without credentials over a connection and closes it. Any response shows that HTTP gets through.
 */
async function probe(url: URL, socket: Socket, signal: AbortSignal): Promise<ProbeResult> {
  const startedAt = Date.now();
  const probeRequest = request({
    createConnection: () => socket,
    method: 'GET',
    path: url.pathname,
    headers: { host: url.host, accept: 'application/json', connection: 'close' },
    signal,
  }).end();
  try {
    const [response] = (await once(probeRequest, 'response')) as [IncomingMessage];
    const durationMs = Date.now() - startedAt;
    const { statusCode = 0, headers } = response;
    const date = Date.parse(headers.date ?? '');
    return {
      status: statusCode,
      isHtml: /html/i.test(headers['content-type'] ?? ''),
      durationMs,
      date: Number.isNaN(date) ? undefined : date,
      midpoint: startedAt + durationMs / 2,
    };
  } finally {
    probeRequest.on('error', () => {}).destroy();
    socket.destroy();
  }
}

/** Without credentials, a token endpoint may respond with nearly any status. */
function evaluateTokenEndpoint(
  result: ProbeResult,
  server: ServerDescription,
): CheckOutcome<ProbeResult> {
  return evaluateServerError(result, server) ?? pass(describeProbe(result), result);
}

function evaluateApi(
  url: URL,
  result: ProbeResult,
  server: ServerDescription,
): CheckOutcome<ProbeResult> {
  const serverError = evaluateServerError(result, server);
  if (serverError !== undefined) return serverError;
  if (server.isApi(result)) return pass(describeProbe(result), result);
  const page = result.isHtml ? ', a web page' : '';
  return fail(
    `${describeProbe(result)}${page}: this is not Zoom’s API`,
    adviseOnApiUrl(url, server),
  );
}

/** The base URL has a version as its path, and nothing else. */
function adviseOnApiUrl({ origin, pathname }: URL, { apiSetting }: ServerDescription): string {
  return pathname.replace(/\/+$/, '') === '/v2'
    ? `Check the host in ${apiSetting}, and for a proxy that responds instead`
    : `Set ${apiSetting} to ${origin}/v2`;
}

function evaluateServerError(
  result: ProbeResult,
  { statusPage }: ServerDescription,
): CheckOutcome<never> | undefined {
  if (result.status === 407) {
    return fail(
      `${describeProbe(result)}: a proxy requires credentials`,
      'Let this machine connect directly',
    );
  }
  return result.status < 500
    ? undefined
    : fail(describeProbe(result), `Check ${statusPage}; nothing needs to be changed here`);
}

function describeProbe({ status, durationMs }: ProbeResult): string {
  return `HTTP ${status} in ${durationMs} ms`;
}
