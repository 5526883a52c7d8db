import { expect, it } from 'vitest';
import { connectRaw } from '../support/raw-connection.ts';
import { startApi, startGateway, startSandbox } from '../support/running-gateway.ts';

const GET = 'GET /api/users HTTP/1.1\r\nhost: localhost\r\n\r\n';

it('forwards at most 32 of ten thousand pipelined requests and responds 429 to the next', async () => {
  const sandbox = await startSandbox();
  let forwarded = 0;
  const held: (() => void)[] = [];
  const apiUrl = await startApi((_request, response) => {
    forwarded += 1;
    held.push(() => void response.end());
  });
  const { port, log } = await startGateway(sandbox, { apiUrl });
  const caller = connectRaw(port);
  caller.send(GET.repeat(10_000));
  await expect.poll(() => forwarded).toBe(32);
  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
  held.splice(0).forEach((respond) => respond());
  const statusLines = (await caller.closed()).match(/HTTP\/1\.1 \d{3}/g);
  expect(statusLines).toEqual([...Array<string>(32).fill('HTTP/1.1 200'), 'HTTP/1.1 429']);
  const countRejected = (): number => log.join('').split('"code":"PIPELINE_TOO_LONG"').length - 1;
  await expect.poll(countRejected).toBe(1);
  // No further request was forwarded.
  expect(forwarded).toBe(32);
});

it('responds in order to repeated batches of 30 pipelined requests', async () => {
  const sandbox = await startSandbox();
  const apiUrl = await startApi((request, response) => response.end(`<${request.url}>`));
  const { port } = await startGateway(sandbox, { apiUrl });
  const caller = connectRaw(port);
  const numbers = Array.from({ length: 90 }, (_, number) => number);
  const expected = numbers.map((number) => `</v2/${number}>`);
  for (let first = 0; first < numbers.length; first += 30) {
    const some = numbers.slice(first, first + 30);
    caller.send(some.map((number) => GET.replace('users', String(number))).join(''));
    await caller.waitFor(new RegExp(expected[first + 29]!));
  }
  expect((await caller.waitFor(/./)).match(/<[^>]+>/g)).toEqual(expected);
});
