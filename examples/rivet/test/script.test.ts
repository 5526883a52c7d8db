import { createSandbox } from '@evertoken/zoom-sandbox';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runApp, sandboxVariables } from '../../../test/support/running-app.ts';

describe('the rivet example', () => {
  it('uses one token for two clients, with a built-in sandbox without environment variables', async () => {
    const { ended, output } = await runApp('rivet', {});
    expect(await ended, output()).toBe(0);
    expect(output()).toMatch(/ZOOM_ACCOUNT_ID is not set: .* Zoom sandbox at http:/);
    expect(output().match(/@example\.com: \d+ meetings/g)).toHaveLength(5);
    expect(output().match(/token minted/g)).toHaveLength(1);
  });

  it('retries with a new token after a rejected one', async () => {
    const sandbox = await createSandbox();
    onTestFinished(() => sandbox.close());
    sandbox.faults.add({ match: 'GET /v2/users/*/meetings', times: 1, kind: 'invalid-token' });
    const { ended, output } = await runApp('rivet', sandboxVariables(sandbox));
    expect(await ended, output()).toBe(0);
    expect(output().match(/@example\.com: \d+ meetings/g)).toHaveLength(5);
    expect(sandbox.stats().apiRejections).toBe(1);
  });

  it('prints the reason when there is no token, and sends no request', async () => {
    const sandbox = await createSandbox();
    onTestFinished(() => sandbox.close());
    const variables = { ...sandboxVariables(sandbox), ZOOM_CLIENT_SECRET: 'hidden-secret' };
    const { ended, output } = await runApp('rivet', variables);
    expect(await ended).toBe(1);
    expect(output()).toContain('The token endpoint rejected the client id');
    expect(output()).not.toContain('hidden-secret');
    expect(sandbox.stats()).toMatchObject({ tokenRequests: 1, apiRequests: 0 });
  });
});
