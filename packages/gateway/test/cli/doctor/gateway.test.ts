import { expect, it } from 'vitest';
import { startCompleteGateway } from '../../support/complete-gateway.ts';
import { runDoctor } from '../../support/run-doctor.ts';
import { version } from '../../../src/version.ts';
import { environmentFor } from '../../support/cli-process.ts';

it('shows its own version and that of Node', async () => {
  const { json } = await runDoctor({});
  expect((JSON.parse(json) as { checks: unknown[] }).checks[0]).toMatchObject({
    component: 'configuration',
    check: 'program',
    status: 'pass',
    finding: `evertoken ${version}, Node ${process.versions.node}`,
  });
});

it('shows the problems that the gateway of this machine has found, or that none answers', async () => {
  const { gateway, sandbox, url, adminUrl } = await startCompleteGateway();
  sandbox.faults.add({ match: '/v2/*', kind: 'status', status: 503 });
  const options = { method: 'POST', body: '{}' };
  for (let sent = 0; sent < 2; sent += 1) await fetch(`${url}/api/users`, options);
  const env = { ...environmentFor(sandbox), ADMIN_PORT: new URL(adminUrl).port };
  const { json } = await runDoctor({ env });
  expect(JSON.parse(json)).toMatchObject({
    checks: expect.arrayContaining([
      expect.objectContaining({
        component: 'gateway',
        check: 'problem',
        status: 'fail',
        finding: expect.stringContaining('default: The API responds with a server error'),
        fix: expect.stringContaining('status page'),
      }),
    ]),
  });
  await gateway.close(0);
  const { findings } = await runDoctor({ env });
  expect(findings['gateway state']).toContain('no gateway answers (ECONNREFUSED)');
});
