import { isTokenError, type TokenError } from '../errors.ts';
import type { TokenSource } from '../manager/token-source.ts';
import type { FetchOptions } from './fetch.ts';
import { createUpstream, toErrorResponse, type Upstream } from './upstream.ts';

export type { FetchOptions, FetchWithToken } from './fetch.ts';
export type { Upstream } from './upstream.ts';

// oxlint-disable-next-line typescript/ban-ts-comment -- it is an error in some programs and none in others
/** @ts-ignore Where Fastify is not part of the program there is nothing to add to. */
declare module 'fastify' {
  interface FastifyRequest {
    /** Set by `tokenCheck`. */
    readonly upstream: Upstream;
  }
}

/** What the plugin uses of Fastify's instance, in Fastify 5. */
export interface FastifyApp {
  decorateRequest(name: 'upstream', value: { getter(): Upstream }): unknown;
  addHook(
    name: 'preHandler',
    hook: (request: object, reply: FastifyReplyLike) => Promise<unknown>,
  ): unknown;
}

/** What is used of Fastify's reply. */
export interface FastifyReplyLike {
  readonly sent: boolean;
  code(status: number): unknown;
  headers(headers: Record<string, string>): unknown;
  send(body: unknown): unknown;
}

/** A Fastify plugin: `app.register(plugin)`. */
export type FastifyPlugin = (app: FastifyApp) => Promise<void>;

/**
 * Fastify plugin: lets a request pass only with a live token. It belongs to the context that it is
 * registered in: the routes there, and in the contexts below, have `request.upstream`, whose `fetch`
 * attaches the token and survives its end. The token is asked for last, in `preHandler`: a request that
 * is turned away by a schema or by authentication needs none.
 *
 * Without a token the answer is 502, 503 or 504 with the error's `code` and `message`, and a
 * `Retry-After` where one is known; nothing is sent to the API.
 *
 * @param options where the token may go; see {@link FetchOptions}.
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
  // Otherwise it would have a context of its own, without any routes: https://fastify.dev/docs/latest/Reference/Plugins/#handle-the-scope
  return Object.assign(plugin, { [Symbol.for('skip-override')]: true });
}

/**
 * Fastify error handler, `app.setErrorHandler(tokenErrorHandler)`: a {@link TokenError} that a route let
 * pass, as from `request.upstream.fetch`, is answered as {@link tokenCheck} does; every other error goes
 * on to the handler of the context above.
 */
export function tokenErrorHandler(error: unknown, _request: object, reply: FastifyReplyLike): void {
  if (!isTokenError(error)) throw error;
  sendError(reply, error);
}

function sendError(reply: FastifyReplyLike, error: TokenError): void {
  // A timeout of the app's own may have answered while this request waited for a token.
  if (reply.sent) return;
  const { status, headers, body } = toErrorResponse(error);
  reply.code(status);
  reply.headers({ ...headers });
  reply.send(body);
}
