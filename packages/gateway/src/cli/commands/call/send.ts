import {
  ZoomApiError,
  ZoomError,
  createZoomClient,
  type Endpoint,
  type ZoomClient,
} from '@evertoken/zoom-client';
import { WrongUsage } from '../../command.ts';
import type { CliAccount } from '../../open-accounts.ts';
import { print } from '../../print.ts';
import type { CallArguments } from './arguments.ts';
import { watchedFetch } from './watched-fetch.ts';

/** What is printed: the body, status and headers before it, or the entries of a list. */
export type Shown = 'body' | 'with-head' | 'list';

/**
 * Sends a request and prints what comes back.
 *
 * @returns the exit status: 0, the class of an HTTP status from 300 on, or 1 when there is no answer.
 * @throws WrongUsage for what cannot be sent; TokenError when there is no token.
 */
export async function sendCall(
  { tokens, pacer }: CliAccount,
  request: CallArguments,
  shown: Shown,
): Promise<number> {
  const watched = watchedFetch(request.headers);
  const zoom = createZoomClient({ tokens, pacer, fetch: watched.fetch });
  let status = 0;
  try {
    if (shown === 'list') await printList(zoom, request);
    else await zoom.request(endpointOf(request), argumentsOf(request));
  } catch (error) {
    // What cannot be sent at all; a connection that failed is a ZoomError.
    if (error instanceof TypeError) throw new WrongUsage(error.message, { cause: error });
    if (!(error instanceof ZoomError)) throw error;
    console.error(wordsFor(error));
    status = statusFor(error);
  }
  const answer = watched.last();
  if (answer !== undefined && (shown !== 'list' || status > 1)) await printAnswer(answer, shown);
  return status;
}

function endpointOf({ method, path }: CallArguments): Endpoint {
  return `${method} ${path}` as Endpoint;
}

function argumentsOf({ query, body }: CallArguments): Record<string, unknown> {
  return body === undefined ? query : { ...query, body };
}

/** The client's advice is for programs; here it is an option that was one too many. */
function wordsFor({ code, request, message }: ZoomError): string {
  return code === 'LIST_UNKNOWN' ? `${request} is no list: leave --paginate out.` : message;
}

/** What was not sent for a limit has the status of one that was refused; the one that counts is that of an answer. */
function statusFor(error: ZoomError): number {
  const wasAnswered = error instanceof ZoomApiError && !String(error.code).startsWith('PACING_');
  return wasAnswered && error.status >= 300 ? Math.floor(error.status / 100) : 1;
}

/** The size of a page is a number to the client, which goes by it when a page is lost. */
async function printList(zoom: ZoomClient, request: CallArguments): Promise<void> {
  const { page_size: size, ...query } = request.query;
  const list = zoom.paginate(endpointOf(request) as `GET /${string}`, {
    ...query,
    ...(size !== undefined && { page_size: Number(size) }),
  });
  for await (const { items } of list.pages()) {
    const lines = items.map((item) => `${JSON.stringify(item)}\n`).join('');
    if (!(await print(lines))) return;
  }
}

async function printAnswer(answer: Response, shown: Shown): Promise<void> {
  const { status, statusText, headers } = answer;
  const head = [
    `HTTP/1.1 ${status} ${statusText}`,
    ...[...headers].map(([name, value]) => `${name}: ${value}`),
  ];
  const text = await answer.text();
  const body = process.stdout.isTTY ? indented(text) : text;
  await print(shown === 'with-head' ? `${head.join('\n')}\n\n${body}` : body);
}

/** For people: JSON with a line for each value, anything else with a line's end. */
function indented(text: string): string {
  if (text === '') return '';
  try {
    return `${JSON.stringify(JSON.parse(text), undefined, 2)}\n`;
  } catch {
    return text.endsWith('\n') ? text : `${text}\n`;
  }
}
