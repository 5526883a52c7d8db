import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Clock } from '../time/clock.ts';
import type { HttpResponse } from './response.ts';

/** Sends a response. */
export function sendResponse(clock: Clock, response: ServerResponse, content: HttpResponse): void {
  if (response.destroyed) return;
  response.writeHead(content.status, buildHeaders(clock, content));
  response.end(content.body, 'latin1');
}

/** Sends the headers and half of the body, then destroys the connection. */
export function sendTruncated(clock: Clock, response: ServerResponse, content: HttpResponse): void {
  if (response.destroyed) return;
  response.writeHead(content.status, buildHeaders(clock, content));
  const half = content.body.slice(0, Math.floor(content.body.length / 2));
  response.write(half, 'latin1', () => response.socket?.destroy());
}

const processPrefix = randomBytes(12).toString('hex').toUpperCase();
let requestCount = 0;

function buildHeaders(clock: Clock, content: HttpResponse): string[] {
  const headers = ['Date', httpDate(clock.now())];
  if (content.contentType !== undefined) headers.push('Content-Type', content.contentType);
  if (content.status !== 204) headers.push('Content-Length', String(content.body.length));
  headers.push(
    'Cache-Control',
    'no-store',
    'x-zm-trackingid',
    createTrackingId(),
    ...content.headers,
  );
  return headers;
}

/** Returns a unique tracking id: `v=2.0;clid=us02;rid=WEB_` and 32 hexadecimal digits. */
export function createTrackingId(): string {
  requestCount = (requestCount + 1) % 2 ** 32;
  return `v=2.0;clid=us02;rid=WEB_${processPrefix}${requestCount.toString(16).padStart(8, '0')}`;
}

let dateSecond = 0;
let dateText = '';

function httpDate(nowMs: number): string {
  const second = Math.floor(nowMs / 1000);
  if (second !== dateSecond) {
    dateSecond = second;
    dateText = new Date(nowMs).toUTCString();
  }
  return dateText;
}
