import type { AccessToken } from '../access-token.ts';
import { throwIfInvalid } from '../errors.ts';
import type { TokenSource } from '../manager/token-source.ts';
import { judgeStatus, type Verdict } from '../provider/token-provider.ts';
import { targetOf } from './attach.ts';
import { sendWithToken } from './send-with-token.ts';

/** Options of {@link withToken}. */
export interface FetchOptions {
  /** Origins that the token may be sent to, such as `https://api.zoom.us`. Default: the token's own API. */
  readonly origins?: readonly string[] | undefined;
  /** Sends the requests. Default: the global `fetch`. */
  readonly fetch?: typeof fetch | undefined;
}

/** Like `fetch`; a path that starts with `/` is below the API's base URL. */
export type FetchWithToken = (address: string | URL, init?: RequestInit) => Promise<Response>;

/** As much of an error's body as is read to judge it. */
const LARGEST_ERROR_BODY = 64 * 1024;
/** And for so long at the most, ms: it may come byte by byte. */
const PEEK_PATIENCE_MS = 1_000;

/**
 * A `fetch` that attaches a live token. An `Authorization` header of the caller's is left as it is,
 * redirects to another origin go without the token (the Fetch standard, HTTP-redirect fetch), and a
 * request whose token is refused is sent again with another one if its body is not a stream.
 *
 * @throws TokenError `OPTIONS_INVALID` at once. Each call: a TokenError when there is no token or the
 *   address is not one it is for; what `fetch` throws.
 */
export function withToken(source: TokenSource, options: FetchOptions = {}): FetchWithToken {
  throwIfInvalid(problemsOf(options));
  const send = options.fetch ?? fetch;
  return async (address, init = {}) => {
    if (new Headers(init.headers).has('authorization')) return send(address, init);
    const target = (token: AccessToken): URL => targetOf(String(address), token, options.origins);
    return sendWithToken<Response>(source, {
      send: async (token) => send(target(token), attach(init, token)),
      judge: async (response, token) =>
        isFromElsewhere(response, target(token)) ? 'other' : judgeResponse(source, response),
      discard: async (response) => response.body?.cancel(),
      replayable: !isStream(init.body),
      signal: init.signal ?? undefined,
    });
  };
}

function problemsOf({ origins = [] }: FetchOptions): string[] {
  return origins
    .filter((origin) => !URL.canParse(origin) || new URL(origin).origin !== origin)
    .map((origin) => `origins: ${origin} is not an origin, such as https://api.zoom.us`);
}

/** Sending a stream uses it up. Node's `fetch` also takes other async iterables for a body. */
function isStream(body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return false;
  return body instanceof ReadableStream || Symbol.asyncIterator in body;
}

/** A redirect to another origin went without the token, so what came back says nothing about it. */
function isFromElsewhere({ redirected, url }: Response, target: URL): boolean {
  return redirected && new URL(url).origin !== target.origin;
}

function attach(init: RequestInit, token: AccessToken): RequestInit {
  const headers = new Headers(init.headers);
  headers.set('authorization', token.authorization());
  return { ...init, headers };
}

async function judgeResponse(source: TokenSource, response: Response): Promise<Verdict> {
  const judge = source.judge?.bind(source) ?? judgeStatus;
  const verdict = judge(response.status);
  if (verdict !== 'undecided' && verdict !== 'token-rejected') return verdict;
  // A refused answer is read too: it would hold its connection while another token is waited for.
  const body = await peek(response);
  return verdict === 'undecided' ? judge(response.status, body) : verdict;
}

/** The beginning of a body, which the caller can still read from its start: as much as comes within a second. */
async function peek(response: Response): Promise<string> {
  const reader = response.clone().body?.getReader();
  if (reader === undefined) return '';
  const decoder = new TextDecoder();
  let text = '';
  // Not awaited: it resolves only when the caller, who has the other half of the body, is done with it.
  const stop = (): void => void reader.cancel().catch(() => {});
  const patience = setTimeout(stop, PEEK_PATIENCE_MS);
  while (text.length < LARGEST_ERROR_BODY) {
    const { done, value } = await reader.read();
    if (done) break;
    text += decoder.decode(value, { stream: true });
  }
  clearTimeout(patience);
  stop();
  return text;
}
