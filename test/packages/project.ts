import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';

/** A project of its own outside of this workspace, with empty caches. It is removed after the test. */
export interface Project {
  readonly folder: string;
  /** Runs a program there. @returns its output @throws Error with its output if it fails */
  run(command: readonly string[], variables?: Readonly<Record<string, string>>): Promise<string>;
}

const TIMEOUT_MS = 180_000;

/**
 * @param files their texts by path
 * @param onEnd registers the cleanup; by default it runs when the test finishes
 */
export async function createProject(
  files: Readonly<Record<string, string>>,
  onEnd: (end: () => Promise<void>) => void = onTestFinished,
): Promise<Project> {
  const parent = await mkdtemp(join(tmpdir(), 'project-'));
  onEnd(() => rm(parent, { recursive: true, force: true }));
  const [folder, home] = [join(parent, 'project'), join(parent, 'home')];
  await Promise.all([mkdir(folder), mkdir(home)]);
  for (const [path, text] of Object.entries(files)) await writeFile(join(folder, path), text);
  const { PATH = '' } = process.env;
  return {
    folder,
    run: ([program = '', ...args], variables) =>
      run(program, args, { cwd: folder, env: { PATH, HOME: home, CI: 'true', ...variables } }),
  };
}

async function run(
  program: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env: Record<string, string> },
): Promise<string> {
  try {
    const { stdout, stderr } = await promisify(execFile)(program, args, {
      ...options,
      timeout: TIMEOUT_MS,
    });
    return stdout + stderr;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`${program} ${args.join(' ')} failed:\n${stdout}${stderr}`, { cause: error });
  }
}
