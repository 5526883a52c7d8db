import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { startRedisServer } from '../../../../test/support/redis-server.ts';
import { createApiKey } from '../../src/auth/api-key.ts';
import { readConfig, startGateway } from '../../src/index.ts';
import { version } from '../../src/version.ts';
import { environmentFor } from '../support/cli-process.ts';
import { startCompleteGateway, type CompleteGateway } from '../support/complete-gateway.ts';
import { recordTokens } from '../support/token-recorder.ts';
import { startSandbox } from '../support/running-gateway.ts';
import { startTwoAccountGateway } from '../support/two-account-gateway.ts';
import { OTHER_HOSTNAME, findChromium, launchChromium, openPage } from '../support/browser.ts';
import {
  expectQuiet,
  firstPaintMs,
  getFocusedId,
  getGap,
  getOverflow,
  readAllContent,
  tabTo,
} from '../support/dashboard-page.ts';

const chromium = findChromium();
if (chromium === undefined) {
  console.warn(
    '\n  Chromium is not installed, so the dashboard is NOT TESTED (Debian: apt-get install chromium).\n',
  );
}
const key = createApiKey();
const withKey = { ADMIN_KEY_SHA256: key.sha256 };
const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true };
/** Chromium's console message about a failed request. */
const FAILED_REQUEST = /^error: Failed to load resource/;

describe.skipIf(chromium === undefined)('dashboard', () => {
  let browser: Browser;
  beforeAll(async () => {
    const script = new URL('../../dist/dashboard/app.js', import.meta.url);
    if (!existsSync(script)) throw new Error('The dashboard is not built: npm run build.');
    browser = await launchChromium(chromium!);
  });
  afterAll(() => browser.close());

  const open = ({ adminUrl }: Pick<CompleteGateway, 'adminUrl'>, options = {}) =>
    openPage(browser, `${adminUrl}/`, options);

  it('renders immediately and without data', async () => {
    const gateway = await startCompleteGateway();
    const view = await open(gateway);
    await view.waitForText('summary-title', 'All systems operational');
    expect(await view.text('summary-text')).toContain('the first request mints one');
    expect(await view.text('token-title')).toBe('No token');
    expect(await view.page.locator('canvas').count()).toBe(2);
    expect(await view.text('requests-empty')).toMatch(
      /^(Collecting|No requests in the last \d+ s)/,
    );
    expect(await firstPaintMs(view)).toBeLessThan(3_000);
    expect(await view.layoutShift()).toBeLessThan(0.02);
    await view.screenshot('empty');
    expect(await view.findAccessibilityIssues()).toEqual([]);
    await view.page.click('#refresh');
    await view.waitForText('action-result', /^Actions are disabled.*keys create --admin/);
    expect(await view.page.locator('#action-submit').isVisible()).toBe(false);
    expectQuiet(view, gateway.adminUrl);

    const plain = await open(gateway, { javaScriptEnabled: false });
    expect(await plain.text('summary-title')).toBe('Connecting to the gateway');
    expect(await plain.page.locator('noscript').innerText()).toContain('GET /state');
  });

  it('shows a replaced token, requests and rate limits', async () => {
    const gateway = await startCompleteGateway({ ZOOM_PLAN: 'pro' });
    const { sandbox, url } = gateway;
    const view = await open(gateway);
    await fetch(`${url}/api/users/me`);
    await view.waitForText('mints', '1');
    sandbox.revokeAllTokens();
    await fetch(`${url}/api/users/me`);
    await view.waitForText('mints', '2');
    await view.waitForText('rejections', '1');
    await view.waitForText(
      'token-note',
      /^Minted \d+ s ago by this gateway\. Accepted by the API\.$/,
    );
    await view.waitForText('token-title', /^Valid for 59 min|Valid for 1 h$/);
    await view.waitForText('callers', /anyone.*100% of 2 requests/);
    await view.waitForText('budgets', /heavy.*15,000 of 15,000 left today/);
    await view.waitForText('outcomes', /2xx2/);
    const label = await view.page.getAttribute('#requests-plot', 'aria-label');
    expect(label).toMatch(/up to 0\.[24] per second/);
    await view.page.hover('#requests-plot');
    await view.waitForText('requests-when', /^until \d\d:\d\d:\d\d$/);
    await view.screenshot('live');
    await view.page.mouse.move(0, 0);
    await view.page.selectOption('#range', '24h');
    await view.waitForText('requests-when', /^last \d+ s$/);
    await view.waitForText('outcomes', /2xx2.*closed by client0/);
    const legend = view.page.locator('#outcomes > div');
    const looks = await legend.evaluateAll((items) =>
      items.map((item) => {
        const { backgroundImage, borderColor } = getComputedStyle(item, '::before');
        return [backgroundImage.replaceAll(/rgb\([^)]*\)/g, ''), borderColor];
      }),
    );
    for (const part of [0, 1]) expect(new Set(looks.map((look) => look[part])).size).toBe(5);
    await view.page.setViewportSize({ width: 320, height: 640 });
    expect(await getGap(view, 'refresh-at', 'expires')).toBeGreaterThan(4);
    expectQuiet(view, gateway.adminUrl);
  });

  it('does not show a token as valid that the API rejects', async () => {
    const gateway = await startCompleteGateway();
    const view = await open(gateway);
    await fetch(`${gateway.url}/api/users/me`);
    await view.waitForText('api', 'Responding');
    const { sandbox } = gateway;
    sandbox.configureApp(sandbox.credentials.clientId, { disabled: true });
    sandbox.revokeAllTokens();
    expect((await fetch(`${gateway.url}/api/users/me`)).status).toBe(401);
    await view.waitForText('problems', /Credentials.*rejects the current token.*activated/);
    await view.waitForText('api', 'Rejecting tokens');
    await view.waitForText('api-note', '1 of 2 requests rejected in the last five minutes.');
    await view.waitForText('token-title', 'Rejected by the API');
    await view.waitForText('token-note', 'The API has accepted no token since.');
    expectQuiet(view, gateway.adminUrl);
  });

  it('shows an outage of the token endpoint and refreshes the token by keyboard', async () => {
    const gateway = await startCompleteGateway(withKey);
    const { sandbox, url } = gateway;
    const view = await open(gateway);
    await fetch(`${url}/api/users/me`);
    await view.waitForText('summary-title', 'All systems operational');
    sandbox.faults.add({ match: '/oauth/token', kind: 'status', status: 503 });
    sandbox.revokeAllTokens();
    const waiting = fetch(`${url}/api/users/me`);
    await view.waitForText('summary-title', /Requests are failing|Attention needed/);
    await view.waitForText('problems', /Zoom.*TOKEN_ENDPOINT_FAILED.*status page/);
    await view.waitForText('token-endpoint', 'Failing');
    await view.waitForText('mint-failures', /[1-9]/);
    await view.waitForText('errors', /TOKEN_ENDPOINT_FAILED/);
    expect(await view.text('announcement')).toContain('TOKEN_ENDPOINT_FAILED');
    await view.screenshot('outage');
    sandbox.faults.clear();

    const { keyboard } = view.page;
    const before = Number(await view.text('mints'));
    await tabTo(view, 'refresh');
    await keyboard.press('Enter');
    await view.waitForText('action-title', 'Refresh the token of default?');
    expect(await getFocusedId(view)).toBe('action-key');
    await keyboard.type('not-the-key');
    await keyboard.press('Enter');
    await view.waitForText('action-result', 'This is not the admin key.');
    expect(await getFocusedId(view)).toBe('action-key');
    expect(await view.findAccessibilityIssues()).toEqual([]);
    await view.screenshot('wrong-key', 'window');
    await keyboard.type(key.text.reveal());
    await keyboard.press('Enter');
    await view.waitForText(
      'action-result',
      /^A new token was minted in .* and is valid for 5\d min\.$/,
    );
    await keyboard.press('Escape');
    expect(await getFocusedId(view)).toBe('refresh');
    await view.waitForText('summary-title', 'All systems operational');
    expect(Number(await view.text('mints'))).toBeGreaterThan(before);
    expect((await waiting).status).toBe(200);

    // The dialog does not request the key again.
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    expect(await getFocusedId(view)).toBe('action-submit');
    await keyboard.press('Enter');
    await view.waitForText('action-result', /^The API responded 200 in/);
    expectQuiet(view, gateway.adminUrl, FAILED_REQUEST);
  });

  it.skipIf(inject('redisUrl') === undefined)(
    'shows that Redis is unavailable and recovered',
    async () => {
      const redis = await startRedisServer();
      onTestFinished(() => redis.stop());
      const now = Date.now();
      const others = [
        ['web-1-0123abcd', '0.0.9', 3_600_000, now - 2_000],
        ['web-2-4567cdef', version, 3_600_000, now - 300_000],
      ];
      await redis.command('set', 'evertoken:gateways', JSON.stringify(others));
      const gateway = await startCompleteGateway(
        { REDIS_URL: redis.url },
        { accountId: randomUUID() },
      );
      const view = await open(gateway);
      await fetch(`${gateway.url}/api/users/me`);
      await view.waitForText('redis', 'Connected');
      await view.waitForText('fleet-note', '2 running · 1 missing · 1 with another version');
      await view.waitForText('fleet-rows', /web-1.*running0\.0\.91 h.*web-2.*missing.*5 min ago/);
      await view.waitForText('fleet-rows', /, this gateway.*running/);
      expect(await view.findAccessibilityIssues()).toEqual([]);
      await redis.stop();
      await view.waitForText('redis', 'Unavailable');
      await view.waitForText('summary-title', 'Attention needed');
      await view.waitForText('problems', /Redis.*memory/);
      await view.waitForText('fleet-note', /^The store is unavailable.*last one read\.$/);
      await view.screenshot('redis-unavailable');
      const again = await startRedisServer(redis.port);
      onTestFinished(() => again.stop());
      await view.waitForText('redis', 'Connected');
      await view.waitForText('summary-title', 'All systems operational');
      expectQuiet(view, gateway.adminUrl);
    },
  );

  it('has no accessibility violations on a phone and in dark mode', async () => {
    const gateway = await startTwoAccountGateway();
    const variants = {
      light: { colorScheme: 'light' },
      dark: { colorScheme: 'dark', reducedMotion: 'reduce' },
      phone: { ...PHONE, colorScheme: 'light' },
    } as const;
    await Promise.all(
      Object.entries(variants).map(async ([name, options]) => {
        const view = await open(gateway, options);
        await view.waitForText('summary-title', 'Requests are failing');
        await view.waitForText('accounts', /main.*failing.*labs/);
        await view.waitForText('request-rows', /API_SCOPE_MISSING/);
        await view.waitForText('failure-rows', /The app lacks a scope/);
        expect([name, await getOverflow(view)]).toEqual([name, 0]);
        await view.screenshot(name);
        expect([name, await view.findAccessibilityIssues()]).toEqual([name, []]);
        expectQuiet(view, gateway.adminUrl);
      }),
    );
  });

  it('shows the selected account and links to the documentation', async () => {
    const gateway = await startTwoAccountGateway();
    const view = await open(gateway);
    await view.waitForText('account-name', 'main');
    await view.waitForText('callers', /reports.*wiki/);
    await view.page.click('text=labs');
    await view.waitForText('account-name', 'labs');
    await view.waitForText('callers', /importer/);
    expectQuiet(view, gateway.adminUrl);

    const link = await view.page.getAttribute('#problems a.code', 'href');
    expect(link).toBe('docs/metrics.md#scopes');
    const docs = await openPage(browser, `${gateway.adminUrl}/${link}`);
    expect(await docs.page.locator(':target').innerText()).toBe('scopes');
    await docs.screenshot('documentation', 'window');
    await docs.page.goto(`${gateway.adminUrl}/docs/storage.md`);
    expect(await docs.findAccessibilityIssues()).toEqual([]);
    expectQuiet(docs, gateway.adminUrl);
  });

  it('lists the last requests by caller and status, and why requests failed', async () => {
    const gateway = await startTwoAccountGateway();
    await fetch(`${gateway.url}/api/<b>x</b>?q=QUERY`, { headers: { 'x-api-key': 'wrong' } });
    const view = await open(gateway);
    const { page } = view;
    await view.waitForText('request-rows', /400GET \/api\/users.*API_SCOPE_MISSING.*200GET/);
    expect(await page.locator('#request-rows tr').count()).toBe(6);
    await page.selectOption('#requests-caller', 'wiki');
    await page.selectOption('#requests-status', 'failed');
    await view.waitForText('request-rows', /^(?!.*reports).*400.*wiki.*400.*wiki/);
    await page.click('#request-rows summary >> nth=0');
    await view.waitForText('request-rows', /1 attempt, the API took .*request [\w-]+/);
    await view.waitForText('failure-rows', /2The app lacks a scope.*GET \/userswiki/);
    await view.waitForText('failure-rows', /1The key or token is wrong.*unknown endpointunknown/);
    await page.selectOption('#requests-status', '3xx');
    await view.waitForText('no-requests', 'None match the filters.');
    await page.selectOption('#requests-status', '');
    await page.selectOption('#requests-caller', { label: 'Unknown callers' });
    await view.waitForText('request-rows', /401GET \/api\/%3Cb%3E.*CREDENTIALS_INVALID.*unknown/);
    await view.screenshot('requests');
    expect(await readAllContent(view)).not.toContain('QUERY');
    await page.selectOption('#requests-caller', '');
    await page.click('text=labs');
    await view.waitForText('no-requests', 'No requests yet.');
    expectQuiet(view, gateway.adminUrl);
  });

  it('shows how long the gateway has been unreachable, and reconnects', async () => {
    const gateway = await startCompleteGateway();
    const view = await open(gateway);
    await view.waitForText('connection', 'Live');
    await gateway.gateway.close(0);
    await view.waitForText('summary-title', 'The gateway is unreachable');
    await view.waitForText('summary-text', /^Since \d\d:\d\d:\d\d, for \d+ s\./);
    await view.screenshot('unreachable');
    await startCompleteGateway({ ADMIN_PORT: new URL(gateway.adminUrl).port });
    await view.waitForText('summary-title', 'All systems operational');
    await view.waitForText('connection', 'Live');
    expectQuiet(view, gateway.adminUrl, FAILED_REQUEST);
  });

  it('asks for the admin key on a non-loopback address and does not store it', async () => {
    const gateway = await startCompleteGateway({ ...withKey, ADMIN_HOST: '::ffff:127.0.0.1' });
    const adminUrl = `http://${OTHER_HOSTNAME}:${new URL(gateway.adminUrl).port}`;
    const view = await open({ adminUrl });
    await view.waitForText('summary-title', 'Admin key required');
    expect(await getFocusedId(view)).toBe('key');
    expect(await view.page.locator('#key-unsafe').isVisible()).toBe(true);
    expect(await view.findAccessibilityIssues()).toEqual([]);
    await view.screenshot('locked');
    await view.page.keyboard.type('wrong');
    await view.page.keyboard.press('Enter');
    await view.waitForText('key-error', 'This is not the admin key.');
    await view.page.keyboard.type(key.text.reveal());
    await view.page.keyboard.press('Enter');
    await view.waitForText('summary-title', 'All systems operational');
    await view.page.click('#test');
    await view.page.click('#action-submit');
    await view.waitForText('action-result', /^The API responded 200/);
    expect(await readAllContent(view)).not.toContain(key.text.reveal());
    await view.page.click('#action-cancel');
    await view.page.click('#sign-out');
    await view.waitForText('summary-title', 'Admin key required');
    expectQuiet(view, adminUrl, FAILED_REQUEST);
  });

  it('contains no secrets', async () => {
    const sandbox = await startSandbox({ clientSecret: 'TOP-SECRET-77' });
    const endpoint = await recordTokens(sandbox.tokenUrl);
    const env = { ...environmentFor(sandbox), ZOOM_OAUTH_URL: endpoint.url, ...withKey };
    const result = readConfig({ ...env, PORT: '0', ADMIN_PORT: '0', LOG_LEVEL: 'silent' });
    if (result.kind === 'invalid') throw new Error(JSON.stringify(result.issues));
    const gateway = await startGateway(result.config);
    onTestFinished(() => gateway.close(0));
    await fetch(`${gateway.url}/api/users/me`);
    sandbox.faults.add({ match: '/v2/users', kind: 'status', status: 503 });
    await fetch(`${gateway.url}/api/users`);
    const view = await open(gateway);
    await view.waitForText('errors', /API_SERVER_ERROR/);
    await view.page.click('#refresh');
    await view.page.fill('#action-key', key.text.reveal());
    await view.page.click('#action-submit');
    await view.waitForText('action-result', /^A new token/);
    const content = await readAllContent(view);
    expect(endpoint.tokens.length).toBeGreaterThan(1);
    const secrets = [...endpoint.tokens, 'TOP-SECRET-77', key.text.reveal(), key.sha256];
    for (const secret of secrets) expect(content).not.toContain(secret);
    expect(content).not.toContain(sandbox.credentials.clientId);
    expectQuiet(view, gateway.adminUrl);
  });
});
