import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { codeOf, fail, pass, warn, type Outcome } from './outcome.ts';

/** The head of an HTTP answer. */
export interface AnswerHead {
  readonly status: number;
  readonly isHtml: boolean;
  readonly tookMs: number;
  /** What the server's clock shows: ms since the epoch, whole seconds; undefined when it does not say. */
  readonly date: number | undefined;
  /** What this machine's clock showed half way between question and answer, ms since the epoch. */
  readonly askedAt: number;
}

/** Sends a GET without credentials over a connection, and closes that. Any answer shows that HTTP gets through. */
export async function askForHead(
  url: URL,
  socket: Socket,
  signal: AbortSignal,
): Promise<AnswerHead> {
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
    const tookMs = Date.now() - began;
    const { statusCode = 0, headers } = answer;
    const date = Date.parse(headers.date ?? '');
    return {
      status: statusCode,
      isHtml: /html/i.test(headers['content-type'] ?? ''),
      tookMs,
      date: Number.isNaN(date) ? undefined : date,
      askedAt: began + tookMs / 2,
    };
  } finally {
    asking.on('error', () => {}).destroy();
    socket.destroy();
  }
}

/** What a token endpoint's answer to a GET without credentials says: nearly any will do. */
export function judgeTokenEndpoint(head: AnswerHead): Outcome<AnswerHead> {
  return serverFault(head) ?? pass(described(head), head);
}

/** The API refuses a request without a token as JSON. */
export function judgeApi(head: AnswerHead, setting: string): Outcome<AnswerHead> {
  const fault = serverFault(head);
  if (fault !== undefined) return fault;
  const looksLikeApi = !head.isHtml && head.status !== 404;
  return looksLikeApi
    ? pass(described(head), head)
    : warn(
        `${described(head)}${head.isHtml ? ', a web page' : ''}: that does not look like Zoom’s API`,
        `Check the path in ${setting}: it ends in /v2; and look for a proxy that answers in its place`,
        head,
      );
}

function serverFault(head: AnswerHead): Outcome<never> | undefined {
  if (head.status === 407) {
    return fail(
      `${described(head)}: a proxy wants credentials`,
      'Let this machine connect directly',
    );
  }
  return head.status < 500
    ? undefined
    : fail(described(head), 'Look at Zoom’s status page; nothing has to be changed here');
}

function described({ status, tookMs }: AnswerHead): string {
  return `HTTP ${status} in ${tookMs} ms`;
}

/** No answer at all, over a connection that is there. */
export function brokeOff(error: unknown): Outcome<never> {
  return fail(
    `the connection was cut before an answer came (${codeOf(error)})`,
    'Look for a proxy or a firewall that cuts connections, and at Zoom’s status page',
  );
}
