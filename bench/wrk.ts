import { execFile, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { CORE_OF_LOAD } from './processes.ts';

/** What wrk saw. */
export interface Load {
  readonly perSecond: number;
  readonly requests: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Answers with another status than 2xx or 3xx, and connections that failed. */
  readonly errors: number;
}

/** How hard wrk tries. */
export interface LoadOptions {
  readonly connections: number;
  readonly seconds: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Pauses of this many ms on the average between an answer and the next request of a connection. Default: none. */
  readonly pauseMs?: number | undefined;
  /** How long an answer may take, s. Default 2, which is wrk's own. */
  readonly timeoutSeconds?: number;
}

const PAUSE_SCRIPT = fileURLToPath(new URL('pause.lua', import.meta.url));
const run = promisify(execFile);

/** Whether wrk is on the PATH. */
export function hasWrk(): boolean {
  return spawnSync('wrk', ['-v']).error === undefined;
}

/** Loads a URL with wrk, one thread on the load's core. */
export async function runWrk(url: string, options: LoadOptions): Promise<Load> {
  const { connections, seconds, headers = {}, pauseMs, timeoutSeconds = 2 } = options;
  const pinned = ['-c', String(CORE_OF_LOAD), 'wrk'];
  const effort = [
    '-t1',
    `-c${connections}`,
    `-d${seconds}s`,
    `--timeout=${timeoutSeconds}s`,
    '--latency',
  ];
  const { stdout } = await run('taskset', [
    ...pinned,
    ...effort,
    ...Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]),
    ...(pauseMs === undefined ? [] : ['-s', PAUSE_SCRIPT]),
    url,
    ...(pauseMs === undefined ? [] : ['--', String(pauseMs)]),
  ]);
  return parseWrk(stdout);
}

function parseWrk(text: string): Load {
  const number = (pattern: RegExp): number => Number(pattern.exec(text)?.[1] ?? 0);
  const socketErrors = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/
    .exec(text)
    ?.slice(1);
  const failed = (socketErrors ?? []).reduce((sum, count) => sum + Number(count), 0);
  return {
    perSecond: number(/Requests\/sec:\s+([\d.]+)/),
    requests: number(/(\d+) requests in /),
    p50Ms: duration(/50%\s+([\d.]+)(us|ms|s)/.exec(text)),
    p99Ms: duration(/99%\s+([\d.]+)(us|ms|s)/.exec(text)),
    errors: number(/Non-2xx or 3xx responses: (\d+)/) + failed,
  };
}

function duration(found: RegExpExecArray | null): number {
  const perUnit = { us: 0.001, ms: 1, s: 1_000 };
  return Number(found?.[1]) * perUnit[(found?.[2] ?? 'ms') as keyof typeof perUnit];
}
