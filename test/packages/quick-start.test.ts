import { once } from 'node:events';
import { readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documents, root, type Block } from '../docs/documents.ts';
import { isRunning, startChild } from '../support/child-process.ts';
import { poll } from '../support/poll.ts';
import { freePort } from '../support/ports.ts';
import type { OnTestEnd } from '../support/running-app.ts';
import { npmrc } from './package-managers.ts';
import { createProject } from './project.ts';
import { startRegistry, type Registry } from './registry.ts';
import { INSTALL_TIMEOUT_MS } from './usable-packages.ts';

/** The commands that run until they are stopped, and the path at which each of them responds. */
const SERVERS: readonly (readonly [command: RegExp, port: number, path: string])[] = [
  [/^npx evertoken serve$/, 8080, '/readyz'],
  [/^npx @evertoken\/zoom-sandbox --port 4040$/, 4040, '/_sandbox/ready'],
  [/^node server\.js$/, 3000, '/users'],
];

let registry: Registry;
beforeAll(async () => {
  registry = await startRegistry();
}, INSTALL_TIMEOUT_MS);
afterAll(() => registry.close());

describe.concurrent('from an empty folder, the lines of the page', { timeout: 180_000 }, () => {
  it('start a gateway, which responds', async ({ onTestFinished }) => {
    const reader = await createReader(onTestFinished);
    const outputs = await reader.follow('docs/quick-start.md', 'The gateway');
    expect(JSON.parse(outputs['curl http://localhost:8080/api/users']!)).toHaveProperty('users');
  });

  it('run the programs of the library with the sandbox', async ({ onTestFinished }) => {
    const reader = await createReader(onTestFinished);
    const sandbox = await reader.follow('docs/quick-start.md', 'The sandbox');
    expect(Object.values(sandbox).join()).toContain('"users"');
    const outputs = await reader.follow('docs/quick-start.md', 'The library');
    expect(outputs['node list-users.js']).toMatch(/^(?:\S+@example\.com\n){3}$/);
    expect(JSON.parse(outputs['node server.js']!)).toHaveProperty('users');
  });

  it('test with the sandbox in vitest', async ({ onTestFinished }) => {
    const reader = await createReader(onTestFinished);
    const outputs = await reader.follow('docs/guides/sandbox.md', 'In vitest or node:test');
    expect(outputs['npx vitest run']).toMatch(/Tests +2 passed/);
  });
});

/** A reader in an empty folder, who has free ports in place of those of the pages. */
interface Reader {
  /**
   * Writes the programs of a section, and runs its commands.
   *
   * @returns the outputs by command, of a server its first response
   */
  follow(page: string, section: string): Promise<Readonly<Record<string, string>>>;
}

async function createReader(onEnd: OnTestEnd): Promise<Reader> {
  const files = { ...npmrc(registry.url), '.curlrc': 'silent' };
  const project = await createProject(files, onEnd);
  const ports = new Map<number, number>();
  for (const port of [3000, 4040, 8080, 8081]) ports.set(port, await freePort());
  const withPorts = (text: string): string =>
    text.replaceAll(/\b(?:3000|4040|8080)\b/g, (port) => String(ports.get(Number(port))));
  const variables = {
    PORT: String(ports.get(8080)),
    ADMIN_PORT: String(ports.get(8081)),
    CURL_HOME: project.folder,
    NO_COLOR: '1',
  };

  function runCommand(command: string): Promise<string> {
    const server = SERVERS.find(([pattern]) => pattern.test(command));
    if (server === undefined) return project.run(['sh', '-c', withPorts(command)], variables);
    onEnd(startServer(project.folder, withPorts(command), variables));
    const [, port, path] = server;
    return poll(`a response of ${command}`, 120_000, () => request(ports.get(port)!, path));
  }

  return {
    async follow(page, section) {
      const outputs: Record<string, string> = {};
      for (const { language, text } of await readSection(page, section)) {
        const name = /^\/\/ ([\w.-]+)$/m.exec(text.split('\n')[0]!)?.[1];
        if (name !== undefined) await writeFile(join(project.folder, name), withPorts(text));
        if (language !== 'sh') continue;
        for (const command of splitCommands(text)) {
          if (command.startsWith('npx vitest')) await linkVitest(project.folder);
          outputs[command] = await runCommand(command);
        }
      }
      return outputs;
    },
  };
}

/** The blocks of a section of a page. */
async function readSection(path: string, title: string): Promise<Block[]> {
  const lines = (await readFile(join(root, path), 'utf8')).split('\n');
  const start = lines.indexOf(`## ${title}`) + 1;
  expect(start, title).toBeGreaterThan(0);
  const end = lines.findIndex((line, at) => at >= start && line.startsWith('## '));
  const { blocks } = documents.find((one) => one.path === path)!;
  return blocks.filter(({ line }) => line > start && (end < 0 || line <= end));
}

/** The servers of a block, and the scripts between them, without comments. */
function splitCommands(text: string): string[] {
  const lines = text.split('\n').map((line) => line.replace(/ +# .*/, ''));
  const commands: string[][] = [[]];
  for (const line of lines) {
    const isServer = SERVERS.some(([pattern]) => pattern.test(line));
    if (isServer) commands.push([line], []);
    else commands.at(-1)!.push(line);
  }
  return commands.map((script) => script.join('\n')).filter(Boolean);
}

/** Starts a command in a group of processes. @returns interrupts all of them, as a terminal does */
function startServer(
  cwd: string,
  command: string,
  variables: Readonly<Record<string, string>>,
): () => Promise<void> {
  const { PATH = '' } = process.env;
  const child = startChild('sh', ['-c', command], {
    cwd,
    env: { PATH, HOME: join(cwd, '..', 'home'), CI: 'true', ...variables },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  });
  const closed = once(child, 'close');
  return async () => {
    if (isRunning(child)) process.kill(-child.pid!, 'SIGINT');
    await closed;
  };
}

/** @returns the body of a response; undefined until there is one */
async function request(port: number, path: string): Promise<string | undefined> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}${path}`);
    return response.ok ? await response.text() : undefined;
  } catch {
    return undefined;
  }
}

/** The page is for a project that has vitest; npm would remove the link when it installs. */
async function linkVitest(folder: string): Promise<void> {
  const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));
  for (const path of ['vitest', '.bin/vitest'])
    await symlink(join(modules, path), join(folder, 'node_modules', path));
}
