import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Sandbox } from '@evertoken/zoom-sandbox';
import { onTestFinished } from 'vitest';

/** The built program `evertoken`, in a separate process and folder. */
export interface CliProcess {
  readonly pid: number;
  /** Its current folder. */
  readonly folder: string;
  readonly output: { readonly stdout: string; readonly stderr: string };
  /** Resolves when standard error matches; rejects if the process exits before. */
  waitForStderr(pattern: RegExp): Promise<RegExpExecArray>;
  /** Resolves with the exit status, or with the signal that terminated the process. */
  waitForExit(): Promise<number | NodeJS.Signals>;
  kill(signal: NodeJS.Signals): void;
}

type Environment = Readonly<Record<string, string>>;

const BIN = fileURLToPath(new URL('../../bin/evertoken.js', import.meta.url));

/** Starts `evertoken` with no environment variables but PATH, ADMIN_PORT and those given. @param uid its user */
export async function runProgram(
  args: readonly string[],
  env: Environment = {},
  dotEnv?: string,
  uid?: number,
): Promise<CliProcess> {
  const cwd = await mkdtemp(join(tmpdir(), 'evertoken-cli-'));
  if (dotEnv !== undefined) await writeFile(join(cwd, '.env'), dotEnv);
  const path = process.env['PATH'] ?? '';
  const child = spawn(process.execPath, [BIN, ...args], {
    cwd,
    env: { PATH: path, ADMIN_PORT: '0', ...env },
    ...(uid !== undefined && { uid, gid: uid }),
  });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => (output[name] += text));
  }
  const closed = once(child, 'close');
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await closed;
    await rm(cwd, { recursive: true, force: true });
  });
  return {
    pid: child.pid!,
    folder: cwd,
    output,
    waitForStderr: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = pattern.exec(output.stderr);
          if (found !== null) resolve(found);
        };
        child.stderr.on('data', look);
        child.once('close', () => reject(new Error(`the program ended: ${output.stderr}`)));
        look();
      }),
    async waitForExit() {
      const [status, signal] = (await closed) as [number | null, NodeJS.Signals | null];
      return status ?? signal!;
    },
    kill: (signal) => void child.kill(signal),
  };
}

/** Starts `evertoken serve` on a free port and waits until it serves. */
export async function serve(
  env: Environment = {},
  dotEnv?: string,
): Promise<CliProcess & { readonly url: string }> {
  const program = await runProgram(['serve'], { PORT: '0', ...env }, dotEnv);
  const [, url] = await program.waitForStderr(/curl (http:\S+)\/api\/users/);
  return { ...program, url: url! };
}

/** Returns the variables with which a gateway uses a sandbox instead of Zoom. */
export function environmentFor(sandbox: Sandbox): Record<string, string> {
  const { accountId, clientId, clientSecret } = sandbox.credentials;
  return {
    ZOOM_ACCOUNT_ID: accountId,
    ZOOM_CLIENT_ID: clientId,
    ZOOM_CLIENT_SECRET: clientSecret,
    ZOOM_OAUTH_URL: sandbox.tokenUrl,
    ZOOM_API_URL: sandbox.apiUrl,
    ALLOW_ANONYMOUS: 'true',
  };
}
