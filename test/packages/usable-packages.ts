import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import type { PackageManager } from './package-managers.ts';
import { createProject, type Project } from './project.ts';
import type { Registry } from './registry.ts';

/** How long an installation with empty caches may take, ms. */
export const INSTALL_TIMEOUT_MS = 240_000;

/** Installs the four packages in a new project, and uses them and their programs there. */
export async function expectUsablePackages(
  manager: PackageManager,
  registry: Registry,
): Promise<Project> {
  const project = await createProject({
    ...manager.configure(registry.url),
    'package.json': JSON.stringify({
      private: true,
      dependencies: registry.versions,
      ...manager.manifest,
    }),
    'consumer.mjs': await readFile(new URL('consumer.mjs', import.meta.url), 'utf8'),
  });
  await project.run(manager.install);
  expect(await project.run([...manager.node, 'consumer.mjs'])).toContain('all packages work');
  for (const program of ['evertoken', 'zoom-sandbox'])
    expect(await project.run([...manager.program, program, '--help'])).toContain(program);
  return project;
}
