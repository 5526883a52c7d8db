import { existsSync } from 'node:fs';
import { readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { npmrc } from './package-managers.ts';
import { createProject } from './project.ts';
import { startRegistry, type Registry } from './registry.ts';

const MODULES = fileURLToPath(new URL('node_modules', import.meta.url));
const GUIDE = new URL('../../docs/guides/sandbox.md', import.meta.url);

/** Tests in CommonJS: of a program with a spy, and with the sandbox. */
const TESTS = `
const { createSandbox } = require('@evertoken/zoom-sandbox');
const { createZoomClient } = require('@evertoken/zoom-client');
const { createTokenManager, isTokenError } = require('evertoken');
const { withToken } = require('evertoken/fetch');
const { zoom } = require('evertoken/zoom');

afterEach(() => jest.restoreAllMocks());

test('a spy on fetch receives the requests', async () => {
  const provider = zoom({ accountId: 'account', clientId: 'client', clientSecret: 'secret' });
  const tokens = createTokenManager({ provider });
  const spy = jest
    .spyOn(globalThis, 'fetch')
    .mockImplementation(async () => Response.json({ access_token: 'token', token_type: 'bearer', expires_in: 3599 }));
  expect((await withToken(tokens)('/users')).status).toBe(200);
  expect(spy).toHaveBeenCalledTimes(2);
  await tokens.close();
});

test('the client lists users of a sandbox', async () => {
  const sandbox = await createSandbox();
  const { credentials, tokenUrl, apiUrl } = sandbox;
  const tokens = createTokenManager({ provider: zoom({ ...credentials, tokenUrl, apiUrl }) });
  const users = createZoomClient({ tokens }).paginate('GET /users');
  const { value } = await users[Symbol.asyncIterator]().next();
  expect(value.email).toMatch(/@/);
  sandbox.configureApp(credentials.clientId, { clientSecret: 'another' });
  const other = createTokenManager({ provider: zoom({ ...credentials, tokenUrl, apiUrl }) });
  const error = await other.getToken().catch((reason) => reason);
  expect(isTokenError(error)).toBe(true);
  await Promise.all([tokens.close(), other.close()]);
  await sandbox.close();
});
`;

const isInstalled = existsSync(MODULES);
if (!isInstalled)
  console.warn('Jest was not found: ITS TESTS ARE SKIPPED. npm install --prefix test/packages');

describe.skipIf(!isInstalled)('CommonJS tests of the packed packages', () => {
  let registry: Registry;
  beforeAll(async () => {
    registry = await startRegistry();
  });
  afterAll(() => registry.close());

  it.each([
    ['30', 'jest'],
    ['29', 'jest29'],
  ])(
    'run in Jest %s with the configuration of the guide',
    async (_, name) => {
      const { '@evertoken/gateway': _gateway, ...dependencies } = registry.versions;
      const project = await createProject({
        ...npmrc(registry.url),
        'package.json': JSON.stringify({ private: true, dependencies }),
        'jest.config.mjs': await readConfiguration(),
        'zoom.test.js': TESTS,
      });
      await project.run(['npm', 'install']);
      await symlink(join(MODULES, '@swc'), join(project.folder, 'node_modules', '@swc'));
      const program = join(MODULES, name, 'bin', 'jest.js');
      expect(await project.run([process.execPath, program, '--ci'])).toContain('2 passed');
    },
    60_000,
  );
});

/** The block of the guide for Jest. */
async function readConfiguration(): Promise<string> {
  const [, block = ''] = (await readFile(GUIDE, 'utf8')).split(/^```js\n(?=\/\/ jest\.config)/m);
  return block.split(/^```$/m)[0]!;
}
