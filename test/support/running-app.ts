import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Sandbox } from '@evertoken/zoom-sandbox';
import { onTestFinished, vi } from 'vitest';

/** The program of an example, running in its own process. */
export interface RunningApp {
  /** Everything that it has printed so far. */
  output(): string;
  signal(name: NodeJS.Signals): void;
  /** Resolves to the exit code; null if the process was killed. */
  readonly ended: Promise<number | null>;
}

/** A running program that serves HTTP. */
export interface RunningServer extends RunningApp {
  /** Its base URL, `http://127.0.0.1:PORT`. */
  readonly url: string;
}

/** Environment variables. */
export type EnvVariables = Readonly<Record<string, string>>;

/** Registers a cleanup function. */
export type OnTestEnd = (end: () => Promise<void>) => void;

/**
 * Runs a built example with the given environment variables only, in a directory without an `.env`.
 *
 * @param example the name of its folder
 * @param onEnd registers the cleanup; by default it runs when the test finishes
 */
export async function runApp(
  example: string,
  variables: EnvVariables,
  onEnd: OnTestEnd = onTestFinished,
): Promise<RunningApp> {
  const program = fileURLToPath(
    new URL(`../../examples/${example}/dist/index.js`, import.meta.url),
  );
  const cwd = await mkdtemp(join(tmpdir(), `${example}-`));
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [program], { cwd, env: { PATH, PORT: '0', ...variables } });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  onEnd(async () => {
    child.kill('SIGKILL');
    await ended;
    await rm(cwd, { recursive: true });
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  return { ended, output: () => output, signal: (name) => void child.kill(name) };
}

/** Runs an example that serves HTTP and waits until it prints its URL. */
export async function startApp(
  example: string,
  variables: EnvVariables,
  onEnd?: OnTestEnd,
): Promise<RunningServer> {
  const app = await runApp(example, variables, onEnd);
  const listening = vi.waitUntil(() => /Listening on (http:\S+:\d+)/.exec(app.output()), 30_000);
  const failed = app.ended.then((code) => {
    throw new Error(`the app exited with code ${code}:\n${app.output()}`);
  });
  const [, url = ''] = await Promise.race([listening, failed]);
  return { ...app, url };
}

/** The environment variables that make an example use a sandbox instead of Zoom. */
export function sandboxVariables({ credentials, tokenUrl, apiUrl }: Sandbox): EnvVariables {
  return {
    ZOOM_ACCOUNT_ID: credentials.accountId,
    ZOOM_CLIENT_ID: credentials.clientId,
    ZOOM_CLIENT_SECRET: credentials.clientSecret,
    ZOOM_OAUTH_URL: tokenUrl,
    ZOOM_API_URL: apiUrl,
  };
}
