import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { startRedisServer } from '../../../../test/support/redis-server.ts';
import { createApiKey } from '../../src/auth/api-key.ts';
import { readConfig, startGateway } from '../../src/index.ts';
import { environmentFor } from '../support/cli-process.ts';
import { startCompleteGateway, type CompleteGateway } from '../support/complete-gateway.ts';
import { recordTokens } from '../support/token-recorder.ts';
import { startSandbox } from '../support/running-gateway.ts';
import {
  OTHER_HOSTNAME,
  findChromium,
  launchChromium,
  openPage,
  type OpenedPage,
} from '../support/browser.ts';

const chromium = findChromium();
if (chromium === undefined) {
  console.warn(
    '\n  No Chromium was found: THE DASHBOARD IS NOT TESTED (Debian: apt-get install chromium).\n',
  );
}
const key = createApiKey();
const withKey = { ADMIN_KEY_SHA256: key.sha256 };
const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true };
/** What Chromium itself notes about an answer that is an error, or missing. */
const FAILED_REQUEST = /^error: Failed to load resource/;

describe.skipIf(chromium === undefined)('the dashboard', () => {
  let browser: Browser;
  beforeAll(async () => {
    const script = new URL('../../dist/dashboard/app.js', import.meta.url);
    if (!existsSync(script)) throw new Error('The dashboard is not built: npm run build.');
    browser = await launchChromium(chromium!);
  });
  afterAll(() => browser.close());

  const open = ({ adminUrl }: Pick<CompleteGateway, 'adminUrl'>, options = {}) =>
    openPage(browser, `${adminUrl}/`, options);

  it('draws itself at once, also without data', async () => {
    const gateway = await startCompleteGateway();
    const shown = await open(gateway);
    await shown.waitForText('verdict-title', 'All is well');
    expect(await shown.text('verdict-text')).toContain('the first request gets one');
    expect(await shown.text('token-title')).toBe('No token');
    expect(await shown.page.locator('canvas').count()).toBe(2);
    expect(await firstPaintMs(shown)).toBeLessThan(1_000);
    expect(await shown.layoutShift()).toBeLessThan(0.02);
    await shown.screenshot('empty');
    expect(await shown.findAccessibilityIssues()).toEqual([]);
    await shown.page.click('#refresh');
    await shown.waitForText('action-result', /^No admin key is configured.*keys create --admin/);
    expect(await shown.page.locator('#action-go').isVisible()).toBe(false);
    expectQuiet(shown, gateway.adminUrl);

    const plain = await open(gateway, { javaScriptEnabled: false });
    expect(await plain.text('verdict-title')).toBe('Asking the gateway');
    expect(await plain.page.locator('noscript').innerText()).toContain('GET /state');
  });

  it('follows a token that Zoom ends early, and the requests', async () => {
    const gateway = await startCompleteGateway({ ZOOM_PLAN: 'pro' });
    const { sandbox, url } = gateway;
    const shown = await open(gateway);
    await fetch(`${url}/api/users/me`);
    await shown.waitForText('generation', '1');
    sandbox.revokeAllTokens();
    await fetch(`${url}/api/users/me`);
    await shown.waitForText('generation', '2');
    await shown.waitForText('rejections', '1');
    await shown.waitForText('minted-by', 'this gateway');
    await shown.waitForText('token-title', /^Good for 59 min|Good for 1 h$/);
    await shown.waitForText('callers', /anyone.*100% of 2 requests/);
    await shown.waitForText('budgets', /heavy.*15,000 of 15,000 left today/);
    await shown.waitForText('outcomes', /2xx2/);
    expect(await shown.text('rate')).toBe('0.4');
    expect(await shown.page.getAttribute('#requests-plot', 'aria-label')).toContain('up to 0.4');
    await shown.page.hover('#requests-plot');
    await shown.waitForText('requests-when', /^at \d\d:\d\d:\d\d$/);
    await shown.screenshot('live');
    await shown.page.setViewportSize({ width: 320, height: 640 });
    expect(await roomBetween(shown, 'refresh-at', 'expires')).toBeGreaterThan(4);
    expectQuiet(shown, gateway.adminUrl);
  });

  it('calls no token good that the API refuses, as when the app was deactivated', async () => {
    const gateway = await startCompleteGateway();
    const shown = await open(gateway);
    await fetch(`${gateway.url}/api/users/me`);
    await shown.waitForText('api', 'Answers');
    const { sandbox } = gateway;
    sandbox.configureApp(sandbox.credentials.clientId, { disabled: true });
    sandbox.revokeAllTokens();
    expect((await fetch(`${gateway.url}/api/users/me`)).status).toBe(401);
    await shown.waitForText('problems', /App at Zoom.*activated/);
    await shown.waitForText('api', 'Refuses tokens');
    await shown.waitForText('api-note', '1 of 2 requests refused in the last five minutes.');
    await shown.waitForText('token-title', /^Ends in /);
    await shown.waitForText('token-note', /^The API has refused tokens/);
    expectQuiet(shown, gateway.adminUrl);
  });

  it('says what is wrong when the token endpoint is out, and is refreshed by keyboard after', async () => {
    const gateway = await startCompleteGateway(withKey);
    const { sandbox, url } = gateway;
    const shown = await open(gateway);
    await fetch(`${url}/api/users/me`);
    await shown.waitForText('verdict-title', 'All is well');
    sandbox.faults.add({ match: '/oauth/token', kind: 'status', status: 503 });
    sandbox.revokeAllTokens();
    const waiting = fetch(`${url}/api/users/me`);
    await shown.waitForText('verdict-title', /Requests fail|Something is wrong/);
    await shown.waitForText('problems', /Zoom.*TOKEN_ENDPOINT_FAILED.*status page/);
    await shown.waitForText('token-endpoint', 'Fails');
    await shown.waitForText('mint-failures', /[1-9]/);
    await shown.waitForText('errors', /TOKEN_ENDPOINT_FAILED/);
    expect(await shown.text('announcement')).toContain('TOKEN_ENDPOINT_FAILED');
    await shown.screenshot('outage');
    sandbox.faults.clear();

    const { keyboard } = shown.page;
    const before = Number(await shown.text('generation').then((text) => text.replace('–', '1')));
    await tabTo(shown, 'refresh');
    await keyboard.press('Enter');
    await shown.waitForText('action-title', 'Refresh the token of default?');
    expect(await focused(shown)).toBe('action-key');
    await keyboard.type('not-the-key');
    await keyboard.press('Enter');
    await shown.waitForText('action-result', 'This is not the admin key.');
    expect(await focused(shown)).toBe('action-key');
    expect(await shown.findAccessibilityIssues()).toEqual([]);
    await shown.screenshot('wrong-key', 'window');
    await keyboard.type(key.text.reveal());
    await keyboard.press('Enter');
    await shown.waitForText('action-result', /^Token \d+ came in .*, and is good for 5\d min\.$/);
    await keyboard.press('Escape');
    expect(await focused(shown)).toBe('refresh');
    await shown.waitForText('verdict-title', 'All is well');
    expect(Number(await shown.text('generation'))).toBeGreaterThan(before);
    expect((await waiting).status).toBe(200);

    // The key is known now: the other button needs none.
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    expect(await focused(shown)).toBe('action-go');
    await keyboard.press('Enter');
    await shown.waitForText('action-result', /^The API answered 200 in/);
    expectQuiet(shown, gateway.adminUrl, FAILED_REQUEST);
  });

  it.skipIf(inject('redisUrl') === undefined)('says that Redis is away, and back', async () => {
    const redis = await startRedisServer();
    onTestFinished(() => redis.stop());
    const gateway = await startCompleteGateway(
      { REDIS_URL: redis.url },
      { accountId: randomUUID() },
    );
    const shown = await open(gateway);
    await fetch(`${gateway.url}/api/users/me`);
    await shown.waitForText('redis', 'Connected');
    await redis.stop();
    await shown.waitForText('redis', 'Away');
    await shown.waitForText('verdict-title', 'Something is wrong');
    await shown.waitForText('problems', /Redis.*memory/);
    await shown.screenshot('redis-unavailable');
    const again = await startRedisServer(redis.port);
    onTestFinished(() => again.stop());
    await shown.waitForText('redis', 'Connected');
    await shown.waitForText('verdict-title', 'All is well');
    expectQuiet(shown, gateway.adminUrl);
  });

  it('is readable on a phone, and in the dark; axe finds nothing', async () => {
    const gateway = await startTroubled();
    const looks = {
      light: { colorScheme: 'light' },
      dark: { colorScheme: 'dark', reducedMotion: 'reduce' },
      phone: { ...PHONE, colorScheme: 'light' },
    } as const;
    await Promise.all(
      Object.entries(looks).map(async ([name, options]) => {
        const shown = await open(gateway, options);
        await shown.waitForText('verdict-title', 'Requests fail');
        await shown.waitForText('accounts', /main.*fails.*labs/);
        expect([name, await tooWideBy(shown)]).toEqual([name, 0]);
        await shown.screenshot(name);
        expect([name, await shown.findAccessibilityIssues()]).toEqual([name, []]);
        expectQuiet(shown, gateway.adminUrl);
      }),
    );
  });

  it('shows the account that is chosen, and refers to the documentation', async () => {
    const gateway = await startTroubled();
    const shown = await open(gateway);
    await shown.waitForText('account-name', 'main');
    await shown.waitForText('callers', /reports.*wiki/);
    await shown.page.click('text=labs');
    await shown.waitForText('account-name', 'labs');
    await shown.waitForText('callers', /importer/);
    expectQuiet(shown, gateway.adminUrl);

    const reference = await shown.page.getAttribute('#problems a.code', 'href');
    expect(reference).toBe('docs/metrics.md#scopes');
    const read = await openPage(browser, `${gateway.adminUrl}/${reference}`);
    expect(await read.page.locator(':target').innerText()).toBe('scopes');
    await read.screenshot('documentation', 'window');
    await read.page.goto(`${gateway.adminUrl}/docs/storage.md`);
    expect(await read.findAccessibilityIssues()).toEqual([]);
    expectQuiet(read, gateway.adminUrl);
  });

  it('says that the gateway cannot be reached, since when, and comes back by itself', async () => {
    const gateway = await startCompleteGateway();
    const shown = await open(gateway);
    await shown.waitForText('connection', 'Live');
    await gateway.gateway.close(0);
    await shown.waitForText('verdict-title', 'The gateway cannot be reached');
    await shown.waitForText('verdict-text', /^Since \d\d:\d\d:\d\d, for \d+ s\./);
    await shown.screenshot('unreachable');
    await startCompleteGateway({ ADMIN_PORT: new URL(gateway.adminUrl).port });
    await shown.waitForText('verdict-title', 'All is well');
    await shown.waitForText('connection', 'Live');
    expectQuiet(shown, gateway.adminUrl, FAILED_REQUEST);
  });

  it('asks for the admin key where others reach the listener, and keeps it nowhere', async () => {
    const gateway = await startCompleteGateway({ ...withKey, ADMIN_HOST: '::ffff:127.0.0.1' });
    const adminUrl = `http://${OTHER_HOSTNAME}:${new URL(gateway.adminUrl).port}`;
    const shown = await open({ adminUrl });
    await shown.waitForText('verdict-title', 'The admin key is needed');
    expect(await focused(shown)).toBe('key');
    expect(await shown.page.locator('#key-unsafe').isVisible()).toBe(true);
    expect(await shown.findAccessibilityIssues()).toEqual([]);
    await shown.screenshot('locked');
    await shown.page.keyboard.type('wrong');
    await shown.page.keyboard.press('Enter');
    await shown.waitForText('key-problem', 'This is not the admin key.');
    await shown.page.keyboard.type(key.text.reveal());
    await shown.page.keyboard.press('Enter');
    await shown.waitForText('verdict-title', 'All is well');
    await shown.page.click('#test');
    await shown.page.click('#action-go');
    await shown.waitForText('action-result', /^The API answered 200/);
    expect(await everythingKept(shown)).not.toContain(key.text.reveal());
    await shown.page.click('#action-cancel');
    await shown.page.click('#forget-key');
    await shown.waitForText('verdict-title', 'The admin key is needed');
    expectQuiet(shown, adminUrl, FAILED_REQUEST);
  });

  it('has nothing secret in it', async () => {
    const sandbox = await startSandbox({ clientSecret: 'TOP-SECRET-77' });
    const endpoint = await recordTokens(sandbox.tokenUrl);
    const env = { ...environmentFor(sandbox), ZOOM_OAUTH_URL: endpoint.url, ...withKey };
    const reading = readConfig({ ...env, PORT: '0', ADMIN_PORT: '0', LOG_LEVEL: 'silent' });
    if (reading.kind === 'invalid') throw new Error(JSON.stringify(reading.problems));
    const gateway = await startGateway(reading.config);
    onTestFinished(() => gateway.close(0));
    await fetch(`${gateway.url}/api/users/me`);
    sandbox.faults.add({ match: '/v2/users', kind: 'status', status: 503 });
    await fetch(`${gateway.url}/api/users`);
    const shown = await open(gateway);
    await shown.waitForText('errors', /API_SERVER_ERROR/);
    await shown.page.click('#refresh');
    await shown.page.fill('#action-key', key.text.reveal());
    await shown.page.click('#action-go');
    await shown.waitForText('action-result', /^Token/);
    const kept = await everythingKept(shown);
    expect(endpoint.tokens.length).toBeGreaterThan(1);
    const secrets = [...endpoint.tokens, 'TOP-SECRET-77', key.text.reveal(), key.sha256];
    for (const secret of secrets) expect(kept).not.toContain(secret);
    expect(kept).not.toContain(sandbox.credentials.clientId);
    expectQuiet(shown, gateway.adminUrl);
  });
});

/** How far one would have to scroll sideways, CSS pixels. */
function tooWideBy({ page }: OpenedPage): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));
}

/** When something was drawn first, ms after the page was asked for. */
function firstPaintMs({ page }: OpenedPage): Promise<number> {
  return page.evaluate(() => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    return paint!.startTime;
  });
}

/** It asked nobody but the gateway, and told its console nothing. */
function expectQuiet(
  { messages, origins }: OpenedPage,
  adminUrl: string,
  expected: RegExp = /^$/,
): void {
  expect([...origins]).toEqual([new URL(adminUrl).origin]);
  expect(messages.filter((message) => !expected.test(message))).toEqual([]);
}

function focused({ page }: OpenedPage): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.id);
}

async function tabTo(shown: OpenedPage, id: string): Promise<void> {
  for (let tries = 0; tries < 20; tries += 1) {
    await shown.page.keyboard.press('Tab');
    if ((await focused(shown)) === id) return;
  }
  throw new Error(`#${id} is not reached by keyboard`);
}

/** The page with its fields, its address and whatever it could have stored. */
function everythingKept({ page }: OpenedPage): Promise<string> {
  return page.evaluate(() =>
    JSON.stringify([
      document.documentElement.outerHTML,
      Array.from(document.querySelectorAll('input'), ({ value }) => value),
      location.href,
      document.cookie,
      { ...localStorage },
      { ...sessionStorage },
      history.state,
    ]),
  );
}

/** One with two accounts and three callers, that has seen good and bad, and lacks a scope now. */
async function startTroubled(): Promise<CompleteGateway> {
  const sandbox = await startSandbox({ accountId: randomUUID() });
  const names = ['reports', 'wiki', 'importer'];
  const keys = Object.fromEntries(names.map((name) => [name, createApiKey()]));
  const account = { ...sandbox.credentials, tokenUrl: sandbox.tokenUrl, apiUrl: sandbox.apiUrl };
  const file = {
    listen: { port: 0 },
    admin: { port: 0 },
    accounts: [
      { ...account, name: 'main', plan: 'business' },
      { ...account, name: 'labs' },
    ],
    callers: names.map((name) => ({
      name,
      account: name === 'importer' ? 'labs' : 'main',
      allow: ['* /**'],
      share: name === 'reports' ? 3 : 1,
      keys: [{ id: keys[name]!.id, sha256: keys[name]!.sha256 }],
    })),
    log: { level: 'silent' },
  };
  const reading = readConfig({}, { path: 'gateway.yaml', text: JSON.stringify(file) });
  if (reading.kind === 'invalid') throw new Error(JSON.stringify(reading.problems));
  const gateway = await startGateway(reading.config);
  onTestFinished(() => gateway.close(0));
  const ask = (caller: string, path: string): Promise<Response> => {
    const headers = { authorization: `Bearer ${keys[caller]!.text.reveal()}` };
    return fetch(`${gateway.url}/api${path}`, { headers });
  };
  for (const caller of ['reports', 'reports', 'reports', 'wiki']) await ask(caller, '/users/me');
  const body = { code: 4711, message: 'Invalid access token, does not contain scopes:[x].' };
  sandbox.faults.add({ match: '/v2/users', kind: 'status', status: 400, body });
  await ask('wiki', '/users');
  return { gateway, sandbox, url: gateway.url, adminUrl: gateway.adminUrl };
}

/** Between two texts in a line, px; below nothing where one lies over the other. */
function roomBetween({ page }: OpenedPage, left: string, right: string): Promise<number> {
  return page.evaluate(
    (ids) => {
      const [before, after] = ids.map((id) => {
        const range = document.createRange();
        range.selectNodeContents(document.getElementById(id)!);
        return range.getBoundingClientRect();
      });
      return after!.left - before!.right;
    },
    [left, right],
  );
}
