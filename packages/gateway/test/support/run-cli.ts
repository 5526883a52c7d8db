import { vi } from 'vitest';
import { main } from '../../src/cli/main.ts';

/** The output and the exit status of a command. */
export interface CliResult {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command in this process, which is much faster than a separate one. The command must terminate. */
export async function runCli(...args: string[]): Promise<CliResult> {
  const output = { stdout: '', stderr: '' };
  const spies = [
    ...(['stdout', 'stderr'] as const).map((name) =>
      vi.spyOn(process[name], 'write').mockImplementation((text, ...more: unknown[]) => {
        output[name] += String(text);
        const written = more.at(-1);
        if (typeof written === 'function') queueMicrotask(() => void written());
        return true;
      }),
    ),
    vi.spyOn(console, 'error').mockImplementation((line) => {
      output.stderr += `${String(line)}\n`;
    }),
  ];
  try {
    await main(args);
    return { status: Number(process.exitCode ?? 0), ...output };
  } finally {
    spies.forEach((spy) => spy.mockRestore());
    process.exitCode = undefined;
  }
}
