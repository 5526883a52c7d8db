import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync, readdirSync } from 'node:fs';
import { availableParallelism, devNull } from 'node:os';
import { createInterface } from 'node:readline';
import { killChild, startChild } from './child-process.ts';

/** What is measured runs alone on one core; load, upstream and Redis share another. */
export const CORE_UNDER_TEST = 0;
export const LOAD_CORE: number = Math.min(1, availableParallelism() - 1);

/** A server in a process of its own. */
export interface ServerProcess {
  readonly name: string;
  readonly url: string;
  readonly pid: number;
  /** CPU time of all its threads so far, ms; in steps of 10. */
  cpuMs(): number;
  /** Memory that it holds now, bytes. */
  residentBytes(): number;
  /** Files, sockets and the like that it holds open. */
  openFiles(): number;
  stop(): Promise<void>;
}

/** How a server is started. */
export interface ServerCommand {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly core: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Finds its URL in a line of its output, or of its standard error. */
  readonly urlPattern: RegExp;
  readonly urlStream: 'stdout' | 'stderr';
  /** Told of each line of standard output, where the URL is told on standard error. Default: they go nowhere. */
  readonly onLine?: ((line: string) => void) | undefined;
}

const START_TIMEOUT_MS = 20_000;

/** Starts a server pinned to a core, and waits until it tells where it listens. */
export async function startServer(options: ServerCommand): Promise<ServerProcess> {
  const { name, command, args, core, env, urlPattern, urlStream, onLine } = options;
  // What it logs is written, but not kept.
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

/** A server that is known by its process alone, such as nginx. */
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
  from: 'stdout' | 'stderr',
  announces: RegExp,
): Promise<string> {
  const lines = createInterface(child[from]!);
  const seen: string[] = [];
  return new Promise((resolve, reject) => {
    const fail = (why: string): void => {
      reject(new Error(`${name} ${why}: ${seen.join('\n')}`));
    };
    const patience = setTimeout(() => fail('did not start in time'), START_TIMEOUT_MS);
    void once(child, 'exit').then(() => fail('ended'));
    lines.on('line', (line) => {
      seen.push(line);
      const found = announces.exec(line)?.[1];
      if (found === undefined) return;
      clearTimeout(patience);
      // Go on reading: a full pipe would stop it.
      lines.removeAllListeners('line').on('line', () => {});
      resolve(found);
    });
  });
}

/** utime and stime (proc(5)), which count in hundredths of a second. */
function readCpuMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function readResidentBytes(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) * 1024;
}
