import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { VARIABLES } from '../../packages/gateway/src/config/environment.ts';
import { readConfig } from '../../packages/gateway/src/config/read-config.ts';

const ROOT = new URL('../../', import.meta.url);

interface Service {
  readonly image: string;
  readonly ports?: string[];
  readonly read_only?: boolean;
  readonly environment?: Record<string, string>;
  readonly volumes?: string[];
}

const text = (path: string): Promise<string> => readFile(new URL(path, ROOT), 'utf8');
const { services } = parse(await text('compose.yaml')) as { services: Record<string, Service> };
const sandboxVariables = parseEnvFile(await text('deploy/sandbox.env'));

function parseEnvFile(envFile: string): Record<string, string> {
  const lines = envFile.split('\n').filter((line) => /^\w+=/.test(line));
  return Object.fromEntries(lines.map((line) => line.split('=', 2) as [string, string]));
}

/** The environment of a service: `${NAME:-default}` and `${NAME:?reason}` are resolved from an env file. */
function resolveEnvironment(
  { environment = {} }: Service,
  variables: Record<string, string>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [
      name,
      value.replace(
        /\$\{(\w+)(?::[-?][^}]*)?\}/g,
        (_, variable: string) => variables[variable] ?? '',
      ),
    ]),
  );
}

describe('compose.yaml', () => {
  it('sets known variables of the gateway, which make a valid configuration', () => {
    const { gateway } = services;
    expect(Object.keys(gateway!.environment!).filter((name) => !(name in VARIABLES))).toEqual([]);
    expect(readConfig(resolveEnvironment(gateway!, sandboxVariables))).toMatchObject({
      kind: 'config',
    });
  });

  it('publishes every port on the loopback address only', () => {
    const ports = Object.values(services).flatMap(({ ports: published = [] }) => published);
    expect(ports.length).toBeGreaterThan(0);
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
  });

  it('mounts existing files', async () => {
    const mounted = Object.values(services)
      .flatMap(({ volumes = [] }) => volumes)
      .filter((volume) => volume.startsWith('./'))
      .map((volume) => volume.split(':')[0]!);
    expect(mounted.length).toBeGreaterThan(0);
    for (const path of mounted) {
      expect(spawnSync('test', ['-e', fileURLToPath(new URL(path, ROOT))]).status, path).toBe(0);
    }
  });

  const compose = findCompose();
  it.skipIf(compose === undefined).each([['sandbox'], ['monitoring']])(
    'is valid for Docker Compose with the profile %s',
    (profile) => {
      const [program, ...first] = compose!;
      const args = [
        ...first,
        '--env-file',
        'deploy/sandbox.env',
        '--profile',
        profile,
        'config',
        '--quiet',
      ];
      const { status, stderr } = spawnSync(program!, args, {
        cwd: fileURLToPath(ROOT),
        encoding: 'utf8',
      });
      expect(stderr.replace(/^.*is deprecated.*$/gm, '').trim()).toBe('');
      expect(status).toBe(0);
    },
  );
});

describe('the Dockerfile', () => {
  it('copies every workspace that the gateway depends on, and their published folders', async () => {
    const dockerfile = await text('Dockerfile');
    for (const folder of await collectWorkspaces('gateway')) {
      expect(dockerfile).toContain(`COPY packages/${folder}/package.json packages/${folder}/\n`);
      const { files } = await manifest(folder);
      const built = files.filter((file) => !file.startsWith('!') && file !== 'src');
      for (const file of built) {
        expect(dockerfile).toContain(`packages/${folder}/${file} packages/${folder}/${file}\n`);
      }
    }
  });

  it('runs as an unprivileged user and receives signals directly', async () => {
    const dockerfile = await text('Dockerfile');
    expect(dockerfile).toMatch(/^USER [1-9]\d*:[1-9]\d*$/m);
    expect(dockerfile).toMatch(/^ENTRYPOINT \["node", /m);
  });
});

interface Manifest {
  readonly files: string[];
  readonly dependencies?: Record<string, string>;
}

async function manifest(folder: string): Promise<Manifest> {
  return JSON.parse(await text(`packages/${folder}/package.json`)) as Manifest;
}

/** The folders of a package and of all workspaces that it depends on. */
async function collectWorkspaces(folder: string, found = new Set<string>()): Promise<Set<string>> {
  if (found.has(folder)) return found;
  found.add(folder);
  const { dependencies = {} } = await manifest(folder);
  const workspaces = Object.keys(dependencies).filter((name) =>
    /^(@evertoken\/.*|evertoken)$/.test(name),
  );
  for (const name of workspaces) await collectWorkspaces(name.replace('@evertoken/', ''), found);
  return found;
}

/** The command of Docker Compose: the plugin or the separate program; undefined if neither is installed. */
function findCompose(): string[] | undefined {
  for (const words of [['docker', 'compose'], ['docker-compose']]) {
    const [program, ...args] = words;
    if (spawnSync(program!, [...args, 'version']).status === 0) return words;
  }
  console.warn('Docker Compose is not installed (Debian: docker-compose); its test is skipped');
  return undefined;
}
