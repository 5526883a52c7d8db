import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync, readdirSync } from 'node:fs';
import { availableParallelism, devNull } from 'node:os';
import { createInterface } from 'node:readline';
import { killChild, startChild } from './child-process.ts';

/** The CPU core of the measured process; the load generator, the upstream and Redis share the other one. */
export const CORE_UNDER_TEST = 0;
export const LOAD_CORE: number = Math.min(1, availableParallelism() - 1);

/** A server that runs in its own process. */
export interface ServerProcess {
  readonly name: string;
  readonly url: string;
  readonly pid: number;
  /** CPU time of all threads so far, ms; in steps of 10. */
  cpuMs(): number;
  /** Resident memory, bytes. */
  residentBytes(): number;
  /** The number of open file descriptors. */
  openFiles(): number;
  stop(): Promise<void>;
}

/** How to start a server. */
export interface ServerCommand {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly core: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Finds the URL in a line of its output; the first group is the URL. */
  readonly urlPattern: RegExp;
  readonly urlStream: 'stdout' | 'stderr';
  /** Receives each line of standard output if the URL is printed to standard error. Default: they are dropped. */
  readonly onLine?: ((line: string) => void) | undefined;
}

const START_TIMEOUT_MS = 20_000;

/** Starts a server pinned to a CPU core and waits until it prints its URL. */
export async function startServer(options: ServerCommand): Promise<ServerProcess> {
  const { name, command, args, core, env, urlPattern, urlStream, onLine } = options;
  // The log is written, as in production, and dropped.
  const log = onLine === undefined ? openSync(devNull, 'w') : 'pipe';
  const stdio = urlStream === 'stdout' ? ['ignore', 'pipe', 'inherit'] : ['ignore', log, 'pipe'];
  const child = startChild('taskset', ['-c', String(core), command, ...args], {
    stdio: stdio as ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  if (onLine !== undefined) createInterface(child.stdout!).on('line', onLine);
  const url = await waitForUrl(child, name, urlStream, urlPattern);
  return toServer(name, url, child);
}

/** Wraps a process that was started otherwise, such as nginx. */
export function toServer(name: string, url: string, child: ChildProcess): ServerProcess {
  return {
    name,
    url,
    pid: child.pid!,
    cpuMs: () => readCpuMs(child.pid!),
    residentBytes: () => readResidentBytes(child.pid!),
    openFiles: () => readdirSync(`/proc/${child.pid}/fd`).length,
    stop: () => killChild(child),
  };
}

async function waitForUrl(
  child: ChildProcess,
  name: string,
  stream: 'stdout' | 'stderr',
  announces: RegExp,
): Promise<string> {
  const lines = createInterface(child[stream]!);
  const seen: string[] = [];
  return new Promise((resolve, reject) => {
    const fail = (reason: string): void => {
      reject(new Error(`${name} ${reason}: ${seen.join('\n')}`));
    };
    const timeout = setTimeout(() => fail('did not start in time'), START_TIMEOUT_MS);
    void once(child, 'exit').then(() => fail('exited'));
    lines.on('line', (line) => {
      seen.push(line);
      const found = announces.exec(line)?.[1];
      if (found === undefined) return;
      clearTimeout(timeout);
      // Keep reading: a full pipe would block the server.
      lines.removeAllListeners('line').on('line', () => {});
      resolve(found);
    });
  });
}

/** The sum of utime and stime (proc(5)), which are in hundredths of a second. */
function readCpuMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function readResidentBytes(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) * 1024;
}
