import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Sandbox } from '@evertoken/zoom-sandbox';
import { onTestFinished, vi } from 'vitest';

const PROGRAM = fileURLToPath(new URL('../dist/index.js', import.meta.url));

/** The app as a process of its own. */
export interface RunningApp {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** Everything it has printed. */
  output(): string;
  signal(name: NodeJS.Signals): void;
  /** Resolves to the exit code when it has ended; null when it was killed. */
  readonly ended: Promise<number | null>;
}

/** Runs the built app with these variables and no others, in a directory without an `.env`. */
export async function runApp(
  variables: Readonly<Record<string, string>>,
): Promise<Omit<RunningApp, 'url'>> {
  const cwd = await mkdtemp(join(tmpdir(), 'express-app-'));
  const child = spawn(process.execPath, [PROGRAM], { cwd, env: { PORT: '0', ...variables } });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  onTestFinished(async () => {
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

/** Runs the app and waits until it listens. */
export async function startApp(variables: Readonly<Record<string, string>>): Promise<RunningApp> {
  const app = await runApp(variables);
  const listening = vi.waitUntil(() => /Listening on (\S+)\./.exec(app.output()), 10_000);
  const failed = app.ended.then((code) => {
    throw new Error(`The app ended with code ${code}:\n${app.output()}`);
  });
  const [, url = ''] = await Promise.race([listening, failed]);
  return { ...app, url };
}

/** The variables that lead the app to a sandbox instead of Zoom. */
export function variablesFor({ credentials, tokenUrl, apiUrl }: Sandbox): Record<string, string> {
  return {
    ZOOM_ACCOUNT_ID: credentials.accountId,
    ZOOM_CLIENT_ID: credentials.clientId,
    ZOOM_CLIENT_SECRET: credentials.clientSecret,
    ZOOM_OAUTH_URL: tokenUrl,
    ZOOM_API_URL: apiUrl,
  };
}
