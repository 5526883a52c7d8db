import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** The built program `evertoken` on a pseudo-terminal of 24 rows and 100 columns. */
export interface TerminalProcess {
  /** Its current folder, empty at the start. */
  readonly folder: string;
  /** Everything that was written to the terminal, with its control characters. */
  readonly screen: () => string;
  /** Types on the keyboard; the terminal makes a signal of `\x03`. */
  type(keys: string): void;
  /** Resolves when what was written since the last match matches; rejects if the program ends before. */
  waitFor(pattern: RegExp): Promise<RegExpExecArray>;
  /** Resolves with the exit status. */
  waitForExit(): Promise<number | null>;
}

const BIN = fileURLToPath(new URL('../../bin/evertoken.js', import.meta.url));

/**
 * Starts `evertoken` with no environment variables but PATH, TERM, ADMIN_PORT and those given.
 *
 * @param current folder. @default a new one
 */
export async function runOnTerminal(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  current?: string,
): Promise<TerminalProcess> {
  const folder = current ?? (await mkdtemp(join(tmpdir(), 'evertoken-terminal-')));
  const words = [process.execPath, BIN, ...args].map((word) => `'${word}'`).join(' ');
  const command = `stty rows 24 cols 100; exec ${words}`;
  const child = spawn('script', ['-qefc', command, '/dev/null'], {
    cwd: folder,
    env: { PATH: process.env['PATH'], TERM: 'xterm', SHELL: '/bin/sh', ADMIN_PORT: '0', ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await closed;
    await rm(folder, { recursive: true, force: true });
  });
  let screen = '';
  let seen = 0;
  child.stdout.setEncoding('utf8').on('data', (text: string) => (screen += text));
  return {
    folder,
    screen: () => screen,
    type: (keys) => void child.stdin.write(keys),
    waitFor: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = pattern.exec(screen.slice(seen));
          if (found === null) return;
          seen += found.index + found[0].length;
          child.stdout.off('data', look);
          resolve(found);
        };
        child.stdout.on('data', look);
        void closed.then(() => reject(new Error(`no ${String(pattern)} in: ${screen}`)));
        look();
      }),
    async waitForExit() {
      const [status] = (await closed) as [number | null];
      return status;
    },
  };
}
