import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cp, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { VARIABLES } from '../../packages/gateway/src/config/environment.ts';
import { readConfig } from '../../packages/gateway/src/config/read-config.ts';
import { poll } from '../support/poll.ts';
import { freePort } from '../support/ports.ts';
import { createTempDir } from './failing-gateway.ts';

const ROOT = new URL('../../', import.meta.url);

interface Service {
  readonly image: string;
  readonly ports?: string[];
  readonly read_only?: boolean;
  readonly environment?: Record<string, string>;
  readonly volumes?: string[];
  readonly command?: string[];
  readonly ulimits?: object;
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
    const names = Object.keys(gateway!.environment!).map((name) => name.replace(/_FILE$/, ''));
    expect(names.filter((name) => !(name in VARIABLES))).toEqual([]);
    const mounted = fileURLToPath(new URL(sandboxVariables['SECRETS']!, ROOT));
    const environment = resolveEnvironment(gateway!, sandboxVariables);
    const variables = Object.entries(environment).map(([name, value]) => [
      name,
      value.replace('/run/secrets', mounted),
    ]);
    const result = readConfig(Object.fromEntries(variables) as Record<string, string>);
    expect(result).toMatchObject({ kind: 'config', config: { redis: { url: expect.anything() } } });
  });

  it('passes secrets as files, not as variables or arguments', () => {
    const variables = Object.values(services).flatMap(({ environment = {} }) =>
      Object.keys(environment),
    );
    expect(variables.filter((name) => /SECRET|PASSWORD|REDIS_URL|ENCRYPTION/.test(name))).toEqual([
      'ZOOM_CLIENT_SECRET_FILE',
      'REDIS_URL_FILE',
      'TOKEN_ENCRYPTION_KEYS_FILE',
    ]);
  });

  it('creates the secrets once, in a folder of their owner', async () => {
    const folder = await createTempDir();
    const script = join(folder, 'create-secrets.sh');
    await cp(fileURLToPath(new URL('deploy/create-secrets.sh', ROOT)), script);
    const create = (input: string): void => {
      const { status, stdout, stderr } = spawnSync(script, { input, encoding: 'utf8' });
      expect([status, stdout, stderr]).toEqual([0, '', '']);
    };
    const read = (name: string): Promise<string> => readFile(join(folder, 'secrets', name), 'utf8');
    create('the-secret\n');
    const password = await read('redis-password');
    create('another\n');
    expect(await read('zoom-client-secret')).toBe('the-secret\n');
    expect(await read('redis-password')).toBe(password);
    expect(await read('redis-url')).toBe(`redis://:${password.trim()}@redis:6379\n`);
    expect(Buffer.from((await read('token-encryption-keys')).slice(3), 'base64')).toHaveLength(32);
    expect((await stat(join(folder, 'secrets'))).mode & 0o777).toBe(0o700);
  });

  it.skipIf(inject('redisUrl') === undefined)('starts a Redis with a password', async () => {
    const folder = await createTempDir();
    await writeFile(join(folder, 'redis-password'), 'password\n');
    const port = await freePort();
    const [, , text] = services['redis']!.command!;
    const command = text!
      .replaceAll('$$', '$')
      .replace('/run/secrets', folder)
      .replace('\'save ""\'', `'save ""' 'bind 127.0.0.1' 'port ${port}' 'dir ${folder}'`);
    // The server is a child of the shell, so that both are killed as a group.
    const shell = spawn('sh', ['-c', command], { stdio: 'ignore', detached: true });
    onTestFinished(async () => {
      process.kill(-shell.pid!, 'SIGKILL');
      await once(shell, 'close');
    });
    const ping = (password: string): string =>
      spawnSync('redis-cli', ['-p', String(port), 'ping'], {
        env: { ...process.env, REDISCLI_AUTH: password },
        encoding: 'utf8',
      }).stdout;
    await poll('Redis starts', 5_000, () => ping('password') === 'PONG\n' || undefined);
    expect(ping('wrong')).toContain('NOAUTH');
  });

  it('prevents core dumps of what holds secrets', () => {
    for (const name of ['gateway', 'redis']) {
      expect(services[name]!.ulimits, name).toEqual({ core: 0 });
    }
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

  it('keeps secrets that lie beside the sources out of the image', async () => {
    for (const path of ['.dockerignore', 'examples/express-app/Dockerfile.dockerignore']) {
      const patterns = (await text(path)).split('\n');
      for (const pattern of [
        '.git',
        '**/.env*',
        '**/secrets',
        '**/secrets.env',
        '**/admin-key',
        '**/*.pem',
        'evertoken.yaml',
      ]) {
        expect(patterns, path).toContain(pattern);
      }
    }
  });

  it('runs commands on the platform of the builder only, so that no other is emulated', async () => {
    const [, ...stages] = (await text('Dockerfile')).split(/^FROM /m);
    const emulated = stages.filter((stage) => !stage.startsWith('--platform=$BUILDPLATFORM '));
    expect(emulated).toHaveLength(1);
    expect(emulated[0]).not.toMatch(/^RUN /m);
  });

  it('names the repository, from which the package of the image gets its permissions', async () => {
    expect(await text('Dockerfile')).toContain(
      'org.opencontainers.image.source=https://github.com/evertoken/evertoken',
    );
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

it('all images are named by their digest', async () => {
  const files = [
    'compose.yaml',
    'Dockerfile',
    'deploy/kubernetes/redis.yaml',
    '.devcontainer/compose.yaml',
  ];
  const examples = ['examples/express-app/Dockerfile', 'examples/express-app/docker-compose.yml'];
  const texts = await Promise.all([...files, ...examples].map(text));
  const images = texts.flatMap((file) =>
    Array.from(
      file.matchAll(/^(?:FROM(?: --platform=\S+)?|ARG NODE_IMAGE=|\s*image:) ?(\S+)/gm),
      ([, image]) => image!,
    ),
  );
  expect(images.length).toBeGreaterThan(6);
  const own = ['evertoken', '${NODE_IMAGE}'];
  const unpinned = images.filter(
    (image) => !own.includes(image) && !/@sha256:[0-9a-f]{64}$/.test(image),
  );
  expect(unpinned).toEqual([]);
});
