import { createSandbox } from '@evertoken/zoom-sandbox';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runApp, sandboxVariables } from '../../../test/support/running-app.ts';

/** Of the sandbox's 50 users. */
const ACTIVE_USERS = 46;

describe('the axios example', () => {
  it('runs without any variable, with a sandbox of its own', async () => {
    const { ended, output } = await runApp('axios', {});
    expect(await ended, output()).toBe(0);
    expect(output()).toMatch(/No ZOOM_ACCOUNT_ID: .* Zoom sandbox at http:/);
    expect(parseCount(output())).toBe(ACTIVE_USERS);
  });

  it('counts everybody, though the token is refused on the way', async () => {
    const sandbox = await createSandbox();
    onTestFinished(() => sandbox.close());
    // The first page is answered, the second is refused.
    sandbox.faults.add({ match: 'GET /v2/users', times: 1, kind: 'delay', delayMs: 1 });
    sandbox.faults.add({ match: 'GET /v2/users', times: 1, kind: 'invalid-token' });
    const { ended, output } = await runApp('axios', sandboxVariables(sandbox));
    expect(await ended, output()).toBe(0);
    expect(parseCount(output())).toBe(ACTIVE_USERS);
    expect(sandbox.stats().apiRejections).toBe(1);
  });

  it('says what is wrong when there is no token, and keeps the secret', async () => {
    const sandbox = await createSandbox();
    onTestFinished(() => sandbox.close());
    const variables = { ...sandboxVariables(sandbox), ZOOM_CLIENT_SECRET: 'hidden-secret' };
    const { ended, output } = await runApp('axios', variables);
    expect(await ended).toBe(1);
    expect(output()).toContain('CLIENT_REJECTED: The token endpoint does not accept');
    expect(output()).not.toContain('hidden-secret');
  });
});

/** The sum of the table's last column. */
function parseCount(output: string): number {
  const cells = [...output.matchAll(/'[\w ]*'\s*│\s*(\d+)\s*│/g)];
  return cells.reduce((sum, [, count]) => sum + Number(count), 0);
}
