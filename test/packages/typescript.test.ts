import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { npmrc } from './package-managers.ts';
import { createProject, type Project } from './project.ts';
import { readPackages, startRegistry, type Registry } from './registry.ts';

/** The last patch of each version from the oldest supported one. */
const VERSIONS = ['5.4.5', '5.5.4', '5.6.3', '5.7.3', '5.8.3', '5.9.3', '6.0.3', '7.0.2'];
/** The oldest one in which CommonJS can `require` an ES module, as in Node.js. */
const FIRST_TO_REQUIRE = '5.8.3';
const RESOLUTIONS = {
  node16: { module: 'Node16', moduleResolution: 'Node16' },
  nodenext: { module: 'NodeNext', moduleResolution: 'NodeNext' },
  bundler: { module: 'ESNext', moduleResolution: 'Bundler' },
};
const TYPES = { '@types/node': '20.19.43', '@types/express': '5.0.6', oauth4webapi: '3.8.8' };
/** For the three or four programs of a version, on a busy machine. */
const COMPILE_TIMEOUT_MS = 600_000;

/** What programs use most. */
const USE = `
import { createTokenManager, isTokenError } from 'evertoken';
import { withToken } from 'evertoken/fetch';
import { zoom } from 'evertoken/zoom';
import { createZoomClient } from '@evertoken/zoom-client';

export async function use(): Promise<string> {
  const provider = zoom({ accountId: 'account', clientId: 'client', clientSecret: 'secret' });
  const tokens = createTokenManager({ provider, onEvent: ({ type }) => console.log(type) });
  const send: typeof fetch = withToken(tokens);
  await send('/users').catch((error: unknown) => isTokenError(error) && error.retryAfterMs);
  const user = await createZoomClient({ tokens }).request('GET /users/{userId}', { userId: 'me' });
  return user.id ?? '';
}
`;
const STRICT = {
  target: 'ES2022',
  lib: ['ES2023'],
  types: ['node'],
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  noEmit: true,
};

describe('a strict project', () => {
  let registry: Registry;
  let project: Project;
  let end: () => Promise<void>;

  beforeAll(async () => {
    registry = await startRegistry();
    const compilers = VERSIONS.map((version) => [alias(version), `npm:typescript@${version}`]);
    const dependencies = { ...registry.versions, ...TYPES, ...Object.fromEntries(compilers) };
    project = await createProject(
      { ...npmrc(registry.url), 'package.json': JSON.stringify({ private: true, dependencies }) },
      (remove) => (end = remove),
    );
    await project.run(['npm', 'install', '--no-bin-links']);
    await writeProjects(project.folder);
  }, 240_000);
  afterAll(async () => {
    await Promise.all([end(), registry.close()]);
  }, 60_000);

  it.each(VERSIONS)(
    'compiles with every subpath in TypeScript %s',
    async (version) => {
      const tsc = join('node_modules', alias(version), 'bin', 'tsc');
      const requires = version < FIRST_TO_REQUIRE ? [] : ['commonjs'];
      for (const name of [...Object.keys(RESOLUTIONS), ...requires])
        expect(await project.run([process.execPath, tsc, '-p', name])).toBe('');
    },
    COMPILE_TIMEOUT_MS,
  );
});

function alias(version: string): string {
  return `typescript-${version}`;
}

/** A folder for each module resolution, with a program that imports every subpath. */
async function writeProjects(folder: string): Promise<void> {
  const program = await importEverything();
  for (const [name, options] of Object.entries(RESOLUTIONS))
    await writeCompiled(join(folder, name), options, 'program.mts', program);
  await writeCompiled(join(folder, 'commonjs'), RESOLUTIONS.nodenext, 'program.cts', program);
}

async function writeCompiled(
  folder: string,
  options: object,
  file: string,
  text: string,
): Promise<void> {
  await mkdir(folder);
  const compilerOptions = { ...STRICT, ...options };
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, files: [file] }),
  );
  await writeFile(join(folder, file), text);
}

/** A program that imports every subpath. */
async function importEverything(): Promise<string> {
  const packages = await readPackages();
  const specifiers = packages.flatMap(({ name, exports }) =>
    Object.keys(exports)
      .filter((subpath) => !subpath.includes('*'))
      .map((subpath) => name + subpath.slice(1)),
  );
  const imports = specifiers.map((specifier, n) => `import * as m${n} from '${specifier}';`);
  return [
    ...imports,
    `export const all = [${specifiers.map((_, n) => `m${n}`).join()}];`,
    USE,
  ].join('\n');
}
