import { startSandbox } from '../fleet/sandbox-process.ts';
import { poll } from '../support/poll.ts';
import { startGateway } from '../support/gateway-process.ts';
import { CORE_UNDER_TEST, type ServerProcess } from '../support/server-process.ts';
import { mixedFaults } from './faults.ts';
import { measureMemory, type MemoryUsage } from './memory-usage.ts';

/** What the soak is made of. */
export interface SoakOptions {
  /** The part of the API's answers that fail, in all ways together. */
  readonly faultRate: number;
  /** Loads a URL as hard as it is meant to be. */
  readonly load: (url: string) => Promise<{ readonly requests: number }>;
}

/** What came of it. */
export interface SoakResult {
  readonly requests: number;
  /** How often the API failed, in whatever way. */
  readonly faults: number;
  /** How often a call was sent again, by cause. */
  readonly retries: Readonly<Record<string, number>>;
  readonly mints: number;
  /** Calls that failed though they could have been sent again, as their log lines. */
  readonly failed: readonly string[];
  /** Calls that failed each of the times that they may be sent. */
  readonly exhausted: number;
  readonly memory: MemoryUsage;
  /** Files and sockets that were open before, and when all was quiet again. */
  readonly openFiles: { readonly before: number; readonly after: number };
}

/** Once and two more times. */
const MAX_ATTEMPTS = 3;
const STABLE_MS = 500;
const TIMEOUT_MS = 10_000;

/** Puts a gateway under load while its API fails now and then, and sees what its callers notice. */
export async function soak({ faultRate, load }: SoakOptions): Promise<SoakResult> {
  const calls = new RequestLog();
  const sandbox = await startSandbox({});
  try {
    const gateway = await startGateway({
      name: 'the gateway',
      core: CORE_UNDER_TEST,
      account: {
        accountId: 'sandbox-account',
        clientId: 'sandbox-client',
        clientSecret: 'sandbox-secret',
        tokenUrl: `${sandbox.url}/oauth/token`,
        apiUrl: `${sandbox.url}/v2`,
      },
      onLine: (line) => calls.record(line),
    });
    try {
      const url = `${gateway.url}/api/users/me`;
      const before = await waitForStableFileCount(gateway);
      for (const fault of mixedFaults('GET /v2/*', faultRate)) await sandbox.addFault(fault);
      const { result, memory } = await measureMemory(gateway, () => load(url));
      const { faultsInjected: faults, tokensIssued: mints } = await sandbox.stats();
      // Its end is the end of all connections to it, if they are let go.
      await sandbox.stop();
      const after = await waitForStableFileCount(gateway, before);
      const { retries, failed, exhausted } = calls;
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

/** What is wrong with a result; empty when nothing is. */
export function checkSoak({ requests, failed, memory, openFiles }: SoakResult): string[] {
  const { earlyMegabytes, lateMegabytes } = memory;
  return [
    ...(requests === 0 ? ['nothing was sent'] : []),
    ...(failed.length > 0 ? [`${failed.length} calls failed: ${failed[0]}`] : []),
    ...(lateMegabytes > earlyMegabytes * 1.1 + 16
      ? [`memory grew from ${earlyMegabytes} to ${lateMegabytes} MB`]
      : []),
    ...(openFiles.after > openFiles.before
      ? [`${openFiles.after - openFiles.before} files or sockets were left open`]
      : []),
  ];
}

/** Reads the log: what became of each call. */
class RequestLog {
  readonly retries: Record<string, number> = {};
  readonly failed: string[] = [];
  exhausted = 0;

  record(line: string): void {
    if (!line.includes('"msg":"request"')) return;
    const isWhole = line.includes('"status":200') && line.includes('"complete":true');
    if (isWhole && !line.includes('"retries"')) return;
    const { retries = [] } = JSON.parse(line) as { retries?: readonly string[] };
    for (const cause of retries) this.retries[cause] = (this.retries[cause] ?? 0) + 1;
    if (isWhole || isAborted(line)) return;
    if (retries.length < MAX_ATTEMPTS - 1) this.failed.push(line);
    else this.exhausted += 1;
  }
}

/** When its time is over the load hangs up, with calls under way. */
function isAborted(line: string): boolean {
  return !line.includes('"status"');
}

/** How many files are open, once that has been the same for a moment. */
async function waitForStableFileCount(server: ServerProcess, most = Infinity): Promise<number> {
  const started = performance.now();
  let files = server.openFiles();
  let since = started;
  return poll('quiet', 2 * TIMEOUT_MS, () => {
    const now = performance.now();
    const open = server.openFiles();
    if (open !== files) since = now;
    files = open;
    const isEnough = files <= most || now - started > TIMEOUT_MS;
    return isEnough && now - since > STABLE_MS ? files : undefined;
  });
}
