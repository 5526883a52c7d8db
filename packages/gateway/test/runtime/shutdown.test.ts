import { expect, it } from 'vitest';
import { readConfig, startGateway } from '../../src/index.ts';
import { environmentFor } from '../support/cli-process.ts';
import { startSandbox } from '../support/running-gateway.ts';

it('closes connections still active after drainMs, and no others', async () => {
  const sandbox = await startSandbox();
  sandbox.faults.add({ match: '/v2/users', kind: 'hang' });
  sandbox.faults.add({ match: '/v2/users/me', kind: 'delay', delayMs: 200 });
  const result = readConfig({
    ...environmentFor(sandbox),
    PORT: '0',
    ADMIN_PORT: '0',
    LOG_LEVEL: 'silent',
  });
  if (result.kind === 'invalid') throw new Error(result.issues.join());
  const gateway = await startGateway(result.config);

  const hanging = fetch(`${gateway.url}/api/users`).catch((error: Error) => error.message);
  const slow = fetch(`${gateway.url}/api/users/me`);
  await expect.poll(() => sandbox.stats().faultsInjected).toBe(2);
  await gateway.close(1_000);
  expect(await hanging).toBe('fetch failed');
  expect((await slow).status).toBe(200);
  await expect(fetch(`${gateway.url}/healthz`)).rejects.toThrow('fetch failed');
});
