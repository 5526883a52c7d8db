import {
  ZoomApiError,
  ZoomError,
  createZoomClient,
  type Endpoint,
  type ZoomClient,
} from '@evertoken/zoom-client';
import { UsageError } from '../../command.ts';
import type { CliAccount } from '../../with-accounts.ts';
import { writeStdout } from '../../print.ts';
import type { CallArguments } from './arguments.ts';
import { capturingFetch } from './capturing-fetch.ts';

/** What is printed: the body, status and headers before it, or the entries of a list. */
export type OutputFormat = 'body' | 'with-head' | 'list';

/**
 * Sends a request and prints what comes back.
 *
 * @returns the exit status: 0, the class of an HTTP status from 300 on, or 1 when there is no answer.
 * @throws WrongUsage for what cannot be sent; TokenError when there is no token.
 */
export async function sendCall(
  { tokens, pacer }: CliAccount,
  request: CallArguments,
  shown: OutputFormat,
): Promise<number> {
  const watched = capturingFetch(request.headers);
  const zoom = createZoomClient({ tokens, pacer, fetch: watched.fetch });
  let status = 0;
  try {
    if (shown === 'list') await printList(zoom, request);
    else await zoom.request(toEndpoint(request), toArguments(request));
  } catch (error) {
    // What cannot be sent at all; a connection that failed is a ZoomError.
    if (error instanceof TypeError) throw new UsageError(error.message, { cause: error });
    if (!(error instanceof ZoomError)) throw error;
    console.error(formatError(error));
    status = toExitStatus(error);
  }
  const answer = watched.lastResponse();
  if (answer !== undefined && (shown !== 'list' || status > 1)) await printResponse(answer, shown);
  return status;
}

function toEndpoint({ method, path }: CallArguments): Endpoint {
  return `${method} ${path}` as Endpoint;
}

function toArguments({ query, body }: CallArguments): Record<string, unknown> {
  return body === undefined ? query : { ...query, body };
}

/** The client's advice is for programs; here it is an option that was one too many. */
function formatError({ code, request, message }: ZoomError): string {
  return code === 'NOT_A_LIST' ? `${request} is no list: leave --paginate out.` : message;
}

/** What was not sent for a limit has the status of one that was refused; the one that counts is that of an answer. */
function toExitStatus(error: ZoomError): number {
  const wasAnswered =
    error instanceof ZoomApiError &&
    !/^(PACING_|RATE_LIMIT_BLOCKED|DAILY_LIMIT_EXHAUSTED)/.test(String(error.code));
  return wasAnswered && error.status >= 300 ? Math.floor(error.status / 100) : 1;
}

/** The size of a page is a number to the client, which goes by it when a page is lost. */
async function printList(zoom: ZoomClient, request: CallArguments): Promise<void> {
  const { page_size: size, ...query } = request.query;
  const list = zoom.paginate(toEndpoint(request) as `GET /${string}`, {
    ...query,
    ...(size !== undefined && { page_size: Number(size) }),
  });
  for await (const { items } of list.pages()) {
    const lines = items.map((item) => `${JSON.stringify(item)}\n`).join('');
    if (!(await writeStdout(lines))) return;
  }
}

async function printResponse(answer: Response, shown: OutputFormat): Promise<void> {
  const { status, statusText, headers } = answer;
  const head = [
    `HTTP/1.1 ${status} ${statusText}`,
    ...[...headers].map(([name, value]) => `${name}: ${value}`),
  ];
  const text = await answer.text();
  const body = process.stdout.isTTY ? prettyPrint(text) : text;
  await writeStdout(shown === 'with-head' ? `${head.join('\n')}\n\n${body}` : body);
}

/** For people: JSON with a line for each value, anything else with a line's end. */
function prettyPrint(text: string): string {
  if (text === '') return '';
  try {
    return `${JSON.stringify(JSON.parse(text), undefined, 2)}\n`;
  } catch {
    return text.endsWith('\n') ? text : `${text}\n`;
  }
}
