import { sandboxAccount, startSandbox } from '../support/sandbox-process.ts';
import { poll } from '../support/poll.ts';
import { startGateway } from '../support/gateway-process.ts';
import { CORE_UNDER_TEST, type ServerProcess } from '../support/server-process.ts';
import { mixedFaults } from './faults.ts';
import { measureMemory, type MemoryUsage } from './memory-usage.ts';

/** Options of {@link soak}. */
export interface SoakOptions {
  /** The share of requests that fail at the API. */
  readonly faultRate: number;
  /** Puts a URL under load. */
  readonly load: (url: string) => Promise<{ readonly requests: number }>;
}

/** The result of {@link soak}. */
export interface SoakResult {
  readonly requests: number;
  /** The number of faults of the API. */
  readonly faults: number;
  /** Retries by cause. */
  readonly retries: Readonly<Record<string, number>>;
  readonly mints: number;
  /** The log lines of requests that failed though they could have been retried. */
  readonly failed: readonly string[];
  /** Requests that failed at every attempt. */
  readonly exhausted: number;
  readonly memory: MemoryUsage;
  /** Open files and sockets before and after the load. */
  readonly openFiles: { readonly before: number; readonly after: number };
}

const MAX_ATTEMPTS = 3;
const STABLE_MS = 500;
const TIMEOUT_MS = 10_000;

/** Puts a gateway under load while its API fails occasionally, and counts the failures that callers see. */
export async function soak({ faultRate, load }: SoakOptions): Promise<SoakResult> {
  const log = new RequestLog();
  const sandbox = await startSandbox({});
  try {
    const gateway = await startGateway({
      name: 'the gateway',
      core: CORE_UNDER_TEST,
      account: sandboxAccount(sandbox),
      onLine: (line) => log.record(line),
    });
    try {
      const url = `${gateway.url}/api/users/me`;
      const before = await waitForStableFileCount(gateway);
      for (const fault of mixedFaults('GET /v2/*', faultRate)) await sandbox.addFault(fault);
      const { result, memory } = await measureMemory(gateway, () => load(url));
      const { faultsInjected: faults, tokensIssued: mints } = await sandbox.stats();
      // Closes all connections to the API.
      await sandbox.stop();
      const after = await waitForStableFileCount(gateway, before);
      const { retries, failed, exhausted } = log;
      const { requests } = result;
      const openFiles = { before, after };
      return { requests, faults, mints, retries, failed, exhausted, memory, openFiles };
    } finally {
      await gateway.stop();
    }
  } finally {
    await sandbox.stop();
  }
}

/** The problems of a result. */
export function checkSoak({ requests, failed, memory, openFiles }: SoakResult): string[] {
  const { earlyMegabytes, lateMegabytes } = memory;
  return [
    ...(requests === 0 ? ['no request was sent'] : []),
    ...(failed.length > 0 ? [`${failed.length} requests failed: ${failed[0]}`] : []),
    ...(lateMegabytes > earlyMegabytes * 1.1 + 16
      ? [`memory grew from ${earlyMegabytes} to ${lateMegabytes} MB`]
      : []),
    ...(openFiles.after > openFiles.before
      ? [`${openFiles.after - openFiles.before} files or sockets were left open`]
      : []),
  ];
}

/** Counts retries and failures from the access log. */
class RequestLog {
  readonly retries: Record<string, number> = {};
  readonly failed: string[] = [];
  exhausted = 0;

  record(line: string): void {
    if (!line.includes('"msg":"request"')) return;
    const isComplete = line.includes('"status":200') && line.includes('"complete":true');
    if (isComplete && !line.includes('"retries"')) return;
    const { retries = [] } = JSON.parse(line) as { retries?: readonly string[] };
    for (const cause of retries) this.retries[cause] = (this.retries[cause] ?? 0) + 1;
    if (isComplete || isAborted(line)) return;
    if (retries.length < MAX_ATTEMPTS - 1) this.failed.push(line);
    else this.exhausted += 1;
  }
}

/** Whether the load generator disconnected at its end, with requests in flight. */
function isAborted(line: string): boolean {
  return !line.includes('"status"');
}

/** Waits until the number of open files is stable and returns it. */
async function waitForStableFileCount(server: ServerProcess, max = Infinity): Promise<number> {
  const started = performance.now();
  let files = server.openFiles();
  let since = started;
  return poll('a stable number of open files', 2 * TIMEOUT_MS, () => {
    const now = performance.now();
    const open = server.openFiles();
    if (open !== files) since = now;
    files = open;
    const isEnough = files <= max || now - started > TIMEOUT_MS;
    return isEnough && now - since > STABLE_MS ? files : undefined;
  });
}
