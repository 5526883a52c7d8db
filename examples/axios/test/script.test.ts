import { createSandbox } from '@evertoken/zoom-sandbox';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runApp, sandboxVariables } from '../../../test/support/running-app.ts';

/** The active users of the sandbox, which has 50 users. */
const ACTIVE_USERS = 46;

describe('the axios example', () => {
  it('runs with a built-in sandbox without environment variables', async () => {
    const { ended, output } = await runApp('axios', {});
    expect(await ended, output()).toBe(0);
    expect(output()).toMatch(/ZOOM_ACCOUNT_ID is not set: .* Zoom sandbox at http:/);
    expect(parseCount(output())).toBe(ACTIVE_USERS);
  });

  it('counts all users although the token is rejected in between', async () => {
    const sandbox = await createSandbox();
    onTestFinished(() => sandbox.close());
    // The first page succeeds, the second is rejected.
    sandbox.faults.add({ match: 'GET /v2/users', times: 1, kind: 'delay', delayMs: 1 });
    sandbox.faults.add({ match: 'GET /v2/users', times: 1, kind: 'invalid-token' });
    const { ended, output } = await runApp('axios', sandboxVariables(sandbox));
    expect(await ended, output()).toBe(0);
    expect(parseCount(output())).toBe(ACTIVE_USERS);
    expect(sandbox.stats().apiRejections).toBe(1);
  });

  it('prints the reason when there is no token, without the secret', async () => {
    const sandbox = await createSandbox();
    onTestFinished(() => sandbox.close());
    const variables = { ...sandboxVariables(sandbox), ZOOM_CLIENT_SECRET: 'hidden-secret' };
    const { ended, output } = await runApp('axios', variables);
    expect(await ended).toBe(1);
    expect(output()).toContain('CLIENT_REJECTED: The token endpoint rejected');
    expect(output()).not.toContain('hidden-secret');
  });
});

/** The sum of the last column of the printed table. */
function parseCount(output: string): number {
  const cells = [...output.matchAll(/'[\w ]*'\s*│\s*(\d+)\s*│/g)];
  return cells.reduce((sum, [, count]) => sum + Number(count), 0);
}
