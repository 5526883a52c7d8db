import { spawnSync } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';

const LIBRARY = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(await readFile(join(LIBRARY, 'package.json'), 'utf8')) as {
  readonly version: string;
};

/** Stands in for the gateway's program: prints its arguments, and exits as it is told. */
const GATEWAY = {
  'package.json': '{ "type": "module", "exports": "./dist/index.js" }',
  'dist/index.js': '',
  'bin/evertoken.js': `
    console.log(JSON.stringify(process.argv.slice(2)));
    process.exitCode = Number(process.argv[2]);`,
};

it.each([
  ['npm', 'project/node_modules/evertoken', 'project/node_modules'],
  ['pnpm', 'store/evertoken', 'project/node_modules'],
  ['npm, in a folder above', 'project/app/node_modules/evertoken', 'project/node_modules'],
])(
  "runs the gateway's program as %s installs it, with its arguments and exit status",
  async (_, library, modules) => {
    const folder = await createFolder();
    await installLibrary(join(folder, library));
    await installGateway(join(folder, modules));
    const link = join(folder, 'project/node_modules/.bin/evertoken');
    await mkdir(dirname(link), { recursive: true });
    await symlink(join(folder, library, 'bin/evertoken.js'), link);
    const { status, stdout, stderr } = run(link, ['3', 'a b', "it's", '$HOME']);
    expect(stderr).toBe('');
    expect(stdout).toBe('["3","a b","it\'s","$HOME"]\n');
    expect(status).toBe(3);
  },
);

it('has npm install the gateway of the same version where there is none', async () => {
  const folder = await createFolder();
  const program = await installLibrary(join(folder, 'evertoken'));
  await installGateway(join(folder, 'cache/node_modules'));
  const npm = `printf '%s ' "$@" >&2; PATH="${folder}/cache/node_modules/.bin:$PATH"; sh -c "\${4#--call=}"`;
  const { status, stdout, stderr } = run(program, ['0', 'x'], await createNpm(folder, npm));
  const call = '--call=node -p process.env.PATH';
  expect(stderr).toBe(`exec --yes --package=@evertoken/gateway@${version} ${call} `);
  expect([status, stdout]).toEqual([0, '["0","x"]\n']);
});

it.each([
  ['cannot install it', 'echo offline >&2; exit 1', 'offline\n'],
  ['is missing', undefined, expect.stringContaining('npm')],
])('says which package it needs where npm %s', async (_, npm, message) => {
  const folder = await createFolder();
  const program = await installLibrary(join(folder, 'evertoken'));
  const { status, stdout, stderr } = run(program, ['serve'], await createNpm(folder, npm));
  const [first = '', second, ...others] = stderr.split(/(?<=\n)/);
  expect(first).toEqual(message);
  expect(second).toBe(
    `evertoken: npm could not install @evertoken/gateway@${version}, whose program this is\n`,
  );
  expect([status, stdout, others]).toEqual([1, '', []]);
});

async function createFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'program-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** Copies what the program needs. @returns its path */
async function installLibrary(folder: string): Promise<string> {
  for (const path of ['package.json', 'bin'])
    await cp(join(LIBRARY, path), join(folder, path), { recursive: true });
  return join(folder, 'bin/evertoken.js');
}

async function installGateway(modules: string): Promise<void> {
  for (const [path, text] of Object.entries(GATEWAY)) {
    const file = join(modules, '@evertoken/gateway', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

/** A PATH with a script as npm, and what scripts need. */
async function createNpm(folder: string, script: string | undefined): Promise<string> {
  const programs = join(folder, 'programs');
  await mkdir(programs);
  await symlink('/bin/sh', join(programs, 'sh'));
  await symlink(process.execPath, join(programs, 'node'));
  if (script !== undefined) {
    await writeFile(join(programs, 'npm'), `#!/bin/sh\n${script}\n`);
    await chmod(join(programs, 'npm'), 0o755);
  }
  return programs;
}

function run(program: string, args: readonly string[], path = process.env['PATH']) {
  return spawnSync(process.execPath, [program, ...args], {
    env: { PATH: path },
    encoding: 'utf8',
    timeout: 15_000,
  });
}
