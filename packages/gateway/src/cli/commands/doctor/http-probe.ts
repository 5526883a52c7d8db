import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { codeOf, fail, pass, warn, type CheckOutcome } from './outcome.ts';

/** The head of an HTTP answer. */
export interface ProbeResult {
  readonly status: number;
  readonly isHtml: boolean;
  readonly durationMs: number;
  /** What the server's clock shows: ms since the epoch, whole seconds; undefined when it does not say. */
  readonly date: number | undefined;
  /** What this machine's clock showed half way between question and answer, ms since the epoch. */
  readonly midpoint: number;
}

/** Sends a GET without credentials over a connection, and closes that. Any answer shows that HTTP gets through. */
export async function probe(url: URL, socket: Socket, signal: AbortSignal): Promise<ProbeResult> {
  const began = Date.now();
  const asking = request({
    createConnection: () => socket,
    method: 'GET',
    path: url.pathname,
    headers: { host: url.host, accept: 'application/json', connection: 'close' },
    signal,
  }).end();
  try {
    const [answer] = (await once(asking, 'response')) as [IncomingMessage];
    const durationMs = Date.now() - began;
    const { statusCode = 0, headers } = answer;
    const date = Date.parse(headers.date ?? '');
    return {
      status: statusCode,
      isHtml: /html/i.test(headers['content-type'] ?? ''),
      durationMs,
      date: Number.isNaN(date) ? undefined : date,
      midpoint: began + durationMs / 2,
    };
  } finally {
    asking.on('error', () => {}).destroy();
    socket.destroy();
  }
}

/** What a token endpoint's answer to a GET without credentials says: nearly any will do. */
export function evaluateTokenEndpoint(head: ProbeResult): CheckOutcome<ProbeResult> {
  return evaluateServerError(head) ?? pass(describeProbe(head), head);
}

/** The API refuses a request without a token as JSON. */
export function evaluateApi(head: ProbeResult, setting: string): CheckOutcome<ProbeResult> {
  const fault = evaluateServerError(head);
  if (fault !== undefined) return fault;
  const looksLikeApi = !head.isHtml && head.status !== 404;
  return looksLikeApi
    ? pass(describeProbe(head), head)
    : warn(
        `${describeProbe(head)}${head.isHtml ? ', a web page' : ''}: that does not look like Zoom’s API`,
        `Check the path in ${setting}: it ends in /v2; and look for a proxy that answers in its place`,
        head,
      );
}

function evaluateServerError(head: ProbeResult): CheckOutcome<never> | undefined {
  if (head.status === 407) {
    return fail(
      `${describeProbe(head)}: a proxy wants credentials`,
      'Let this machine connect directly',
    );
  }
  return head.status < 500
    ? undefined
    : fail(describeProbe(head), 'Look at Zoom’s status page; nothing has to be changed here');
}

function describeProbe({ status, durationMs }: ProbeResult): string {
  return `HTTP ${status} in ${durationMs} ms`;
}

/** No answer at all, over a connection that is there. */
export function connectionClosed(error: unknown): CheckOutcome<never> {
  return fail(
    `the connection was cut before an answer came (${codeOf(error)})`,
    'Look for a proxy or a firewall that cuts connections, and at Zoom’s status page',
  );
}
