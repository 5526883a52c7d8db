import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { startSandbox } from '../support/running-gateway.ts';
import { environmentFor, runProgram, serve } from '../support/cli-process.ts';

describe('evertoken serve', () => {
  it('starts a sandbox if there are no credentials, and reports it', async () => {
    const gateway = await serve();
    expect(gateway.output.stderr).toMatch(
      /^Sandbox instead of Zoom for default, at http:.*set the credentials \(ZOOM_ACCOUNT_ID, .*\n/,
    );
    expect(gateway.output.stderr.match(/curl /g)).toHaveLength(1);
    const response = await fetch(`${gateway.url}/api/users`);
    expect(response.status).toBe(200);
    expect(((await response.json()) as any).users.length).toBeGreaterThan(0);
    gateway.kill('SIGINT');
    expect(await gateway.waitForExit()).toBe(0);
  });

  it('says at its start what it serves, for whom, and where operators look', async () => {
    const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };
    const gateway = await serve();
    await expect.poll(() => gateway.output.stderr).toMatch(/For operators: /);
    const banner = gateway.output.stderr.replace(/^[^]*?(?=^Gateway on )/m, '');
    expect(banner.split('\n').filter(Boolean)).toEqual([
      expect.stringMatching(/^Gateway on http:\/\/localhost:\d+, open to .*\. Try:$/),
      expect.stringMatching(/^ {2}curl http:\/\/localhost:\d+\/api\/users$/),
      `  version   ${version}, Node ${process.versions.node}`,
      '  accounts  default (sandbox instead of Zoom)',
      '  Redis     none: tokens are in the memory of this process',
      expect.stringMatching(/^ {2}callers {3}\S/),
      expect.stringMatching(/^For operators: (http:\S+)\/state and \/metrics, dashboard: \1\/$/),
    ]);
  });

  it('says when a token endpoint has not answered for two seconds, and goes on trying', async () => {
    const sandbox = await startSandbox();
    sandbox.faults.add({ match: '/oauth/token', kind: 'hang' });
    const gateway = await serve(environmentFor(sandbox));
    await expect.poll(() => gateway.output.stdout).toContain('still trying');
    const [line = ''] = gateway.output.stdout
      .split('\n')
      .filter((text) => /still trying/.test(text));
    expect(JSON.parse(line)).toMatchObject({ level: 40 });
    expect(line).toContain(new URL(sandbox.tokenUrl).origin);
  });

  it('reads credentials and URLs from the environment, and logs no secret', async () => {
    const sandbox = await startSandbox({ clientSecret: 'a+b/SECRET=%' });
    const gateway = await serve({ ...environmentFor(sandbox), LOG_LEVEL: 'trace' });
    expect((await fetch(`${gateway.url}/api/users`)).status).toBe(200);
    expect(sandbox.stats()).toMatchObject({ tokenRequests: 1, apiRequests: 1 });
    gateway.kill('SIGTERM');
    expect(await gateway.waitForExit()).toBe(0);
    const { stdout, stderr } = gateway.output;
    expect(stderr).not.toContain('sandbox');
    expect(stdout + stderr).not.toMatch(/SECRET|Bearer|eyJ[\w-]{20}/);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { msg: string });
    expect(lines.map(({ msg }) => msg)).toEqual(
      expect.arrayContaining(['token minted', 'token confirmed', 'request']),
    );
  });

  it('takes the port, the host and the log level from the command line', async () => {
    const program = await runProgram(
      ['serve', '--port', '0', '--host', '127.0.0.1', '--log-level', 'silent'],
      { ADMIN_PORT: '0', PORT: '1', HOST: '192.0.2.1' },
    );
    await expect.poll(() => program.output.stderr).toMatch(/^Gateway on http:/m);
    const [, url] = /^Gateway on (http:[^,\s]+)/m.exec(program.output.stderr)!;
    expect((await fetch(`${url}/api/users`)).status).toBe(200);
    program.kill('SIGTERM');
    expect(await program.waitForExit()).toBe(0);
    expect(program.output.stdout).toBe('');
  });

  it('reads .env of the current folder, over which the environment takes precedence', async () => {
    const sandbox = await startSandbox();
    const variables = { ...environmentFor(sandbox), ZOOM_ACCOUNT_ID: 'not this one' };
    const dotEnv = Object.entries(variables).map(([name, value]) => `${name}="${value}"`);
    const env = { ZOOM_ACCOUNT_ID: sandbox.credentials.accountId };
    const gateway = await serve(env, dotEnv.join('\n'));
    expect((await fetch(`${gateway.url}/api/users`)).status).toBe(200);
    expect(sandbox.stats().apiRequests).toBe(1);
  });

  it('does not start with incomplete credentials, and names the missing ones', async () => {
    const program = await runProgram(['serve'], {
      ZOOM_ACCOUNT_ID: 'account',
      ZOOM_CLIENT_SECRET: 'SECRET',
      REDIS_URL: 'redis:6379',
    });
    expect(await program.waitForExit()).toBe(1);
    expect(program.output.stderr).toContain('ZOOM_CLIENT_ID is missing');
    expect(program.output.stderr).toContain('REDIS_URL must');
    expect(program.output.stderr).not.toContain('SECRET\n');
    expect(program.output.stdout).toBe('');
  });

  it.each([
    ['with a sandbox', {}],
    ['with Redis', { REDIS_URL: 'redis://127.0.0.1:1' }],
  ])('does not start on a port that is in use, %s', async (_how, env) => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const program = await runProgram(['serve'], { PORT: String(port), ...env });
    expect(await program.waitForExit()).toBe(1);
    expect(program.output.stderr).toContain(
      `port ${port} on 127.0.0.1 is in use. Choose another one: the variable PORT; 0 takes any free one`,
    );
    expect(program.output.stderr).not.toMatch(/^\s+at /m);
    other.close();
  });

  it('does not start on an address of another machine', async () => {
    const env = { HOST: '192.0.2.1', DANGEROUSLY_ALLOW_ANYONE: 'true' };
    const program = await runProgram(['serve'], env);
    expect(await program.waitForExit()).toBe(1);
    expect(program.output.stderr).toContain('192.0.2.1 is not an address of this machine');
  });

  it('warns in the banner when any client may use the gateway', async () => {
    const gateway = await serve({ HOST: '0.0.0.0', DANGEROUSLY_ALLOW_ANYONE: 'true' });
    expect(gateway.output.stderr).toContain('open to ANY CLIENT THAT REACHES IT');
  });

  it('says that it denies all requests, and which line changes that', async () => {
    const env = { ...environmentFor(await startSandbox()), ALLOW_ANONYMOUS: '' };
    const gateway = await runProgram(['serve'], { PORT: '0', ...env });
    const [, url] = await gateway.waitForStderr(/Gateway on (http:\S+), without callers/);
    await gateway.waitForStderr(
      /denies all requests\. .*evertoken keys create.*ALLOW_ANONYMOUS=true/,
    );
    expect(gateway.output.stderr).not.toContain('curl');
    const response = await fetch(`${url}/api/users`);
    expect([response.status, await response.json()]).toMatchObject([
      401,
      { code: 'CREDENTIALS_MISSING', message: expect.stringContaining('ALLOW_ANONYMOUS=true') },
    ]);
  });

  it('starts with a wrong secret and responds with the error code', async () => {
    const sandbox = await startSandbox();
    const env = { ...environmentFor(sandbox), ZOOM_CLIENT_SECRET: 'wrong' };
    const gateway = await serve(env);
    const response = await fetch(`${gateway.url}/api/users`);
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ code: 'CLIENT_REJECTED' });
    expect((await fetch(`${gateway.url}/healthz`)).status).toBe(200);
  });
});
