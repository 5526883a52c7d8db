import { execFile, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { LOAD_CORE } from '../test/support/server-process.ts';

/** The result of wrk. */
export interface Load {
  readonly perSecond: number;
  readonly requests: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Responses other than 2xx or 3xx, and failed connections. */
  readonly errors: number;
}

/** The load that wrk generates. */
export interface LoadOptions {
  readonly connections: number;
  readonly seconds: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Mean pause of a connection between a response and the next request, ms. @default none */
  readonly thinkTimeMs?: number | undefined;
  /** Timeout of a response, s. @default 2, as in wrk */
  readonly timeoutSeconds?: number;
}

const THINK_TIME_SCRIPT = fileURLToPath(new URL('think-time.lua', import.meta.url));
const run = promisify(execFile);

/** Whether wrk is installed. */
export function hasWrk(): boolean {
  return spawnSync('wrk', ['-v']).error === undefined;
}

/** Loads a URL with wrk, with one thread on {@link LOAD_CORE}. */
export async function runWrk(url: string, options: LoadOptions): Promise<Load> {
  const { connections, seconds, headers = {}, thinkTimeMs, timeoutSeconds = 2 } = options;
  const pinned = ['-c', String(LOAD_CORE), 'wrk'];
  const load = [
    '-t1',
    `-c${connections}`,
    `-d${seconds}s`,
    `--timeout=${timeoutSeconds}s`,
    '--latency',
  ];
  const { stdout } = await run('taskset', [
    ...pinned,
    ...load,
    ...Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]),
    ...(thinkTimeMs === undefined ? [] : ['-s', THINK_TIME_SCRIPT]),
    url,
    ...(thinkTimeMs === undefined ? [] : ['--', String(thinkTimeMs)]),
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
    p50Ms: parseDuration(/50%\s+([\d.]+)(us|ms|s)/.exec(text)),
    p99Ms: parseDuration(/99%\s+([\d.]+)(us|ms|s)/.exec(text)),
    errors: number(/Non-2xx or 3xx responses: (\d+)/) + failed,
  };
}

function parseDuration(found: RegExpExecArray | null): number {
  const perUnit = { us: 0.001, ms: 1, s: 1_000 };
  return Number(found?.[1]) * perUnit[(found?.[2] ?? 'ms') as keyof typeof perUnit];
}
