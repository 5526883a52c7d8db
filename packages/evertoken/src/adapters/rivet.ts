import type { AccessToken } from '../access-token.ts';
import { throwIfInvalid } from '../errors.ts';
import type { TokenSource } from '../manager/token-source.ts';
import { validateTokenSource } from './resolve-target.ts';
import { classifyResponse } from './classify-response.ts';

import { isReplayable, sendWithToken } from './send-with-token.ts';

/** A token as rivet keeps it. */
export interface RivetToken {
  accessToken: string;
  expirationTimeIso: string;
  scopes: string[];
}

/** Where a Server-to-Server client of rivet looks for its token: the option `tokenStore`. */
export interface RivetTokenStore {
  getLatestToken(): Promise<RivetToken>;
  storeToken(token: RivetToken): void;
}

/** A client of rivet, such as `UsersS2SAuthClient`. */
export interface RivetClient {
  readonly endpoints: object;
}

/** Rivet gets a token by itself when the one from its store has 60 s left, or less. */
const MIN_REMAINING_MS = 120_000;

/**
 * A token store for `@zoom/rivet` 0.4: its clients get no tokens of their own any more, but the one
 * that the whole fleet shares. Rivet asks before every call, and fails with the TokenError that says why
 * when there is none.
 *
 * @throws TokenError `OPTIONS_INVALID` at once
 */
export function tokenStore(source: TokenSource): RivetTokenStore {
  throwIfInvalid(validateTokenSource(source));
  return {
    async getLatestToken() {
      const token = await source.getToken();
      // How long a token serves is decided by its source, and never by rivet.
      const end = Math.max(token.expiresAt, Date.now() + MIN_REMAINING_MS);
      return {
        accessToken: getTokenText(token),
        expirationTimeIso: new Date(end).toISOString(),
        scopes: [...(token.scopes ?? [])],
      };
    },
    // Rivet stores what it got by itself, and it gets nothing.
    storeToken() {},
  };
}

/** Of rivet's `WebEndpoints`, which declares these private. */
interface Endpoints {
  readonly options: { readonly auth: { readonly getToken: () => unknown } };
  getHeaders(token: string, contentType: string): Record<string, string>;
  makeRequest: MakeRequest;
}

type MakeRequest = (
  this: Endpoints,
  method: string,
  baseUrl: string | undefined,
  path: string,
  contentType: string,
  body?: Readonly<Record<string, unknown>>,
  query?: unknown,
) => Promise<{ readonly statusCode: number }>;

type RivetResponse = Awaited<ReturnType<MakeRequest>>;

/** What came of one send, in numbers; status 0 when there was no answer. */
type SendResult =
  | { readonly kind: 'returned'; readonly status: number; readonly result: RivetResponse }
  | { readonly kind: 'thrown'; readonly status: number; readonly code: number; error: Error };

/**
 * Has a client of `@zoom/rivet` 0.4 send a call again with another token when its own is refused,
 * unless its body is a stream; rivet itself would let calls fail until a dead token's hour is over.
 * Calls that go well are told to the token source. A redirect to another origin is followed without the
 * token, which rivet would attach again.
 *
 * Rivet has no place for this, so the one private method is replaced that all calls go through; a client
 * without it is refused at once.
 *
 * @returns the same client
 * @throws TokenError `OPTIONS_INVALID` at once. Each call: a TokenError when there is no token; what
 *   rivet throws.
 */
export function withToken<Client extends RivetClient>(source: TokenSource, client: Client): Client {
  throwIfInvalid([...validateTokenSource(source), ...validateClient(client)]);
  const endpoints = client.endpoints as Endpoints;
  const { makeRequest } = endpoints;
  endpoints.makeRequest = async (...call) => {
    const [, , , , body = {}] = call;
    const outcome = await sendWithToken<SendResult>(source, {
      send: (token) => sendOnce(makeRequest.bind(endpointsWith(endpoints, token)), call),
      judge: async (one) =>
        one.status === 0 ? 'other' : classifyResponse(source, one.status, toErrorBody(one)),
      discard: async () => {},
      replayable: Object.values(body).every(isReplayable),
      signal: undefined,
    });
    if (outcome.kind === 'thrown') throw outcome.error;
    return outcome.result;
  };
  return client;
}

function validateClient({ endpoints }: RivetClient): string[] {
  const { makeRequest, getHeaders, options } = (endpoints ?? {}) as Partial<Endpoints>;
  const isRivet = [makeRequest, getHeaders, options?.auth?.getToken].every(
    (method) => typeof method === 'function',
  );
  return isRivet ? [] : ['client must be a client of @zoom/rivet 0.4'];
}

/** The same endpoints for one request, with one token. */
function endpointsWith(endpoints: Endpoints, token: AccessToken): Endpoints {
  const auth = { getToken: () => getTokenText(token) };
  let isFirst = true;
  return Object.create(endpoints, {
    options: { value: { ...endpoints.options, auth } },
    getHeaders: {
      value: (text: string, contentType: string) => {
        const { Authorization, ...others } = endpoints.getHeaders(text, contentType);
        // Asked again for a redirect: axios has kept the header if the redirect stays within the origin.
        const headers = isFirst ? { Authorization, ...others } : others;
        isFirst = false;
        return headers;
      },
    },
  }) as Endpoints;
}

async function sendOnce(
  makeRequest: OmitThisParameter<MakeRequest>,
  call: Parameters<MakeRequest>,
): Promise<SendResult> {
  try {
    const result = await makeRequest(...call);
    return { kind: 'returned', status: result.statusCode, result };
  } catch (caught) {
    const error = caught as Error & { readonly errorCode?: unknown };
    redactToken(error);
    const isAnswer = error.errorCode === 'zoom_rivet_api_response_error';
    // "[401/124]: …": rivet keeps no more of an answer than these numbers and Zoom's message.
    const [, status = 0, code = 0] =
      (isAnswer && /^\[(\d{3})(?:\/(\d+))?\]/.exec(error.message)) || [];
    return { kind: 'thrown', status: Number(status), code: Number(code), error };
  }
}

/** When the connection fails, rivet throws the error of its axios, which holds the request. */
function redactToken(error: object): void {
  const { config } = error as { config?: { headers?: { delete?(name: string): unknown } } };
  config?.headers?.delete?.('Authorization');
  if ('request' in error) Object.defineProperty(error, 'request', { enumerable: false });
}

function toErrorBody(outcome: SendResult): () => Promise<string> {
  return async () => (outcome.kind === 'thrown' ? JSON.stringify({ code: outcome.code }) : '');
}

function getTokenText(token: AccessToken): string {
  return token.authorization().slice('Bearer '.length);
}
