import { fileURLToPath } from 'node:url';
import { createSandbox, type Sandbox } from '@evertoken/zoom-sandbox';
import { describe, expect, it, onTestFinished } from 'vitest';
import { hasEdgeRuntime, loadEdgeFunction } from './edge-runtime.ts';

const toPath = (module: string): string => fileURLToPath(new URL(module, import.meta.url));

if (!hasEdgeRuntime()) {
  console.warn(
    'The Edge runtime was not found: ITS TESTS ARE SKIPPED. npm install --prefix test/runtimes',
  );
}

describe.skipIf(!hasEdgeRuntime())('in the Edge runtime of Vercel and Next.js', () => {
  it('a token manager at the top level mints once, and replaces a revoked token', async () => {
    const { sandbox, send } = await start('worker.ts');
    const responses = await Promise.all(Array.from({ length: 20 }, () => send('/')));
    expect(responses.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(sandbox.stats().tokenRequests).toBe(1);
    sandbox.revokeAllTokens();
    expect((await send('/')).status).toBe(200);
    expect(sandbox.stats().tokenRequests).toBe(2);
  });

  it('a Zoom client reads a list, and cannot pace requests', async () => {
    const { send } = await start('client-worker.ts');
    const { emails } = (await (await send('/paginate')).json()) as { emails: string[] };
    expect(emails).toHaveLength(26);
    expect(await (await send('/paced')).text()).toContain('plan must be unlimited');
  });

  it('a webhook without a signature is rejected', async () => {
    const { send } = await start('client-worker.ts');
    expect((await send('/webhook', { method: 'POST', body: '{}' })).status).toBe(401);
  });
});

async function start(
  module: string,
): Promise<{ sandbox: Sandbox; send: Awaited<ReturnType<typeof loadEdgeFunction>> }> {
  const sandbox = await createSandbox();
  onTestFinished(() => sandbox.close());
  return { sandbox, send: await loadEdgeFunction(toPath(module), sandbox.url) };
}
