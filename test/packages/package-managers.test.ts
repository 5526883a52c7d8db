import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { packageManagers } from './package-managers.ts';
import { startRegistry, type Registry } from './registry.ts';
import { INSTALL_TIMEOUT_MS, expectUsablePackages } from './usable-packages.ts';

let registry: Registry;
beforeAll(async () => {
  registry = await startRegistry();
}, INSTALL_TIMEOUT_MS);
afterAll(() => registry.close());

for (const manager of packageManagers) {
  const { name, isInstalled } = manager;
  if (!isInstalled) console.warn(`${name} was not found: ITS TEST IS SKIPPED`);
  it.skipIf(!isInstalled)(
    `${name} installs the packages, which work with ES modules and CommonJS`,
    async () => void (await expectUsablePackages(manager, registry)),
    INSTALL_TIMEOUT_MS,
  );
}

it(
  'no package is for one system only',
  async () => {
    const { folder } = await expectUsablePackages(packageManagers[0]!, registry);
    expect(await findNativeCode(join(folder, 'node_modules'))).toEqual([]);
  },
  INSTALL_TIMEOUT_MS,
);

/** Files that are machine code or build it, and the manifests of packages that need some system, such as one with glibc. */
async function findNativeCode(folder: string): Promise<string[]> {
  const paths = await readdir(folder, { recursive: true });
  const native = paths.filter((path) => /\.(?:node|wasm|so|dll)$|binding\.gyp$/.test(path));
  const manifests = paths.filter((path) => basename(path) === 'package.json');
  const areBound = await Promise.all(manifests.map((path) => isBound(join(folder, path))));
  return [...native, ...manifests.filter((_, at) => areBound[at])];
}

async function isBound(path: string): Promise<boolean> {
  const { os, cpu, libc, scripts = {} } = JSON.parse(await readFile(path, 'utf8')) as Manifest;
  const isBuilt = ['preinstall', 'install', 'postinstall'].some((name) => name in scripts);
  return isBuilt || (os ?? cpu ?? libc) !== undefined;
}

interface Manifest {
  readonly os?: unknown;
  readonly cpu?: unknown;
  readonly libc?: unknown;
  readonly scripts?: Readonly<Record<string, string>>;
}
