import type { AccessToken } from '../access-token.ts';
import type { TokenSource } from '../manager/token-source.ts';
import { judgeStatus, type Verdict } from '../provider/token-provider.ts';
import { targetOf } from './attach.ts';
import { sendWithToken } from './send-with-token.ts';

/** Options of {@link withToken}. */
export interface FetchOptions {
  /** Origins that the token may be sent to, such as `https://api.zoom.us`. Default: the token's own API. */
  readonly origins?: readonly string[];
  /** Sends the requests. Default: the global `fetch`. */
  readonly fetch?: typeof fetch;
}

/** Like `fetch`; a path that starts with `/` is below the API's base URL. */
export type FetchWithToken = (address: string | URL, init?: RequestInit) => Promise<Response>;

/** As much of an error's body as is read to judge it. */
const LARGEST_ERROR_BODY = 64 * 1024;

/**
 * A `fetch` that attaches a live token. An `Authorization` header of the caller's is left as it is,
 * redirects to another origin go without the token (the Fetch standard, HTTP-redirect fetch), and a
 * request whose token is refused is sent again with another one if its body is not a stream.
 *
 * @throws TokenError when there is no token or the address is not one it is for; what `fetch` throws.
 */
export function withToken(source: TokenSource, options: FetchOptions = {}): FetchWithToken {
  const send = options.fetch ?? fetch;
  return async (address, init = {}) => {
    if (new Headers(init.headers).has('authorization')) return send(address, init);
    return sendWithToken<Response>(source, {
      send: async (token) =>
        send(targetOf(String(address), token, options.origins), attach(init, token)),
      judge: (response) => judgeResponse(source, response),
      discard: async (response) => response.body?.cancel(),
      replayable: !(init.body instanceof ReadableStream),
      signal: init.signal ?? undefined,
    });
  };
}

function attach(init: RequestInit, token: AccessToken): RequestInit {
  const headers = new Headers(init.headers);
  headers.set('authorization', token.authorization());
  return { ...init, headers };
}

async function judgeResponse(source: TokenSource, response: Response): Promise<Verdict> {
  const judge = source.judge?.bind(source) ?? judgeStatus;
  const verdict = judge(response.status);
  return verdict === 'undecided' ? judge(response.status, await peek(response)) : verdict;
}

/** The beginning of a body, which the caller can still read from its start. */
async function peek(response: Response): Promise<string> {
  const reader = response.clone().body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  while (reader !== undefined && text.length < LARGEST_ERROR_BODY) {
    const { done, value } = await reader.read();
    if (done) return text;
    text += decoder.decode(value, { stream: true });
  }
  await reader?.cancel();
  return text;
}
