import type { AccessToken } from '../access-token.ts';
import { findUnknownOptions, throwIfInvalid } from '../errors.ts';
import type { TokenSource } from '../manager/token-source.ts';
import { trackingFetch, wasRedirectedCrossOrigin } from './redirect-tracking-fetch.ts';
import { resolveTarget, validateOrigins, validateTokenSource } from './resolve-target.ts';
import {
  classifyResponse,
  isReplayable,
  MAX_ERROR_BODY_BYTES,
  sendWithToken,
} from './send-with-token.ts';

/** Options of {@link withToken}. */
export interface AxiosOptions {
  /** Origins that the token may be sent to, such as `https://api.zoom.us`. Default: that of the token's API. */
  readonly origins?: readonly string[] | undefined;
}

/** The part of an instance of axios 1 that is used here. */
export interface AxiosLike {
  readonly interceptors: { readonly request: { readonly use: (prepare: never) => unknown } };
  create(): object;
}

/** A request as axios passes it to its adapter: with all defaults, and its body serialized. */
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
  readonly fetchOptions?: object;
}

/** The target of a redirect, from `follow-redirects`. */
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

/** The result of one send. Axios throws the responses that `validateStatus` rejects. */
type SendResult = {
  /** Whether a redirect led to another origin. */
  readonly isCrossOrigin: boolean;
} & (
  | { readonly kind: 'returned'; readonly response: AxiosResponseLike }
  | {
      readonly kind: 'thrown';
      readonly error: AxiosErrorLike;
      readonly response?: AxiosResponseLike | undefined;
    }
);

/** An instance of axios without defaults, which sends prepared requests. */
interface Sender {
  readonly defaults: Record<string, unknown>;
  getUri(config: object): string;
  request(config: object): Promise<AxiosResponseLike>;
}

/**
 * Makes an axios instance attach a live token to its requests. A `url` that starts with `/` is relative to
 * the base URL of the API, unless the instance has a `baseURL`. A request with its own `Authorization` or
 * `auth` is not changed.
 *
 * A request whose token is rejected is sent again with another one, unless its body is a stream; interceptors
 * see one request and one response. A redirect to another origin is followed without the token, and its
 * response says nothing about the token; with `adapter: 'fetch'` this requires axios 1.12, since older
 * versions do not expose the origin of a response. An `env.fetch` is asked not to follow redirects.
 *
 * The token is not in the `config` of responses and errors.
 *
 * @param instance an instance of axios, for example from `axios.create()`
 * @returns the same instance
 * @throws TokenError `OPTIONS_INVALID` with all issues. Each request: a TokenError if there is no token, or
 *   `ORIGIN_NOT_ALLOWED`; the errors of axios.
 *
 * @example
 * ```ts
 * const api = withToken(tokens, axios.create());
 * const { data } = await api.get('/users', { params: { page_size: 10 } });
 * ```
 */
export function withToken<Instance extends AxiosLike>(
  source: TokenSource,
  instance: Instance,
  options: AxiosOptions = {},
): Instance {
  throwIfInvalid([
    ...validateTokenSource(source),
    ...validateOrigins(options.origins),
    ...findUnknownOptions(options, 'origins'),
  ]);
  const sender = instance.create() as Sender;
  // Its requests already have the defaults of the instance.
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
    const result = await sendWithToken<SendResult>(source, {
      send: (token) => sendOnce(sender, config, resolveTarget(address, token, origins), token),
      judge: async ({ response, isCrossOrigin }) =>
        response === undefined || isCrossOrigin
          ? 'other'
          : classifyResponse(source, response.status, async () => readText(response.data)),
      discard: async ({ response }) => destroyBody(response?.data),
      replayable: isReplayable(config.data),
      signal: config.signal,
    });
    if (result.kind === 'thrown') throw result.error;
    return result.response;
  } catch (error) {
    // Axios throws its own error for an aborted request, without sending it.
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
  const url = { url: target.href, baseURL: undefined };
  const request = { ...passthrough(config), ...url, headers, ...withoutForeignRedirects(config) };
  try {
    const response = await sender.request({ ...request, beforeRedirect });
    isCrossOrigin ||= wasRedirectedCrossOrigin(response.request);
    return { kind: 'returned', response: redactToken(response, config), isCrossOrigin };
  } catch (caught) {
    const error = redactToken(caught as AxiosErrorLike, config);
    isCrossOrigin ||= wasRedirectedCrossOrigin(error.response?.request);
    const response = error.response && redactToken(error.response, config);
    return { kind: 'thrown', error, response, isCrossOrigin };
  }
}

/** A foreign `fetch` follows no redirects, because it might keep the token; those of the global one are tracked. */
function withoutForeignRedirects({ env, fetchOptions }: PreparedConfig): Partial<PreparedConfig> {
  return env?.fetch === undefined
    ? { env: { ...env, fetch: trackingFetch } }
    : { fetchOptions: { ...fetchOptions, redirect: 'manual' } };
}

/** Passes bodies through unchanged: the outer instance already serializes and parses them. */
function passthrough(config: PreparedConfig): PreparedConfig {
  return { ...config, transformRequest: [], transformResponse: [] } as PreparedConfig;
}

/** The address with the `baseURL` of the instance; a path without one, which the API's base URL completes. */
function getAddress(sender: Sender, { url, baseURL, allowAbsoluteUrls }: PreparedConfig): string {
  return sender.getUri({ url, baseURL, allowAbsoluteUrls });
}

/** Older versions of axios keep the header in redirects to a subdomain and from `http:` to `https:`. */
function removeAuthorization(headers: Record<string, unknown>): void {
  for (const name of Object.keys(headers)) {
    if (name.toLowerCase() === 'authorization') Reflect.deleteProperty(headers, name);
  }
}

/**
 * Removes the token from a response or an error, which applications log: the `config` is replaced by the
 * caller's, and the request is hidden, also that of a streamed body.
 */
function redactToken<Value extends { readonly data?: unknown }>(
  value: Value,
  config: PreparedConfig,
): Value {
  if ('config' in value) Object.assign(value, { config });
  makeNonEnumerable(value, 'request');
  if (isStream(value.data))
    for (const name of ['req', 'socket', 'client']) makeNonEnumerable(value.data, name);
  return value;
}

function makeNonEnumerable(value: object, name: string): void {
  if (name in value) Object.defineProperty(value, name, { enumerable: false });
}

function isStream(data: unknown): data is object {
  return typeof data === 'object' && data !== null && 'pipe' in data;
}

/** The start of a body as text. A stream is left to the caller. */
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
