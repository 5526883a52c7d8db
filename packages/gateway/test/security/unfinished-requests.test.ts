import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { serve } from '../support/cli-process.ts';

const CONNECTIONS = 6_000;
/** What `deploy/kubernetes/deployment.yaml` allows a pod. */
const MEMORY_LIMIT_MB = 512;

it('stays within half of its memory limit while strangers send unfinished headers', async () => {
  const { pid, url } = await serve();
  const { port } = new URL(url);
  const head = `GET /api/users HTTP/1.1\r\nhost: localhost\r\n${manyHeaders()}`;
  const sockets: Socket[] = [];
  onTestFinished(() => sockets.forEach((socket) => void socket.destroy()));
  let peak = 0;
  while (sockets.length < CONNECTIONS) {
    const batch = Array.from({ length: 200 }, () => connect(Number(port), '127.0.0.1'));
    for (const socket of batch) socket.on('error', () => {});
    await Promise.all(batch.map((socket) => once(socket, 'connect')));
    await Promise.all(batch.map((socket) => new Promise((done) => socket.write(head, done))));
    sockets.push(...batch);
    peak = Math.max(peak, readMemoryMb(pid));
  }
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  peak = Math.max(peak, readMemoryMb(pid));
  expect(peak).toBeLessThan(MEMORY_LIMIT_MB / 2 + 64);
});

/** Nearly as many and as long headers as the gateway accepts, which takes the most memory. */
function manyHeaders(): string {
  return Array.from({ length: 195 }, (_, n) => `x-${n}: ${'v'.repeat(70)}\r\n`).join('');
}

function readMemoryMb(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1_024;
}
