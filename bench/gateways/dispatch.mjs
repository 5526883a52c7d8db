// Forwards a request with the dispatcher of undici; the body is passed through the callbacks of the handler.
import { Pool } from 'undici';
import { authorization, upstream } from './settings.mjs';

const pool = new Pool(upstream.origin);

export function forward(request, response) {
  const { host, connection, ...headers } = request.headers;
  const path = `/v2${request.url.slice('/api'.length)}`;
  pool.dispatch(
    {
      path,
      method: request.method,
      headers: { ...headers, authorization },
      body: request.method === 'GET' || request.method === 'HEAD' ? null : request,
    },
    {
      onRequestStart() {},
      onResponseStart(_controller, status, headers) {
        const { connection, 'keep-alive': _, 'transfer-encoding': __, ...forwarded } = headers;
        response.writeHead(status, forwarded);
      },
      onResponseData(controller, chunk) {
        if (response.write(chunk)) return;
        controller.pause();
        response.once('drain', () => controller.resume());
      },
      onResponseEnd() {
        response.end();
      },
      onResponseError() {
        if (response.headersSent) response.destroy();
        else response.writeHead(502).end();
      },
    },
  );
}
