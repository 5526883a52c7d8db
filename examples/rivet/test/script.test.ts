import { createSandbox } from '@evertoken/zoom-sandbox';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runApp, sandboxVariables } from '../../../test/support/running-app.ts';

describe('the rivet example', () => {
  it('runs without any variable, with a sandbox of its own, and takes one token for two clients', async () => {
    const { ended, output } = await runApp('rivet', {});
    expect(await ended, output()).toBe(0);
    expect(output()).toMatch(/No ZOOM_ACCOUNT_ID: .* Zoom sandbox at http:/);
    expect(output().match(/@example\.com: \d+ meetings/g)).toHaveLength(5);
    expect(output().match(/Got a token/g)).toHaveLength(1);
  });

  it('survives a refused token', async () => {
    const sandbox = await createSandbox();
    onTestFinished(() => sandbox.close());
    sandbox.faults.add({ match: 'GET /v2/users/*/meetings', times: 1, kind: 'invalid-token' });
    const { ended, output } = await runApp('rivet', sandboxVariables(sandbox));
    expect(await ended, output()).toBe(0);
    expect(output().match(/@example\.com: \d+ meetings/g)).toHaveLength(5);
    expect(sandbox.stats().apiRejections).toBe(1);
  });

  it('says what is wrong when there is no token, and sends nothing', async () => {
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
