// Forwarding with undici's dispatcher, as one would write it first: the body goes through by the
// handler's callbacks. What it is called from is another matter.
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
      onResponseStart(_controller, status, answered) {
        const { connection, 'keep-alive': _, 'transfer-encoding': __, ...kept } = answered;
        response.writeHead(status, kept);
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
