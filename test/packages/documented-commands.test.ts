import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPackageCommands, type PackageForm } from '../docs/package-commands.ts';
import { createProject, type Project } from './project.ts';
import { startRegistry, type Registry } from './registry.ts';
import { INSTALL_TIMEOUT_MS } from './usable-packages.ts';

const { platform, arch } = process;
/** The folders of programs that are not on the PATH. */
const RUNTIMES: Readonly<Record<string, string>> = {
  bun: runtimeFolder(`@oven/bun-${platform}-${arch}/bin`),
  deno: runtimeFolder(`@deno/${platform}-${arch}${platform === 'linux' ? '-glibc' : ''}`),
};

/** A command of the documentation as it is tried: without the arguments of the program that it runs. */
interface Trial {
  readonly text: string;
  readonly form: PackageForm;
}

const trials = new Map<string, Trial>();
for (const { text, form } of findPackageCommands().commands) {
  const trial = form.kind === 'run' ? `${form.program} --help` : text;
  if (form.kind !== 'look-up') trials.set(trial, { text: trial, form });
}

let registry: Registry;
beforeAll(async () => {
  registry = await startRegistry();
}, INSTALL_TIMEOUT_MS);
afterAll(() => registry.close());

describe('in an empty folder', () => {
  it.for([...trials.values()])(
    '$text works',
    { timeout: INSTALL_TIMEOUT_MS },
    async ({ text, form }, { skip }) => {
      const [program = ''] = text.split(' ');
      const runtime = RUNTIMES[program];
      if (runtime !== undefined && !existsSync(join(runtime, program)))
        skip(`${program} is missing`);
      const project = await createProject({ '.npmrc': `registry=${registry.url}/` });
      const command = text.replaceAll('1.2.3', registry.versions['evertoken']!);
      const output = await project.run(['sh', '-c', command], {
        PATH: [...Object.values(RUNTIMES), process.env['PATH']].join(':'),
        npm_config_registry: `${registry.url}/`,
        NPM_CONFIG_REGISTRY: `${registry.url}/`,
        npm_config_prefix: join(project.folder, 'global'),
      });
      const result = form.kind === 'run' ? output : await use(project, form, program);
      expect(result).toMatch(/^usage:|true$/im);
    },
  );
});

/** Runs the installed command, or imports the packages that are ours. @returns its help, or `true` */
function use(project: Project, form: PackageForm, manager: string): Promise<string> {
  if (form.kind !== 'install') return project.run(['global/bin/evertoken', '--help']);
  const own = form.packages.filter((name) => name in registry.versions);
  const imports = own.map((name) => `await import('${name}')`).join(', ');
  const program = `console.log([${imports}].every((one) => Object.keys(one).length > 0))`;
  return project.run(
    manager === 'deno'
      ? [join(RUNTIMES['deno']!, 'deno'), 'eval', program]
      : [process.execPath, '--input-type=module', '--eval', program],
  );
}

function runtimeFolder(path: string): string {
  return fileURLToPath(new URL(`../runtimes/node_modules/${path}`, import.meta.url));
}
