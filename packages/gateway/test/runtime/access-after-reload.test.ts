import type { Sandbox } from '@evertoken/zoom-sandbox';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createApiKey } from '../../src/auth/api-key.ts';
import { readConfig, startGateway, type Gateway, type GatewayConfig } from '../../src/index.ts';
import { requestStatus } from '../support/request-status.ts';
import { startApi, startSandbox } from '../support/running-gateway.ts';

const [billing, wiki] = [createApiKey(), createApiKey()];
const BILLING = callerNamed('billing', billing, 'GET /users/**');
const WIKI = callerNamed('wiki', wiki, 'GET /users/**');
const HERE = { host: '127.0.0.1' };
const EVERYWHERE = { host: '0.0.0.0' };
const RESTART = 'access without credentials';

interface Settings {
  readonly listen?: object;
  readonly callers?: readonly object[] | null;
  readonly [group: string]: unknown;
}

/** Status of a request without credentials, with the key of billing, and with that of wiki. */
type Statuses = readonly [anonymous: number, billing: number, wiki: number];

const CLOSED: Statuses = [401, 401, 401];
const OPEN: Statuses = [200, 200, 200];

describe('access after a reload', () => {
  it.each<[string, Settings, Settings, Statuses, readonly string[]]>([
    // The last key is revoked.
    ['closes with the last caller', { callers: [BILLING] }, { callers: [] }, CLOSED, []],
    ['closes without the list of callers', { callers: [BILLING] }, {}, CLOSED, []],
    ['closes with an empty setting', { callers: [BILLING] }, { callers: null }, CLOSED, []],
    [
      'closes with the last caller despite a leftover switch',
      { listen: { dangerouslyAllowAnyone: true }, callers: [BILLING] },
      { listen: { dangerouslyAllowAnyone: true }, callers: [] },
      CLOSED,
      [],
    ],
    [
      'closes with the last caller on every address',
      { listen: EVERYWHERE, callers: [BILLING] },
      { listen: EVERYWHERE, callers: [] },
      CLOSED,
      [],
    ],
    [
      'closes without the list of callers on every address',
      { listen: EVERYWHERE, callers: [BILLING] },
      { listen: EVERYWHERE },
      CLOSED,
      [],
    ],
    // Access without credentials begins with a restart only.
    [
      'does not open where the list makes way for a leftover switch',
      { listen: { dangerouslyAllowAnyone: true }, callers: [BILLING] },
      { listen: { dangerouslyAllowAnyone: true } },
      CLOSED,
      [RESTART],
    ],
    [
      'does not open with the switch',
      { callers: [BILLING] },
      { listen: { allowAnonymous: true } },
      CLOSED,
      [RESTART],
    ],
    ['does not open without callers', {}, { listen: { allowAnonymous: true } }, CLOSED, [RESTART]],
    [
      'does not open a socket on every address for a file about a loopback address',
      { listen: EVERYWHERE, callers: [BILLING] },
      { listen: { ...HERE, allowAnonymous: true } },
      CLOSED,
      ['listen.host', RESTART],
    ],
    [
      'does not open every address to anyone',
      { listen: EVERYWHERE, callers: [BILLING] },
      { listen: { ...EVERYWHERE, dangerouslyAllowAnyone: true } },
      CLOSED,
      [RESTART],
    ],
    [
      'does not keep every address open for a file about a loopback address',
      { listen: { ...EVERYWHERE, dangerouslyAllowAnyone: true } },
      { listen: { ...HERE, allowAnonymous: true } },
      CLOSED,
      ['listen.host', RESTART],
    ],
    [
      'keeps local programs for a file about every address',
      { listen: { allowAnonymous: true } },
      { listen: { ...EVERYWHERE, dangerouslyAllowAnyone: true } },
      OPEN,
      ['listen.host', RESTART],
    ],
    // Access without credentials ends at once.
    [
      'closes with the switch',
      { listen: { allowAnonymous: true } },
      { listen: { allowAnonymous: false } },
      CLOSED,
      [],
    ],
    [
      'closes every address with the switch',
      { listen: { ...EVERYWHERE, dangerouslyAllowAnyone: true } },
      { listen: EVERYWHERE },
      CLOSED,
      [],
    ],
    [
      'closes for all but callers, despite the switch',
      { listen: { allowAnonymous: true } },
      { listen: { allowAnonymous: true }, callers: [WIKI] },
      [401, 401, 200],
      [],
    ],
    [
      'stays open',
      { listen: { allowAnonymous: true } },
      { listen: { allowAnonymous: true }, log: { level: 'fatal' } },
      OPEN,
      [],
    ],
    // Callers.
    ['replaces a caller', { callers: [BILLING] }, { callers: [WIKI] }, [401, 401, 200], []],
    ['adds a caller', { callers: [BILLING] }, { callers: [BILLING, WIKI] }, [401, 200, 200], []],
    ['adds the first caller', {}, { callers: [WIKI] }, [401, 401, 200], []],
    [
      'applies narrower permissions',
      { callers: [BILLING, WIKI] },
      { callers: [{ ...BILLING, allow: ['POST /users/**'] }, WIKI] },
      [401, 403, 200],
      [],
    ],
    [
      'applies the accounts of callers',
      { callers: [BILLING, WIKI] },
      { callers: [{ ...BILLING, account: 'broken' }, WIKI] },
      [401, 503, 200],
      [],
    ],
  ])('%s', async (_what, before, after, statuses, needsRestart) => {
    const { gateway, sandbox } = await start(before);
    expect(await gateway.reload(toConfig(sandbox, after))).toEqual(needsRestart);
    expect(await ask(gateway)).toEqual(statuses);
    // What was not in force is not in force after another reload either.
    expect(await gateway.reload(toConfig(sandbox, after))).toEqual(needsRestart);
    expect(await ask(gateway)).toEqual(statuses);
  });

  it('does not open again what a reload has closed', async () => {
    const open = { listen: { ...EVERYWHERE, dangerouslyAllowAnyone: true } };
    const { gateway, sandbox } = await start(open);
    expect(await ask(gateway)).toEqual(OPEN);
    for (const [settings, needsRestart] of [
      [{ listen: EVERYWHERE, callers: [BILLING] }, []],
      [open, [RESTART]],
      [{ ...open, callers: [] }, []],
      [open, [RESTART]],
    ] as const) {
      expect(await gateway.reload(toConfig(sandbox, settings))).toEqual(needsRestart);
      expect((await ask(gateway))[0]).toBe(401);
    }
  });

  it('still denies a host that only a restart may allow', async () => {
    const listen = { ...EVERYWHERE, dangerouslyAllowAnyone: true, allowedHosts: ['gateway'] };
    const { gateway, sandbox } = await start({ listen });
    const next = toConfig(sandbox, {
      listen: { ...listen, allowedHosts: ['gateway', '.example'] },
    });
    for (let n = 0; n < 2; n += 1) {
      expect(await gateway.reload(next)).toEqual(['listen.allowedHosts']);
      expect(await askAs(gateway, { host: 'page.example' })).toBe(403);
      expect(await askAs(gateway, { host: 'gateway' })).toBe(200);
    }
  });

  it('denies the hosts that are not allowed any more', async () => {
    const listen = { ...EVERYWHERE, dangerouslyAllowAnyone: true };
    const { gateway, sandbox } = await start({ listen: { ...listen, allowedHosts: ['gateway'] } });
    const statusFor = (host: string) => askAs(gateway, { host });
    expect([await statusFor('gateway'), await statusFor('localhost')]).toEqual([200, 200]);
    await gateway.reload(toConfig(sandbox, { listen }));
    expect([await statusFor('gateway'), await statusFor('localhost')]).toEqual([403, 200]);
  });

  it.each<[string, object | undefined]>([
    ['whose issuer is removed', undefined],
    ['whose issuer is another’s', { issuer: 'https://other.example' }],
    ['for another audience', { audience: 'payroll' }],
    ['without a scope that is required now', { requiredScopes: ['zoom'] }],
    ['whose key must come from elsewhere now', { jwksUrl: 'http://127.0.0.1:1/keys' }],
  ])('rejects a token %s', async (_what, changes) => {
    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
    const keys = [{ ...(await exportJWK(publicKey)), alg: 'ES256' }];
    const jwksUrl = await startApi((_request, response) => {
      response.end(JSON.stringify({ keys }));
    });
    const jwt = { issuer: 'https://id.example', audience: 'zoom', jwksUrl };
    const staff = (settings: object) => ({
      name: 'staff',
      allow: ['GET /users/**'],
      jwt: settings,
    });
    const { gateway, sandbox } = await start({ callers: [staff(jwt)] });
    const token = await new SignJWT({ sub: 'ada' })
      .setProtectedHeader({ alg: 'ES256' })
      .setIssuer('https://id.example')
      .setAudience('zoom')
      .setExpirationTime('5 min')
      .sign(privateKey);
    const headers = { authorization: `Bearer ${token}` };
    expect(await askAs(gateway, headers)).toBe(200);
    const callers = changes === undefined ? [] : [staff({ ...jwt, ...changes })];
    await gateway.reload(toConfig(sandbox, { callers }));
    expect([401, 403, 503]).toContain(await askAs(gateway, headers));
  });

  it('believes proxies only as long as they are trusted', async () => {
    const settings = (trustedProxies: string[]) => ({
      callers: [BILLING],
      listen: { trustedProxies },
    });
    const { gateway, sandbox } = await start(settings(['127.0.0.1']));
    const key = `${billing.text.reveal().slice(0, -6)}wrong!`;
    const askFrom = (client: string) =>
      askAs(gateway, { 'x-api-key': key, 'x-forwarded-for': client });
    for (let time = 0; time < 10; time += 1) await askFrom('198.51.100.1');
    expect([await askFrom('198.51.100.1'), await askFrom('198.51.100.2')]).toEqual([429, 401]);
    await gateway.reload(toConfig(sandbox, settings([])));
    for (let time = 0; time < 10; time += 1) await askFrom('198.51.100.3');
    expect(await askFrom('198.51.100.4')).toBe(429);
  });

  it.each<[string, Settings]>([
    ['without callers and switch', {}],
    ['on every address without callers and switch', { listen: EVERYWHERE }],
    ['with an empty list of callers', { callers: [] }],
    [
      'with an empty list of callers and switches',
      { listen: { allowAnonymous: true, dangerouslyAllowAnyone: true }, callers: [] },
    ],
  ])('denies all requests after a start %s', async (_what, settings) => {
    expect(await ask((await start(settings)).gateway)).toEqual(CLOSED);
  });
});

async function start(settings: Settings): Promise<{ gateway: Gateway; sandbox: Sandbox }> {
  const sandbox = await startSandbox();
  const gateway = await startGateway(toConfig(sandbox, settings));
  onTestFinished(() => gateway.close(0));
  return { gateway, sandbox };
}

function toConfig(sandbox: Sandbox, { listen, ...settings }: Settings): GatewayConfig {
  const account = { ...sandbox.credentials, tokenUrl: sandbox.tokenUrl, apiUrl: sandbox.apiUrl };
  const document = {
    listen: { port: 0, ...listen },
    admin: { port: 0 },
    log: { level: 'silent' },
    accounts: [account, { ...account, name: 'broken', clientSecret: 'wrong' }],
    ...settings,
  };
  const result = readConfig({}, { path: 'e.yaml', text: JSON.stringify(document) });
  if (result.kind === 'invalid') throw new Error(result.issues.join('\n'));
  return result.config;
}

async function ask(gateway: Gateway): Promise<Statuses> {
  const keys = [undefined, billing, wiki].map((key) => key && { 'x-api-key': key.text.reveal() });
  const [anonymous, first, second] = await Promise.all(keys.map((key) => askAs(gateway, key)));
  return [anonymous!, first!, second!];
}

function askAs(gateway: Gateway, headers: Readonly<Record<string, string>> = {}): Promise<number> {
  return requestStatus(`http://127.0.0.1:${new URL(gateway.url).port}/api/users`, headers);
}

function callerNamed(name: string, { id, sha256 }: { id: string; sha256: string }, allow: string) {
  return { name, allow: [allow], keys: [{ id, sha256 }] };
}
