import { createServer, type Server } from 'node:http';
import { fastify, type FastifyInstance } from 'fastify';
import type { TokenManager } from 'evertoken';
import { sendFailure } from './proxy/failure.ts';
import { refuseBrowsers } from './proxy/open-access.ts';
import { PROXY_PREFIX, createProxy, type ProxyParts } from './proxy/proxy.ts';

/** What the server works with. */
export interface ServerParts extends ProxyParts {
  readonly tokens: TokenManager;
  /** Whether the address is this machine's own, and nobody else is to use it. */
  readonly loopbackOnly: boolean;
}

/** How long a caller may take to send its head and its whole request, ms. */
const HEADERS_TIMEOUT_MS = 15_000;
const REQUEST_TIMEOUT_MS = 300_000;

/**
 * The HTTP server. Requests for the API take the short way, before the framework; everything else
 * is Fastify's.
 */
export function createGatewayServer(parts: ServerParts): FastifyInstance {
  const proxy = createProxy(parts);
  const app = fastify({
    forceCloseConnections: 'idle',
    // Node hands over absolute-form targets as they are: only a path can match the prefix.
    serverFactory: (framework): Server =>
      createServer(
        { headersTimeout: HEADERS_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS },
        (request, response) => {
          const refusal = parts.loopbackOnly ? refuseBrowsers(request) : undefined;
          if (refusal !== undefined) return sendFailure(response, refusal, 'none');
          return isForApi(request.url) ? proxy(request, response) : framework(request, response);
        },
      ),
  });
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.setNotFoundHandler(async (_request, reply) =>
    reply
      .code(404)
      .send({
        code: 'NOT_FOUND',
        message: `There is ${PROXY_PREFIX}<path of the Zoom API> and /healthz.`,
      }),
  );
  return app;
}

/** Also what only looks like it, such as an absolute form: the proxy refuses it with its reason. */
function isForApi(target: string | undefined): boolean {
  return target !== undefined && (target.startsWith(PROXY_PREFIX) || !target.startsWith('/'));
}
