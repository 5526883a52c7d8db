import { startSandbox } from '../../test/fleet/sandbox-process.ts';
import { poll } from '../../test/setup/poll.ts';
import { startGateway } from '../our-gateway.ts';
import { CORE_UNDER_TEST, type Server } from '../processes.ts';
import { faultsOf } from './faults.ts';
import { watching, type Watched } from './watch.ts';

/** What the soak is made of. */
export interface SoakOptions {
  /** The part of the API's answers that fail, in all ways together. */
  readonly share: number;
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
  readonly broken: readonly string[];
  /** Calls that failed each of the times that they may be sent. */
  readonly unlucky: number;
  readonly memory: Watched;
  /** Files and sockets that were open before, and when all was quiet again. */
  readonly openFiles: { readonly before: number; readonly after: number };
}

/** Once and two more times. */
const MOST_ATTEMPTS = 3;
const QUIET_MS = 500;
const PATIENCE_MS = 10_000;

/** Puts a gateway under load while its API fails now and then, and sees what its callers notice. */
export async function soak({ share, load }: SoakOptions): Promise<SoakResult> {
  const calls = new Calls();
  const sandbox = await startSandbox({});
  try {
    const gateway = await startGateway({
      name: 'the gateway',
      core: CORE_UNDER_TEST,
      account: {
        accountId: 'sandbox-account',
        clientId: 'sandbox-client',
        clientSecret: 'sandbox-secret',
        oauthUrl: `${sandbox.url}/oauth/token`,
        apiUrl: `${sandbox.url}/v2`,
      },
      onLine: (line) => calls.note(line),
    });
    try {
      const url = `${gateway.url}/api/users/me`;
      const before = await quietFiles(gateway);
      for (const fault of faultsOf('GET /v2/*', share)) await sandbox.addFault(fault);
      const { result, memory } = await watching(gateway, () => load(url));
      const { faultsInjected: faults, tokensIssued: mints } = await sandbox.stats();
      // Its end is the end of all connections to it, if they are let go.
      await sandbox.stop();
      const after = await quietFiles(gateway, before);
      const { retries, broken, unlucky } = calls;
      const { requests } = result;
      const openFiles = { before, after };
      return { requests, faults, mints, retries, broken, unlucky, memory, openFiles };
    } finally {
      await gateway.stop();
    }
  } finally {
    await sandbox.stop();
  }
}

/** What is wrong with a result; empty when nothing is. */
export function complaintsOf({ requests, broken, memory, openFiles }: SoakResult): string[] {
  const { earlyMegabytes, lateMegabytes } = memory;
  return [
    ...(requests === 0 ? ['nothing was sent'] : []),
    ...(broken.length > 0 ? [`${broken.length} calls failed: ${broken[0]}`] : []),
    ...(lateMegabytes > earlyMegabytes * 1.1 + 16
      ? [`memory grew from ${earlyMegabytes} to ${lateMegabytes} MB`]
      : []),
    ...(openFiles.after > openFiles.before
      ? [`${openFiles.after - openFiles.before} files or sockets were left open`]
      : []),
  ];
}

/** Reads the log: what became of each call. */
class Calls {
  readonly retries: Record<string, number> = {};
  readonly broken: string[] = [];
  unlucky = 0;

  note(line: string): void {
    if (!line.includes('"msg":"request"')) return;
    const isWhole = line.includes('"status":200') && line.includes('"complete":true');
    if (isWhole && !line.includes('"retries"')) return;
    const { retries = [] } = JSON.parse(line) as { retries?: readonly string[] };
    for (const cause of retries) this.retries[cause] = (this.retries[cause] ?? 0) + 1;
    if (isWhole || isCutByLoad(line)) return;
    if (retries.length < MOST_ATTEMPTS - 1) this.broken.push(line);
    else this.unlucky += 1;
  }
}

/** When its time is over the load hangs up, with calls under way. */
function isCutByLoad(line: string): boolean {
  return !line.includes('"status"');
}

/** How many files are open, once that has been the same for a moment. */
async function quietFiles(server: Server, most = Infinity): Promise<number> {
  const started = performance.now();
  let files = server.openFiles();
  let since = started;
  return poll('quiet', 2 * PATIENCE_MS, () => {
    const now = performance.now();
    const open = server.openFiles();
    if (open !== files) since = now;
    files = open;
    const isEnough = files <= most || now - started > PATIENCE_MS;
    return isEnough && now - since > QUIET_MS ? files : undefined;
  });
}
