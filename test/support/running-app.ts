import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Sandbox } from '@evertoken/zoom-sandbox';
import { onTestFinished, vi } from 'vitest';

/** An example's program as a process of its own. */
export interface RunningApp {
  /** Everything it has printed. */
  output(): string;
  signal(name: NodeJS.Signals): void;
  /** Resolves to the exit code when it has ended; null when it was killed. */
  readonly ended: Promise<number | null>;
}

/** One that listens. */
export interface RunningServer extends RunningApp {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
}

/** Environment variables. */
export type EnvVariables = Readonly<Record<string, string>>;

/** Told how to end a program, to do it when it is needed no more. */
export type OnTestEnd = (end: () => Promise<void>) => void;

/**
 * Runs a built example with these variables and no others, in a directory without an `.env`.
 *
 * @param example the name of its folder
 * @param whenOver by default it is ended with the test
 */
export async function runApp(
  example: string,
  variables: EnvVariables,
  whenOver: OnTestEnd = onTestFinished,
): Promise<RunningApp> {
  const program = fileURLToPath(
    new URL(`../../examples/${example}/dist/index.js`, import.meta.url),
  );
  const cwd = await mkdtemp(join(tmpdir(), `${example}-`));
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [program], { cwd, env: { PATH, PORT: '0', ...variables } });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  whenOver(async () => {
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

/** Runs one that serves, and waits until it says where it listens. */
export async function startApp(
  example: string,
  variables: EnvVariables,
  whenOver?: OnTestEnd,
): Promise<RunningServer> {
  const app = await runApp(example, variables, whenOver);
  const listening = vi.waitUntil(() => /Listening on (http:\S+:\d+)/.exec(app.output()), 10_000);
  const failed = app.ended.then((code) => {
    throw new Error(`The app ended with code ${code}:\n${app.output()}`);
  });
  const [, url = ''] = await Promise.race([listening, failed]);
  return { ...app, url };
}

/** The variables that lead an example to a sandbox instead of Zoom. */
export function sandboxVariables({ credentials, tokenUrl, apiUrl }: Sandbox): EnvVariables {
  return {
    ZOOM_ACCOUNT_ID: credentials.accountId,
    ZOOM_CLIENT_ID: credentials.clientId,
    ZOOM_CLIENT_SECRET: credentials.clientSecret,
    ZOOM_OAUTH_URL: tokenUrl,
    ZOOM_API_URL: apiUrl,
  };
}
