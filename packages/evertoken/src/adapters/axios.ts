import type { AccessToken } from '../access-token.ts';
import { throwIfInvalid } from '../errors.ts';
import type { TokenSource } from '../manager/token-source.ts';
import { validateOrigins, validateTokenSource, resolveTarget } from './resolve-target.ts';
import { MAX_ERROR_BODY_BYTES, classifyResponse } from './classify-response.ts';

import { isReplayable, sendWithToken } from './send-with-token.ts';
import { wasRedirectedCrossOrigin, trackRedirects } from './redirect-tracking-fetch.ts';

/** Options of {@link withToken}. */
export interface AxiosOptions {
  /** Origins that the token may be sent to, such as `https://api.zoom.us`. Default: the token's own API. */
  readonly origins?: readonly string[] | undefined;
}

/** What is used of an instance of axios 1. */
export interface AxiosLike {
  readonly interceptors: { readonly request: { readonly use: (prepare: never) => unknown } };
  create(): object;
}

/** A request as axios hands it to its adapter: complete, its body as it will be sent. */
interface PreparedConfig {
  readonly url?: string;
  readonly baseURL?: string;
  readonly allowAbsoluteUrls?: boolean;
  readonly headers: { has(name: string): boolean };
  readonly auth?: unknown;
  readonly data?: unknown;
  readonly signal?: AbortSignal;
  readonly beforeRedirect?: (options: RedirectOptions, ...more: unknown[]) => void;
  readonly adapter?: unknown;
  readonly env?: { readonly fetch?: unknown };
}

/** What a redirect leads to, as `follow-redirects` has it. */
interface RedirectOptions {
  readonly href: string;
  readonly headers: Record<string, unknown>;
}

interface AxiosResponseLike {
  readonly status: number;
  readonly data: unknown;
  readonly request?: unknown;
}

interface AxiosErrorLike extends Error {
  readonly response?: AxiosResponseLike;
  readonly data?: undefined;
}

/** What came of one send. Axios throws answers, too: which ones, is up to `validateStatus`. */
type SendResult = {
  /** A redirect led to another origin. */
  readonly isCrossOrigin: boolean;
} & (
  | { readonly kind: 'returned'; readonly response: AxiosResponseLike }
  | {
      readonly kind: 'thrown';
      readonly error: AxiosErrorLike;
      readonly response?: AxiosResponseLike | undefined;
    }
);

/** An axios that sends what is prepared already. */
interface Sender {
  readonly defaults: Record<string, unknown>;
  getUri(config: object): string;
  request(config: object): Promise<AxiosResponseLike>;
}

/**
 * Has an axios instance attach a live token to what it sends. A `url` that starts with `/` is below the
 * API's base URL, unless the instance has a `baseURL`; an address that the token is not for is an error,
 * and nothing is sent. A request with an `Authorization` or `auth` of its own is left as it is. A
 * redirect to another origin is followed without the token, and its answer says nothing about it; with
 * `adapter: 'fetch'` from axios 1.12 on, for before nobody can tell where an answer is from. A request
 * whose token is refused is sent again with another one, as it was serialised, unless its body is a
 * stream: interceptors see one request and one answer.
 *
 * The token is in no `config`, neither of an answer nor of an error.
 *
 * @param instance as from `axios.create()`
 * @returns the same instance
 * @throws TokenError `OPTIONS_INVALID` at once. Each request: a TokenError when there is no token or the
 *   address is not one it is for; what axios throws.
 */
export function withToken<Instance extends AxiosLike>(
  source: TokenSource,
  instance: Instance,
  options: AxiosOptions = {},
): Instance {
  throwIfInvalid([...validateTokenSource(source), ...validateOrigins(options.origins)]);
  const sender = instance.create() as Sender;
  // What it gets has gone through the defaults of the instance.
  for (const name of Object.keys(sender.defaults)) delete sender.defaults[name];
  const prepare = (config: PreparedConfig): PreparedConfig => {
    const { adapter } = config;
    const send = (prepared: PreparedConfig): Promise<AxiosResponseLike> =>
      sendPrepared(source, sender, { ...prepared, adapter }, options.origins);
    return { ...config, adapter: send };
  };
  instance.interceptors.request.use(prepare as never);
  return instance;
}

async function sendPrepared(
  source: TokenSource,
  sender: Sender,
  config: PreparedConfig,
  origins: readonly string[] | undefined,
): Promise<AxiosResponseLike> {
  if (config.headers.has('authorization') || config.auth)
    return sender.request(passthrough(config));
  const address = getAddress(sender, config);
  try {
    const outcome = await sendWithToken<SendResult>(source, {
      send: (token) => sendOnce(sender, config, resolveTarget(address, token, origins), token),
      judge: async ({ response, isCrossOrigin }) =>
        response === undefined || isCrossOrigin
          ? 'other'
          : classifyResponse(source, response.status, async () => readText(response.data)),
      discard: async ({ response }) => destroyBody(response?.data),
      replayable: isReplayable(config.data),
      signal: config.signal,
    });
    if (outcome.kind === 'thrown') throw outcome.error;
    return outcome.response;
  } catch (error) {
    // Nothing is sent any more; axios throws its own error for that.
    if (config.signal?.aborted) return sender.request(passthrough(config));
    throw error;
  }
}

async function sendOnce(
  sender: Sender,
  config: PreparedConfig,
  target: URL,
  token: AccessToken,
): Promise<SendResult> {
  let isCrossOrigin = false;
  const beforeRedirect = (redirect: RedirectOptions, ...more: unknown[]): void => {
    isCrossOrigin ||= new URL(redirect.href).origin !== target.origin;
    if (isCrossOrigin) removeAuthorization(redirect.headers);
    config.beforeRedirect?.(redirect, ...more);
  };
  const headers = { ...config.headers, Authorization: token.authorization() };
  const env = { ...config.env, fetch: trackRedirects(config.env?.fetch) };
  const request = { ...passthrough(config), url: target.href, baseURL: undefined, headers, env };
  try {
    const answer = await sender.request({ ...request, beforeRedirect });
    isCrossOrigin ||= wasRedirectedCrossOrigin(answer.request);
    return { kind: 'returned', response: redactToken(answer, config), isCrossOrigin };
  } catch (caught) {
    const error = redactToken(caught as AxiosErrorLike, config);
    isCrossOrigin ||= wasRedirectedCrossOrigin(error.response?.request);
    const response = error.response && redactToken(error.response, config);
    return { kind: 'thrown', error, response, isCrossOrigin };
  }
}

/** Bodies were put into their form before, and are read after. */
function passthrough(config: PreparedConfig): PreparedConfig {
  return { ...config, transformRequest: [], transformResponse: [] } as PreparedConfig;
}

/** A path is left to be put below the token's API; everything else becomes a URL. */
function getAddress(sender: Sender, { url, baseURL, allowAbsoluteUrls }: PreparedConfig): string {
  return sender.getUri({ url, baseURL, allowAbsoluteUrls });
}

/** Older versions of axios keep the header on the way to a subdomain, or from `http:` to `https:`. */
function removeAuthorization(headers: Record<string, unknown>): void {
  for (const name of Object.keys(headers)) {
    if (name.toLowerCase() === 'authorization') Reflect.deleteProperty(headers, name);
  }
}

/** Applications log answers and errors, and with them the request, which a streamed body leads to, too. */
function redactToken<Of extends { readonly data?: unknown }>(of: Of, config: PreparedConfig): Of {
  if ('config' in of) Object.assign(of, { config });
  makeNonEnumerable(of, 'request');
  if (isStream(of.data))
    for (const name of ['req', 'socket', 'client']) makeNonEnumerable(of.data, name);
  return of;
}

function makeNonEnumerable(of: object, name: string): void {
  if (name in of) Object.defineProperty(of, name, { enumerable: false });
}

function isStream(data: unknown): data is object {
  return typeof data === 'object' && data !== null && 'pipe' in data;
}

/** A stream stays with the caller: what it says of the token is not read. */
function readText(data: unknown): string {
  if (typeof data === 'string') return data.slice(0, MAX_ERROR_BODY_BYTES);
  const isBytes = data instanceof ArrayBuffer || ArrayBuffer.isView(data);
  return isBytes ? new TextDecoder().decode(data).slice(0, MAX_ERROR_BODY_BYTES) : '';
}

function destroyBody(data: unknown): void {
  if (typeof data === 'object' && data !== null && 'destroy' in data) {
    (data.destroy as () => void)();
  }
}
