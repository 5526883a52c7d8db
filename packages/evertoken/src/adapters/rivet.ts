import type { AccessToken } from '../access-token.ts';
import { throwIfInvalid } from '../errors.ts';
import type { TokenSource } from '../manager/token-source.ts';
import { rejectDotSegments, validateTokenSource } from './resolve-target.ts';
import { classifyResponse, isReplayable, sendWithToken } from './send-with-token.ts';

/** A token in the format of rivet. */
export interface RivetToken {
  accessToken: string;
  expirationTimeIso: string;
  scopes: string[];
}

/** The option `tokenStore` of rivet's Server-to-Server clients. */
export interface RivetTokenStore {
  getLatestToken(): Promise<RivetToken>;
  storeToken(token: RivetToken): void;
}

/** A client of rivet, such as `UsersS2SAuthClient`. */
export interface RivetClient {
  readonly endpoints: object;
}

/** Minimum remaining lifetime reported to rivet, ms: below 60 s it requests its own token. */
const MIN_REMAINING_MS = 120_000;

/**
 * Creates a token store for `@zoom/rivet` 0.4, so that its clients use the shared token and request none
 * themselves. Rivet reads the token before every call; without a token the call fails with the TokenError.
 *
 * @throws TokenError `OPTIONS_INVALID`
 *
 * @example
 * ```ts
 * const client = new UsersS2SAuthClient({ ...credentials, tokenStore: tokenStore(tokens) });
 * const { users } = withToken(tokens, client).endpoints;
 * ```
 */
export function tokenStore(source: TokenSource): RivetTokenStore {
  throwIfInvalid(validateTokenSource(source));
  return {
    async getLatestToken() {
      const token = await source.getToken();
      // The source decides how long a token is used, not rivet.
      const end = Math.max(token.expiresAt, Date.now() + MIN_REMAINING_MS);
      return {
        accessToken: getTokenText(token),
        expirationTimeIso: new Date(end).toISOString(),
        scopes: [...(token.scopes ?? [])],
      };
    },
    // Rivet stores only tokens that it requested itself.
    storeToken() {},
  };
}

/** Private members of rivet's `WebEndpoints`. */
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

/** The result of one send. The status is 0 if there was no response. */
type SendResult =
  | { readonly kind: 'returned'; readonly status: number; readonly response: RivetResponse }
  | { readonly kind: 'thrown'; readonly status: number; readonly code: number; error: Error };

/**
 * Makes a client of `@zoom/rivet` 0.4 send a call again with another token if its token is rejected, unless
 * its body is a stream. Rivet itself keeps using a rejected token until it expires. A redirect to another
 * origin is followed without the token, which rivet would attach again.
 *
 * Rivet has no extension point for this, so the private method that all calls use is replaced.
 *
 * @returns the same client
 * @throws TokenError `OPTIONS_INVALID`, also for a client without that method. Each call: a TokenError if
 *   there is no token, or `ORIGIN_NOT_ALLOWED` for a path with dot segments; the errors of rivet.
 */
export function withToken<Client extends RivetClient>(source: TokenSource, client: Client): Client {
  throwIfInvalid([...validateTokenSource(source), ...validateClient(client)]);
  const endpoints = client.endpoints as Endpoints;
  const { makeRequest } = endpoints;
  endpoints.makeRequest = async (...args) => {
    const [, , path, , body = {}] = args;
    // Rivet does not encode the ids in its paths.
    rejectDotSegments(path);
    const sent = await sendWithToken<SendResult>(source, {
      send: (token) => sendOnce(makeRequest.bind(endpointsWith(endpoints, token)), args),
      judge: async (result) =>
        result.status === 0
          ? 'other'
          : classifyResponse(source, result.status, () => toBody(result)),
      discard: async () => {},
      replayable: Object.values(body).every(isReplayable),
      signal: undefined,
    });
    if (sent.kind === 'thrown') throw sent.error;
    return sent.response;
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

/** The same endpoints with a given token, for one request. */
function endpointsWith(endpoints: Endpoints, token: AccessToken): Endpoints {
  const auth = { getToken: () => getTokenText(token) };
  let isFirst = true;
  return Object.create(endpoints, {
    options: { value: { ...endpoints.options, auth } },
    getHeaders: {
      value: (text: string, contentType: string) => {
        const { Authorization, ...others } = endpoints.getHeaders(text, contentType);
        // Called again for a redirect. Axios keeps the header if that stays within the origin.
        const headers = isFirst ? { Authorization, ...others } : others;
        isFirst = false;
        return headers;
      },
    },
  }) as Endpoints;
}

async function sendOnce(
  makeRequest: OmitThisParameter<MakeRequest>,
  args: Parameters<MakeRequest>,
): Promise<SendResult> {
  try {
    const response = await makeRequest(...args);
    return { kind: 'returned', status: response.statusCode, response };
  } catch (caught) {
    const error = caught as Error & { readonly errorCode?: unknown };
    redactToken(error);
    const isResponse = error.errorCode === 'zoom_rivet_api_response_error';
    // For example "[401/124]: …". Rivet exposes the status and code of a response only in its message.
    const [, status = 0, code = 0] =
      (isResponse && /^\[(\d{3})(?:\/(\d+))?\]/.exec(error.message)) || [];
    return { kind: 'thrown', status: Number(status), code: Number(code), error };
  }
}

/** Removes the token from an error of axios, which rivet throws if the connection fails. */
function redactToken(error: object): void {
  const { config } = error as { config?: { headers?: { delete?(name: string): unknown } } };
  config?.headers?.delete?.('Authorization');
  if ('request' in error) Object.defineProperty(error, 'request', { enumerable: false });
}

/** A body with the code of the error, which is all that rivet keeps. */
async function toBody(result: SendResult): Promise<string> {
  return result.kind === 'thrown' ? JSON.stringify({ code: result.code }) : '';
}

function getTokenText(token: AccessToken): string {
  return token.authorization().slice('Bearer '.length);
}
