import {
  ZoomApiError,
  ZoomError,
  createZoomClient,
  type Endpoint,
  type ZoomClient,
} from '@evertoken/zoom-client';
import { unknownEndpoint } from '@evertoken/zoom-client/endpoints';
import { isPacingErrorCode } from '@evertoken/zoom-client/pacing';
import { isTokenError } from 'evertoken';
import { withToken } from 'evertoken/fetch';
import { toErrorResponse } from '../../../http/error-response.ts';
import { UsageError } from '../../command.ts';
import { writeStdout } from '../../output.ts';
import type { CliAccount, CliContext } from '../../with-accounts.ts';
import type { CallArguments } from './arguments.ts';
import { QueryError, type Query } from './query.ts';

/** What is printed: the body, the status and headers before it, or the items of a list. */
export type OutputFormat = 'body' | 'with-head' | 'list';

/**
 * Sends a request and prints the response.
 *
 * @param select what is printed of a body, or of the items of each page
 * @returns the exit status: 0, the class of an HTTP status from 300 on, or 1 without a response
 * @throws UsageError if the request is invalid.
 * @throws TokenError if there is no token.
 */
export async function sendCall(
  { accounts: [account], fetch: send }: CliContext,
  request: CallArguments,
  format: OutputFormat,
  select?: Query,
): Promise<number> {
  const { tokens, pacer, config } = account;
  if (config.provider === 'oauth') return sendPlainCall(account, send, request, { format, select });
  const capturing = capturingFetch(request.headers, send);
  const zoom = createZoomClient({
    tokens,
    pacer,
    fetch: capturing.fetch,
    downloadHosts: config.allowedApiHosts,
  });
  let status = 0;
  try {
    if (format === 'list') await printList(zoom, request, select);
    else {
      const body: unknown = await zoom.request(toEndpoint(request), toArguments(request));
      if (select !== undefined) return await printSelected(select(body));
    }
  } catch (error) {
    // A TypeError is an invalid request; network errors are ZoomErrors.
    if (error instanceof TypeError) throw new UsageError(error.message, { cause: error });
    if (error instanceof QueryError) return fail(`--query: ${error.message}.`);
    if (!(error instanceof ZoomError)) throw error;
    console.error(formatError(error));
    status = toExitStatus(error);
  }
  const response = capturing.lastResponse();
  if (response !== undefined && (format !== 'list' || status > 1))
    await printResponse(response, format);
  return status;
}

/** Sends a request to an API of which nothing is known. */
async function sendPlainCall(
  { tokens, pacer }: CliAccount,
  send: typeof fetch,
  { method, path, query, body, headers }: CallArguments,
  { format, select }: { readonly format: OutputFormat; readonly select: Query | undefined },
): Promise<number> {
  if (format === 'list') throw new UsageError('--paginate is for accounts at Zoom');
  const search = new URLSearchParams(query).toString();
  const all = new Headers([...headers].map(([name, value]) => [name, value]));
  if (body !== undefined) all.set('content-type', 'application/json');
  try {
    await pacer?.admit({ endpoint: unknownEndpoint, path });
    const response = await withToken(tokens, { fetch: send })(
      search === '' ? path : `${path}?${search}`,
      { method, headers: all, ...(body !== undefined && { body: JSON.stringify(body) }) },
    );
    if (select !== undefined && response.ok)
      return await printSelected(select(await response.json()));
    await printResponse(response, format);
    return toStatusClass(response.status);
  } catch (error) {
    if (isTokenError(error)) throw error;
    if (error instanceof QueryError) return fail(`--query: ${error.message}.`);
    if (error instanceof SyntaxError) return fail('--query: the response is not JSON.');
    return fail(toErrorResponse(error instanceof TypeError ? error.cause : error, method).message);
  }
}

interface CapturingFetch {
  readonly fetch: typeof fetch;
  /** Returns the latest response, its body unread; undefined if there is none. */
  lastResponse(): Response | undefined;
}

/** Creates a `fetch` that adds headers to each request and keeps the latest response. */
function capturingFetch(headers: CallArguments['headers'], send: typeof fetch): CapturingFetch {
  let last: Response | undefined;
  return {
    async fetch(input, init) {
      last = undefined;
      const all = new Headers(init?.headers);
      for (const [name, value] of headers) all.set(name, value);
      const response = await send(input, { ...init, headers: all });
      last = response.clone();
      return response;
    },
    lastResponse: () => last,
  };
}

function toEndpoint({ method, path }: CallArguments): Endpoint {
  return `${method} ${path}` as Endpoint;
}

function toArguments({ query, body }: CallArguments): Record<string, unknown> {
  return body === undefined ? query : { ...query, body };
}

/** The client's own advice addresses programs; on the command line, the option is at fault. */
function formatError({ code, request, message }: ZoomError): string {
  return code === 'NOT_A_LIST' || code === 'NOT_PAGINATED'
    ? `${request} is not a paginated endpoint; omit --paginate.`
    : message;
}

/** Returns the class of the response's status. A request that was not sent for a rate limit has no response. */
function toExitStatus(error: ZoomError): number {
  const hasResponse = error instanceof ZoomApiError && !isPacingErrorCode(error.code);
  return (hasResponse && toStatusClass(error.status)) || 1;
}

/** Returns the first digit of an HTTP status from 300 on; 0 for a lower one. */
function toStatusClass(status: number): number {
  return status < 300 ? 0 : Math.floor(status / 100);
}

/** Prints items as their pages arrive. The client needs the page size as a number, to recover a lost page. */
async function printList(
  zoom: ZoomClient,
  request: CallArguments,
  select: Query = (items) => items,
): Promise<void> {
  const { page_size: size, ...query } = request.query;
  const list = zoom.paginate(toEndpoint(request) as `GET /${string}`, {
    ...query,
    ...(size !== undefined && { page_size: Number(size) }),
  });
  for await (const { items } of list.pages()) {
    if (!(await writeLines(select(items)))) return;
  }
}

/** @returns false if the reader has closed the pipe */
async function writeLines(selected: unknown): Promise<boolean> {
  const values: readonly unknown[] = Array.isArray(selected) ? selected : [selected];
  return writeBody(values.map((value) => `${toText(value)}\n`).join(''));
}

/** Strings are printed as they are, for shells. */
function toText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Prints each element of a list on a line. @returns the exit status */
async function printSelected(selected: unknown): Promise<number> {
  const isObject = typeof selected === 'object' && !Array.isArray(selected);
  await (isObject && process.stdout.isTTY
    ? writeStdout(`${JSON.stringify(selected, undefined, 2)}\n`)
    : writeLines(selected));
  return 0;
}

/** As bytes, a body for another program is not escaped. */
function writeBody(text: string): Promise<boolean> {
  return writeStdout(process.stdout.isTTY ? text : Buffer.from(text));
}

function fail(message: string): number {
  console.error(message);
  return 1;
}

async function printResponse(response: Response, format: OutputFormat): Promise<void> {
  const { status, statusText, headers } = response;
  const head = [
    `HTTP/1.1 ${status} ${statusText}`,
    ...[...headers].map(([name, value]) => `${name}: ${value}`),
  ];
  if (format === 'with-head') await writeStdout(`${head.join('\n')}\n\n`);
  // As bytes, a body for another program is not escaped.
  await writeStdout(
    process.stdout.isTTY
      ? prettyPrint(await response.text())
      : Buffer.from(await response.arrayBuffer()),
  );
}

/** Indents JSON, and ends any other text with a newline. */
function prettyPrint(text: string): string {
  if (text === '') return '';
  try {
    return `${JSON.stringify(JSON.parse(text), undefined, 2)}\n`;
  } catch {
    return text.endsWith('\n') ? text : `${text}\n`;
  }
}
