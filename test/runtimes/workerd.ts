import { build } from 'esbuild';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request, type ClientRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { killChild, startChild } from '../support/child-process.ts';
import { poll } from '../support/poll.ts';

const NAME = `@cloudflare/workerd-${process.platform}-${process.arch === 'x64' ? '64' : process.arch}`;
const PROGRAM = fileURLToPath(new URL(`node_modules/${NAME}/bin/workerd`, import.meta.url));
const START_TIMEOUT_MS = 20_000;

/** A worker that runs in workerd, the runtime of Cloudflare Workers. */
export interface Worker {
  /** Sends a request and returns the status of its response. */
  get(): Promise<number>;
  /** Sends a request and hangs up after a number of ms. */
  hangUp(afterMs: number): Promise<void>;
  stop(): Promise<void>;
}

/** Whether workerd is installed: `npm install --prefix test/runtimes`. */
export function hasWorkerd(): boolean {
  return existsSync(PROGRAM);
}

/** Bundles a module with its `SANDBOX` and starts it. It listens on a Unix socket, so that it needs no port. */
export async function startWorker(module: string, sandbox: string): Promise<Worker> {
  const directory = await mkdtemp(join(tmpdir(), 'workerd-'));
  const [socketPath, config] = [join(directory, 'socket'), join(directory, 'config.capnp')];
  await build({
    entryPoints: [module],
    bundle: true,
    format: 'esm',
    outfile: join(directory, 'worker.js'),
    conditions: ['evertoken:source', 'workerd'],
    define: { SANDBOX: JSON.stringify(sandbox) },
    logLevel: 'error',
  });
  await writeFile(config, createConfig(socketPath));
  const child = startChild(PROGRAM, ['serve', config], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  await poll('workerd starts', START_TIMEOUT_MS, () => existsSync(socketPath) || undefined);
  const send = (): ClientRequest => request({ socketPath }).end();
  return {
    get: () =>
      new Promise((resolve, reject) => {
        send()
          .on('response', (response) => resolve(response.resume().statusCode!))
          .on('error', reject);
      }),
    hangUp: (afterMs) =>
      new Promise((resolve) => {
        const pending = send();
        setTimeout(() => pending.destroy(), afterMs);
        pending.on('error', () => {}).on('close', resolve);
      }),
    async stop() {
      await killChild(child);
      await rm(directory, { recursive: true, force: true });
    },
  };
}

function createConfig(socketPath: string): string {
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "worker", esModule = embed "worker.js")],
      compatibilityDate = "2026-01-01",
    )),
    (name = "internet", network = (allow = ["private"])),
  ],
  sockets = [(name = "http", address = "unix:${socketPath}", http = (), service = "main")],
);
`;
}
