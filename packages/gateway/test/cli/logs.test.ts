import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { createApiKey } from '../../src/auth/api-key.ts';
import { runProgram } from '../support/cli-process.ts';
import { startCompleteGateway } from '../support/complete-gateway.ts';
import { runCli } from '../support/run-cli.ts';
import { startSandboxConfig } from '../support/sandbox-config.ts';

// Some tests start the program.
vi.setConfig({ testTimeout: 60_000 });
const POLL = { timeout: 30_000 };

async function findGateway(adminUrl: string): Promise<readonly string[]> {
  return (await startSandboxConfig({ admin: { port: Number(new URL(adminUrl).port) } })).config;
}

async function request(url: string, ...paths: string[]): Promise<void> {
  for (const path of paths) await (await fetch(`${url}/api${path}`)).arrayBuffer();
}

describe('evertoken logs', () => {
  it('shows the last requests as the log does, filtered by the gateway', async () => {
    const { url, adminUrl } = await startCompleteGateway();
    await request(url, '/users/me?secret=QUERY', '/users/unknown', '/users');
    const config = await findGateway(adminUrl);
    const list = (...args: string[]) => runCli('logs', '--no-follow', ...args, ...config);
    const all = await list();
    expect(all).toMatchObject({ status: 0, stderr: '' });
    expect(all.stdout).toMatch(
      /^\S+ info {2}GET \/api\/users\/me 200 \d+ ms.*\n\S+ info {2}GET \/api\/users\/unknown 404 .*apiCode=1001 requestId=\S+ trackingId=\S+\n.* GET \/api\/users 200 .*\n$/,
    );
    expect(all.stdout).not.toContain('QUERY');
    expect((await list('--status', 'failed')).stdout).toMatch(/^.* 404 .*\n$/);
    expect((await list('-n', '1')).stdout).toMatch(/^.* GET \/api\/users 200 .*\n$/);
    expect((await list('--account', 'labs')).stdout).toBe('');
    const { stdout } = await list('--json', '--status', '404');
    expect(JSON.parse(stdout)).toMatchObject({ path: '/api/users/unknown', apiCode: 1001 });
  });

  it('follows new requests until Ctrl-C', async () => {
    const { url, adminUrl } = await startCompleteGateway();
    const program = await runProgram(['logs', ...(await findGateway(adminUrl))]);
    await request(url, '/users/me');
    await expect.poll(() => program.output.stdout, POLL).toMatch(/\/users\/me 200 /);
    await request(url, '/users/unknown');
    await expect.poll(() => program.output.stdout, POLL).toMatch(/\/users\/unknown 404 .*\n$/);
    program.kill('SIGINT');
    expect(await program.waitForExit()).toBe(0);
    expect(program.output.stderr).toBe('');
  });

  it('says that the gateway has ended, and that none answers', async () => {
    const { gateway, adminUrl } = await startCompleteGateway();
    const config = await findGateway(adminUrl);
    const following = runCli('logs', ...config);
    await expect
      .poll(async () => (await (await fetch(`${adminUrl}/metrics`)).text()).length)
      .toBeGreaterThan(0);
    await gateway.close(0);
    expect((await following).status).toBe(1);
    expect(await runCli('logs', ...config)).toMatchObject({
      status: 1,
      stderr: `The gateway at ${adminUrl} does not answer: ECONNREFUSED.\n`,
    });
  });

  it('says when the admin key is required, and uses the one of EVERTOKEN_ADMIN_KEY', async () => {
    const key = createApiKey();
    const env = { ADMIN_HOST: '0.0.0.0', ADMIN_KEY_SHA256: key.sha256 };
    const { url, adminUrl } = await startCompleteGateway(env);
    await request(url, '/users/me');
    const args = ['logs', '--no-follow', ...(await findGateway(adminUrl))];
    expect((await runCli(...args)).stderr).toContain('Send the admin key as a bearer token');
    const program = await runProgram(args, { EVERTOKEN_ADMIN_KEY: key.text.reveal() });
    expect(await program.waitForExit()).toBe(0);
    expect(program.output.stdout).toMatch(/\/users\/me 200 /);
  });

  it.each([
    ['--status', 'many'],
    ['--lines', '0'],
  ])('rejects %s %s as invalid usage', async (...args) => {
    const { adminUrl } = await startCompleteGateway();
    const { status, stderr } = await runCli('logs', ...args, ...(await findGateway(adminUrl)));
    expect([status, stderr]).toEqual([2, expect.stringMatching(/evertoken: .*limit/s)]);
  });

  it('understands that another program answers, or nothing that can be asked', async () => {
    const other = createServer((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\nhello\n'));
    await once(other.listen(0, '127.0.0.1'), 'listening');
    const { port } = other.address() as AddressInfo;
    const config = await findGateway(`http://127.0.0.1:${port}`);
    const found = await runCli('logs', ...config);
    other.close();
    expect([found.status, found.stdout]).toEqual([1, '']);
    expect((await runCli('logs', ...(await startSandboxConfig()).config)).stderr).toContain(
      'the port of its admin listener is not known here',
    );
  });
});
