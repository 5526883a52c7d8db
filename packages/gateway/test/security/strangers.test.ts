import { expect, it } from 'vitest';
import { callRaw } from '../raw-caller.ts';
import { startGateway, startSandbox } from '../running-gateway.ts';

it.each([
  ['its length', 'content-length: 1048576\r\n\r\n'],
  ['chunks', `transfer-encoding: chunked\r\n\r\n800\r\n${'x'.repeat(2_048)}\r\n`],
])('a body for nobody, with %s, is not kept until it is whole', async (_what, rest) => {
  const { port } = await startGateway(await startSandbox());
  const caller = callRaw(port);
  caller.send(
    `POST /nowhere HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n${rest}`,
  );
  expect(await caller.until(/\r\n\r\n\{.*\}/)).toMatch(/^HTTP\/1\.1 413 /);
});

it('a path is not logged at any length', async () => {
  const { url, log } = await startGateway(await startSandbox());
  await (await fetch(`${url}/api/${'x'.repeat(10_000)}`)).arrayBuffer();
  await expect.poll(() => log.filter((line) => line.includes('"msg":"request"'))).toHaveLength(1);
  expect(log.find((line) => line.includes('"msg":"request"'))!.length).toBeLessThan(1_500);
});
