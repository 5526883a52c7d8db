import { build } from 'esbuild';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { killChild, startChild } from '../support/child-process.ts';
import { poll } from '../support/poll.ts';

const NAME = `@cloudflare/workerd-${process.platform}-${process.arch === 'x64' ? '64' : process.arch}`;
const PROGRAM = fileURLToPath(new URL(`node_modules/${NAME}/bin/workerd`, import.meta.url));
const START_TIMEOUT_MS = 20_000;

/** A worker that runs in workerd, the runtime of Cloudflare Workers. */
export interface Worker {
  /** Sends a request and returns its response. @param body of a POST. @default a GET */
  send(path?: string, headers?: OutgoingHttpHeaders, body?: string): Promise<WorkerResponse>;
  /** Sends a request and hangs up after a number of ms. */
  hangUp(afterMs: number): Promise<void>;
  stop(): Promise<void>;
}

/** A response of a worker. */
export interface WorkerResponse {
  readonly status: number;
  readonly body: string;
}

/** Whether workerd is installed: `npm install --prefix test/runtimes`. */
export function hasWorkerd(): boolean {
  return existsSync(PROGRAM);
}

/** Bundles a module with the built packages, and starts it with its `SANDBOX` and variables of the environment. It listens on a Unix socket, so that it needs no port. */
export async function startWorker(module: string, sandbox: string): Promise<Worker> {
  const directory = await mkdtemp(join(tmpdir(), 'workerd-'));
  const [socketPath, config] = [join(directory, 'socket'), join(directory, 'config.capnp')];
  await build({
    entryPoints: [module],
    bundle: true,
    format: 'esm',
    outfile: join(directory, 'worker.js'),
    conditions: ['workerd'],
    external: ['cloudflare:workers'],
    define: { SANDBOX: JSON.stringify(sandbox) },
    logLevel: 'error',
  });
  await writeFile(config, createConfig(socketPath, toVariables(sandbox)));
  const child = startChild(PROGRAM, ['serve', config], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  await poll('workerd starts', START_TIMEOUT_MS, () => existsSync(socketPath) || undefined);
  return {
    send: (path = '/', headers = {}, body) =>
      new Promise((resolve, reject) => {
        const method = body === undefined ? 'GET' : 'POST';
        request({ socketPath, path, method, headers })
          .on('response', (response) => resolve(readResponse(response)))
          .on('error', reject)
          .end(body);
      }),
    hangUp: (afterMs) =>
      new Promise((resolve) => {
        const pending = request({ socketPath }).end();
        setTimeout(() => pending.destroy(), afterMs);
        pending.on('error', () => {}).on('close', resolve);
      }),
    async stop() {
      await killChild(child);
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function readResponse(response: IncomingMessage): Promise<WorkerResponse> {
  return { status: response.statusCode!, body: await text(response) };
}

/** The variables with which a program uses a sandbox. */
export function toVariables(sandbox: string): Readonly<Record<string, string>> {
  return {
    ZOOM_ACCOUNT_ID: 'sandbox-account',
    ZOOM_CLIENT_ID: 'sandbox-client',
    ZOOM_CLIENT_SECRET: 'sandbox-secret',
    ZOOM_OAUTH_URL: `${sandbox}/oauth/token`,
    ZOOM_API_URL: `${sandbox}/v2`,
  };
}

function createConfig(socketPath: string, variables: Readonly<Record<string, string>>): string {
  const bindings = Object.entries(variables).map(
    ([name, value]) => `(name = "${name}", text = "${value}")`,
  );
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "worker", esModule = embed "worker.js")],
      bindings = [${bindings.join(', ')}],
      compatibilityDate = "2026-01-01",
    )),
    (name = "internet", network = (allow = ["private"])),
  ],
  sockets = [(name = "http", address = "unix:${socketPath}", http = (), service = "main")],
);
`;
}
