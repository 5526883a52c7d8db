import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, inject, it } from 'vitest';
import { freePort } from '../../../../test/support/ports.ts';
import { createTempDir } from '../support/temp-dir.ts';
import { startApi } from '../support/running-gateway.ts';
import { simulateTerminal } from '../support/tty.ts';
import { startSandboxConfig } from '../support/sandbox-config.ts';
import { environmentFor } from '../support/cli-process.ts';
import { runCli } from '../support/run-cli.ts';

const redisUrl = inject('redisUrl');

describe('evertoken call', () => {
  it('prints the response body unchanged', async () => {
    const { sandbox, config } = await startSandboxConfig();
    const { status, stdout, stderr } = await runCli('call', 'get', '/users/me?x=1', ...config);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^\{"id":"[^"]+",.*\}$/);
    expect(sandbox.journal.entries().at(-1)).toMatchObject({
      method: 'GET',
      path: '/v2/users/me?x=1',
    });
  });

  it.each([
    [['users/me'], 'GET', '/v2/users/me'],
    [['/users/me?x=1'], 'GET', '/v2/users/me?x=1'],
    [['users/me/meetings', '-d', '{"topic":"Hello"}'], 'POST', '/v2/users/me/meetings'],
    [['patch', 'users/me', '-d', '{"dept":"x"}'], 'PATCH', '/v2/users/me'],
  ])('sends evertoken call %j as %s %s', async (args, method, path) => {
    const { sandbox, config } = await startSandboxConfig();
    const { status, stderr } = await runCli('call', ...args, ...config);
    expect([status, stderr]).toEqual([0, '']);
    expect(sandbox.journal.entries().at(-1)).toMatchObject({ method, path });
  });

  it('indents JSON on a terminal', async () => {
    const { config } = await startSandboxConfig();
    const restore = simulateTerminal();
    const { stdout } = await runCli('call', 'GET', '/users/me', ...config).finally(restore);
    expect(stdout).toMatch(/^\{\n {2}"id": "[^"]+",\n/);
    expect(stdout).toMatch(/\n\}\n$/);
  });

  it('sends a body from the command line or a file', async () => {
    const { config } = await startSandboxConfig();
    const folder = await createTempDir({ 'm.json': '{ "topic": "From a file" }' });
    for (const [data, topic] of [
      ['{"topic":"Hello"}', 'Hello'],
      [`@${join(folder, 'm.json')}`, 'From a file'],
    ] as const) {
      const created = await runCli('call', 'POST', '/users/me/meetings', '-d', data, ...config);
      expect(created.status).toBe(0);
      expect(JSON.parse(created.stdout)).toMatchObject({ topic });
    }
  });

  it('sends headers, and prints those of the response with --include', async () => {
    const api = await startApi(({ headers }, response) => {
      response.setHeader('x-seen', String(headers['accept-language']));
      response.statusCode = 202;
      response.end(JSON.stringify({ bearer: headers.authorization?.startsWith('Bearer eyJ') }));
    });
    const { config } = await startSandboxConfig({ account: { apiUrl: api } });
    const header = ['-H', 'Accept-Language: en'];
    const { stdout } = await runCli('call', 'GET', '/x', '-i', ...header, ...config);
    expect(stdout).toMatch(
      /^HTTP\/1\.1 202 Accepted\n(.+\n)*x-seen: en\n(.+\n)*\n\{"bearer":true\}$/,
    );
  });

  it('prints all pages of a list, one item per line', async () => {
    const { sandbox, config } = await startSandboxConfig({}, { users: 25 });
    const list = ['GET', '/users?page_size=10', '--paginate'];
    const { status, stdout } = await runCli('call', ...list, ...config);
    expect(status).toBe(0);
    const ids = stdout
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { id: string }).id);
    expect(sandbox.stats().apiRequests).toBe(3);
    const page = await runCli('call', 'GET', '/users', ...config);
    const { total_records } = JSON.parse(page.stdout) as { total_records: number };
    expect(new Set(ids).size).toBe(total_records);
  });

  it.each<[string[], RegExp]>([
    [['users/me', '--query', 'type'], /^\d\n$/],
    [['users/me', '-q', 'id'], /^[^"\n]+\n$/],
    [['users', '--query', 'users[].email'], /^(?:[^"\n@]+@[^"\n]+\n){22}$/],
    [['users', '--query', 'users[:2].{id: id}'], /^(?:\{"id":"[^"]+"\}\n){2}$/],
    [['users', '--query', 'length(users)'], /^22\n$/],
    [['users', '--query', 'nothing'], /^null\n$/],
    [['users?page_size=10', '--paginate', '--query', '[].email'], /^(?:[^"\n@]+@[^"\n]+\n){22}$/],
    [['users', '--paginate', '--query', '[?type==`9`]'], /^$/],
    [['patch', 'users/me', '-d', '{}', '--query', 'id'], /^null\n$/],
  ])('prints what %j selects', async (args, expected) => {
    const { config } = await startSandboxConfig({}, { users: 24 });
    const { status, stdout, stderr } = await runCli('call', ...args, ...config);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(expected);
  });

  it('reports what a function of an expression does not accept, after the request', async () => {
    const { config } = await startSandboxConfig();
    const result = await runCli('call', 'users/me', '--query', 'sort(id)', ...config);
    expect(result).toMatchObject({ status: 1, stdout: '' });
    expect(result.stderr).toMatch(
      /^--query: Invalid type: sort\(\) expected .* string instead\.\n$/,
    );
  });

  it('prints an error response as it is, whatever the expression', async () => {
    const { config } = await startSandboxConfig();
    const { status, stdout } = await runCli('call', 'users/x', '--query', 'id', ...config);
    expect(status).toBe(4);
    expect(stdout).toContain('"code":1001');
  });

  it.skipIf(redisUrl === undefined)(
    'retries with a new token when the shared one has been revoked',
    async () => {
      const { sandbox, config } = await startSandboxConfig({ redis: { url: redisUrl } });
      expect((await runCli('call', 'GET', '/users/me', ...config)).status).toBe(0);
      sandbox.revokeAllTokens();
      const { status, stderr } = await runCli('call', 'GET', '/users/me', ...config);
      expect([status, stderr]).toEqual([0, '']);
      expect(sandbox.stats()).toMatchObject({ tokensIssued: 2, apiRejections: 1 });
    },
  );

  it.each([
    ['GET', '/users/unknown', 4, /User does not exist.*1001/, /"code":1001/],
    ['GET', '/nowhere', 4, /status 404, code 2300/, /"code":2300/],
    ['GET', '/broken', 5, /status 503/, /^$/],
    ['GET', '/web', 1, /not JSON/, /<html/],
    ['GET', '/rejected', 1, /code 3000/, /"code":3000/],
  ])('%s %s exits with status %i', async (method, path, expected, message, body) => {
    const { sandbox, config } = await startSandboxConfig();
    sandbox.faults.add({ match: '/v2/broken', kind: 'status', status: 503 });
    sandbox.faults.add({ match: '/v2/web', kind: 'html' });
    sandbox.faults.add({ match: '/v2/rejected', kind: 'error-in-200' });
    const { status, stdout, stderr } = await runCli('call', method, path, ...config);
    expect([status, stderr]).toEqual([expected, expect.stringMatching(message)]);
    expect(stdout).toMatch(body);
  });

  it('rejects --paginate for an endpoint that is not paginated', async () => {
    const { config } = await startSandboxConfig();
    const { status, stderr } = await runCli('call', 'GET', '/users/me', '--paginate', ...config);
    expect([status, stderr]).toEqual([
      1,
      'GET /users/me is not a paginated endpoint; omit --paginate.\n',
    ]);
  });

  it('reports a failed connection', async () => {
    const apiUrl = `http://127.0.0.1:${await freePort()}/v2`;
    const { config } = await startSandboxConfig({ account: { apiUrl } });
    const { status, stdout, stderr } = await runCli('call', 'POST', '/x', '-d', '{}', ...config);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^POST \/x: request not sent: no connection \(ECONNREFUSED\)/);
  });

  it.each<[string[], RegExp]>([
    [['HEAD', '/users'], /unknown method "HEAD" \(expected GET, POST/],
    [['GET', ''], /invalid path ""; expected a path of the API/],
    [['users', '/users'], /unknown method "users"/],
    [['users', '--paginate', '-d', '{}'], /--paginate requires GET/],
    [
      ['GET', 'https://api.zoom.us/v2/users'],
      /invalid path "https:.*"; expected a path of the API/,
    ],
    [['GET', '/users?a=1&a=2'], /duplicate query parameter "a"/],
    [['GET', '/users?body=1'], /unknown query parameter "body"/],
    [['GET', '/users?access_token=x'], /access_token: the token is taken from/],
    [['GET', '/users/../x'], /dot segments/],
    [['GET', '/users', '-d', '{}'], /body: not allowed for GET/],
    [['POST', '/users', '-d', '{'], /the body is not valid JSON/],
    [['GET', '/users', '-H', 'nonsense'], /invalid header "nonsense"/],
    [['GET', '/users', '-H', 'authorization: Bearer x'], /the Authorization header cannot be set/],
    [['POST', '/users', '--paginate'], /--paginate requires GET/],
    [['GET', '/users', '--paginate', '-i'], /excludes --include/],
    [['GET', '/users', '-q', 'id', '-i'], /--query excludes --include/],
    [
      ['GET', '/users', '-q', 'users['],
      /--query "users\[" is not a JMESPath expression: .*the end/,
    ],
    [['GET', '/users', '-q', ''], /--query "" is not a JMESPath expression/],
    [['GET', '/users', '-q', '.users[]'], /begins without a dot, such as users\[\]\.email/],
    [['GET', '/users', '-q', 'users[?type==1]'], /numbers are in backquotes, such as `1`/],
    [['GET', '/users', '-q', 'users[?lenght(id)]'], /Unknown function: lenght\(\)/],
    [
      ['GET', '/users', '-q', 'users | length(@, id)'],
      /length\(\) takes 1 argument but received 2/,
    ],
    [['GET', '/users', '--paginate', '-q', 'a b'], /is not a JMESPath expression/],
    [['GET', '/users', '--paginat'], /did you mean --paginate\?/],
    [['GET'], /missing argument PATH/],
  ])('rejects the arguments %j', async (args, message) => {
    const { sandbox, config } = await startSandboxConfig();
    const { status, stdout, stderr } = await runCli('call', ...args, ...config);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(sandbox.stats().apiRequests).toBe(0);
  });

  it('exits silently when the reader closes the pipe', async () => {
    const { sandbox } = await startSandboxConfig({}, { users: 2_000 });
    const bin = fileURLToPath(new URL('../../bin/evertoken.js', import.meta.url));
    const command = `set -o pipefail; '${process.execPath}' '${bin}' call GET '/users?page_size=300' --paginate | head -n 1`;
    const env = { PATH: process.env['PATH'], ...environmentFor(sandbox) };
    const { stdout, stderr } = await promisify(execFile)('bash', ['--norc', '-c', command], {
      env,
    });
    expect(JSON.parse(stdout)).toHaveProperty('id');
    expect(stderr).toBe('');
    expect(sandbox.stats().apiRequests).toBeLessThan(7);
  });
});
