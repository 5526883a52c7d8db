import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** The secret token that the receiver expects. */
export const SECRET = 'webhook-secret';

/** A received event. */
export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- events have every shape
  readonly body: any;
}

/** A receiver of webhooks. */
export interface Receiver {
  readonly url: string;
  readonly events: Received[];
  /** The challenges that it passed. */
  readonly challenges: Received[];
  /** While it is down, it responds 503. */
  isUp: boolean;
}

/** Starts a receiver that passes challenges and handles other events with `respond`. */
export async function startReceiver(
  respond: (response: ServerResponse, received: Received) => void = (response) =>
    response.writeHead(204).end(),
): Promise<Receiver> {
  const receiver = { url: '', events: [] as Received[], challenges: [] as Received[], isUp: true };
  const { events, challenges } = receiver;
  const server = createServer((request, response) => {
    if (!receiver.isUp) {
      response.writeHead(503).end();
      return;
    }
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      const received = { headers: request.headers, text, body: JSON.parse(text) };
      if (received.body.event === 'endpoint.url_validation') {
        challenges.push(received);
        const { plainToken } = received.body.payload;
        const encryptedToken = createHmac('sha256', SECRET).update(plainToken).digest('hex');
        response.writeHead(200).end(JSON.stringify({ plainToken, encryptedToken }));
        return;
      }
      events.push(received);
      respond(response, received);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  return receiver;
}
