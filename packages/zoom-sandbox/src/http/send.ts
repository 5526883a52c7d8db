import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Clock } from '../clock.ts';
import type { Reply } from './reply.ts';

/** Sends an answer. */
export function send(clock: Clock, response: ServerResponse, content: Reply): void {
  if (response.destroyed) return;
  response.writeHead(content.status, headersFor(clock, content));
  response.end(content.body, 'latin1');
}

/** Sends the whole head, half of the body, and then nothing any more. */
export function sendHalf(clock: Clock, response: ServerResponse, content: Reply): void {
  if (response.destroyed) return;
  response.writeHead(content.status, headersFor(clock, content));
  const half = content.body.slice(0, Math.floor(content.body.length / 2));
  response.write(half, 'latin1', () => response.socket?.destroy());
}

const processId = randomBytes(12).toString('hex').toUpperCase();
let requestCount = 0;

function headersFor(clock: Clock, content: Reply): string[] {
  const headers = ['Date', httpDate(clock.now())];
  if (content.contentType !== undefined) headers.push('Content-Type', content.contentType);
  if (content.status !== 204) headers.push('Content-Length', String(content.body.length));
  headers.push('Cache-Control', 'no-store', 'x-zm-trackingid', trackingId(), ...content.headers);
  return headers;
}

/** Support asks for it, so no two are alike: `v=2.0;clid=us02;rid=WEB_` and 32 hexadecimal digits. */
function trackingId(): string {
  requestCount = (requestCount + 1) % 2 ** 32;
  return `v=2.0;clid=us02;rid=WEB_${processId}${requestCount.toString(16).padStart(8, '0')}`;
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
