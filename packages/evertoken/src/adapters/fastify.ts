import { isTokenError, type TokenError } from '../errors.ts';
import type { TokenSource } from '../manager/token-source.ts';
import type { FetchOptions } from './fetch.ts';
import { createUpstream, toErrorResponse, type Upstream } from './upstream.ts';

export type { FetchOptions, FetchWithToken } from './fetch.ts';
export type { Upstream } from './upstream.ts';

// oxlint-disable-next-line typescript/ban-ts-comment -- an error only in programs without Fastify
/** @ts-ignore Without Fastify in the program there is no module to extend. */
declare module 'fastify' {
  interface FastifyRequest {
    /** Calls the API with a live token. Set by `tokenCheck`. */
    readonly upstream: Upstream;
  }
}

/** The part of Fastify's instance (5) that the plugin uses. */
export interface FastifyApp {
  decorateRequest(name: 'upstream', value: { getter(): Upstream }): unknown;
  addHook(
    name: 'preHandler',
    hook: (request: object, reply: FastifyReplyLike) => Promise<unknown>,
  ): unknown;
}

/** The part of Fastify's reply (5) that the plugin uses. */
export interface FastifyReplyLike {
  readonly sent: boolean;
  code(status: number): unknown;
  headers(headers: Record<string, string>): unknown;
  send(body: unknown): unknown;
}

/** A Fastify plugin: `app.register(plugin)`. */
export type FastifyPlugin = (app: FastifyApp) => Promise<void>;

/**
 * Creates a Fastify plugin that lets requests pass only if there is a live token. It applies to the context
 * in which it is registered and the contexts below: their routes have `request.upstream`, whose `fetch`
 * attaches a live token to each call. The token is requested in `preHandler`, so that requests rejected by
 * a schema or by authentication need none.
 *
 * Without a token the response is 502, 503 or 504 with the `code` and `message` of the error, and a
 * `Retry-After` header if the delay is known. Nothing is sent to the API.
 *
 * @param options the origins that the token may be sent to; see {@link FetchOptions}
 * @throws TokenError `OPTIONS_INVALID` with all issues
 *
 * @example
 * ```ts
 * await app.register(tokenCheck(tokens));
 * app.get('/users', async ({ upstream }) => (await upstream.fetch('/users')).json());
 * ```
 */
export function tokenCheck(source: TokenSource, options: FetchOptions = {}): FastifyPlugin {
  const upstream = createUpstream(source, options);
  const plugin: FastifyPlugin = async (app) => {
    app.decorateRequest('upstream', { getter: () => upstream });
    app.addHook('preHandler', async (_request, reply) => {
      try {
        await source.getToken();
      } catch (error) {
        if (!isTokenError(error)) throw error;
        sendError(reply, error);
        return reply;
      }
      return undefined;
    });
  };
  // Without it the plugin would have its own context: https://fastify.dev/docs/latest/Reference/Plugins/#handle-the-scope
  return Object.assign(plugin, { [Symbol.for('skip-override')]: true });
}

/**
 * Fastify error handler: `app.setErrorHandler(tokenErrorHandler)`. It responds to a {@link TokenError} of a
 * route, for example from `request.upstream.fetch`, as {@link tokenCheck} does, and throws every other
 * error to the handler of the context above.
 */
export function tokenErrorHandler(error: unknown, _request: object, reply: FastifyReplyLike): void {
  if (!isTokenError(error)) throw error;
  sendError(reply, error);
}

function sendError(reply: FastifyReplyLike, error: TokenError): void {
  // The app may have responded, for example with its own timeout, while the request waited for a token.
  if (reply.sent) return;
  const { status, headers, body } = toErrorResponse(error);
  reply.code(status);
  reply.headers({ ...headers });
  reply.send(body);
}
