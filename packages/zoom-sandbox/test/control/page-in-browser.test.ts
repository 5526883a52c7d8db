import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  OTHER_HOSTNAME,
  findChromium,
  launchChromium,
  openPage,
} from '../../../gateway/test/support/browser.ts';
import type { Sandbox } from '../../src/index.ts';
import { connect, startSandbox } from '../support/client.ts';
import { startReceiver } from '../support/receiver.ts';

const chromium = findChromium();

/** Starts a sandbox whose page has something in every table. */
async function startUsedSandbox(): Promise<Sandbox> {
  const sandbox = await startSandbox();
  sandbox.webhooks.add({ url: 'http://127.0.0.1:9/hook', secretToken: 'x' });
  sandbox.faults.add({ match: '/v2/groups', kind: 'hang' });
  await (
    await connect(sandbox)
  )('POST', '/users/me/meetings', {});
  await sandbox.webhooks.whenIdle();
  return sandbox;
}

describe.skipIf(chromium === undefined)('in Chromium', () => {
  let browser: Awaited<ReturnType<typeof launchChromium>>;
  beforeAll(async () => {
    browser = await launchChromium(chromium!);
  });
  afterAll(() => browser.close());

  test.each(['light', 'dark'] as const)(
    'the %s page is accessible and asks no other origin',
    async (colorScheme) => {
      const sandbox = await startUsedSandbox();
      const opened = await openPage(browser, `${sandbox.url}/_sandbox`, { colorScheme });
      expect(await opened.findAccessibilityIssues()).toEqual([]);
      expect(opened.messages).toEqual([]);
      expect([...opened.origins]).toEqual([sandbox.url]);
      const size = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
      await opened.page.setViewportSize({ width: 360, height: 740 });
      expect(await opened.page.evaluate(size)).toBe(0);
      await opened.page.getByRole('link', { name: 'Refresh' }).click();
      expect(await opened.page.title()).toBe('Zoom sandbox');
      const background = await opened.page.evaluate(
        'getComputedStyle(document.documentElement).colorScheme',
      );
      expect(background).toBe('light dark');
    },
  );

  test('a page of another origin can neither reset the sandbox nor make it send requests', async () => {
    const sandbox = await startUsedSandbox();
    const receiver = await startReceiver();
    const attacker = await startSandbox();
    const { page } = await openPage(browser, `${attacker.url}/v2/users`);
    const body = JSON.stringify({ url: receiver.url, secretToken: 'x' });
    for (const path of ['reset', 'webhooks', 'revoke-all-tokens']) {
      const options = JSON.stringify({ method: 'POST', mode: 'no-cors', body });
      await page.evaluate(`fetch('${sandbox.url}/_sandbox/${path}', ${options}).then(() => 0)`);
    }
    expect(sandbox.webhooks.subscriptions()).toHaveLength(1);
    expect(sandbox.journal.size).toBeGreaterThan(0);
    expect(receiver.challenges).toEqual([]);
  });

  test('a page that was rebound to the sandbox cannot use it', async () => {
    const sandbox = await startUsedSandbox();
    const url = sandbox.url.replace('127.0.0.1', OTHER_HOSTNAME);
    const { page } = await openPage(browser, `${url}/v2/users`);
    const status = await page.evaluate(
      `fetch('/_sandbox/reset', { method: 'POST' }).then((response) => response.status)`,
    );
    expect(status).toBe(403);
    expect(sandbox.faults.list()).toHaveLength(1);
  });
});
