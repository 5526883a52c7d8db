import {
  generateAttack,
  type Attack,
  type FuzzCaller,
  type AttackRequest,
} from './generate-attack.ts';
import { isServed, findIssues, sendAttack, type ConnectionResult } from './send-attack.ts';
import type { RecordingApi } from './recording-api.ts';

/** Options of {@link fuzz}. */
export interface FuzzOptions {
  /** Port of the gateway. */
  readonly port: number;
  readonly api: RecordingApi;
  readonly callers: readonly FuzzCaller[];
  readonly requests: number;
  readonly seed: number;
  /** Number of concurrent connections. */
  readonly connections: number;
  /** Called after each batch, while no request is in flight. */
  readonly onBatch?: (requests: number) => void;
}

/** Result of {@link fuzz}. */
export interface FuzzReport {
  readonly requests: number;
  readonly attacks: number;
  /** Number of responses by status. */
  readonly statuses: Readonly<Record<number, number>>;
  /** Number of requests by predicted outcome. */
  readonly predicted: Readonly<Record<AttackRequest['outcome'], number>>;
  /** Violations, each with the number of its attack. */
  readonly issues: readonly string[];
}

const ATTACKS_PER_BATCH = 400;
/** First tag of the valid requests between batches, above the tags of attacks. */
const FIRST_CONTROL_TAG = 1_000_000_000;

/** Attacks a gateway in batches, and checks after each that valid requests are served. */
export async function fuzz(options: FuzzOptions): Promise<FuzzReport> {
  const { port, api, callers, requests, seed, connections, onBatch } = options;
  const statuses: Record<number, number> = {};
  const predicted = { served: 0, rejected: 0, aborted: 0 };
  const faults: string[] = [];
  let sent = 0;
  let attacks = 0;

  const one = async (number: number): Promise<void> => {
    const attack = generateAttack(number, seed, callers);
    sent += attack.requestCount;
    const reply = await sendAttack(port, attack);
    for (const status of reply.statuses) statuses[status] = (statuses[status] ?? 0) + 1;
    for (const { outcome } of attack.expected) predicted[outcome] += 1;
    const problems = [...findIssues(reply, attack), ...findDeliveryIssues(attack, reply, api)];
    faults.push(...problems.map((problem) => `attack ${number}: ${problem}`));
  };
  while (sent < requests) {
    const last = attacks + ATTACKS_PER_BATCH;
    const worker = async (): Promise<void> => {
      while (attacks < last && sent < requests) await one(attacks++);
    };
    await Promise.all(Array.from({ length: connections }, worker));
    for (const caller of callers) {
      const served = await isServed(port, caller, FIRST_CONTROL_TAG + attacks);
      if (!served) faults.push(`after ${attacks} attacks ${caller.name} was not served`);
    }
    onBatch?.(sent);
  }
  return { requests: sent, attacks, statuses, predicted, issues: [...faults, ...api.issues] };
}

/** Finds requests that the API received although it must not, or not exactly once although it must. */
function findDeliveryIssues(
  { expected }: Attack,
  { statuses, end }: ConnectionResult,
  api: RecordingApi,
): string[] {
  return expected.flatMap(({ tag, kind, outcome }, at) => {
    const times = api.seen.get(tag) ?? 0;
    if (outcome !== 'served') return times === 0 ? [] : [`${kind}: reached the API`];
    if (times > 1) return [`${kind}: reached the API ${times} times`];
    const hasResponse = statuses[at] !== undefined;
    if (hasResponse) return times === 1 ? [] : [`${kind}: got a response, but not from the API`];
    // A malformed request closes the connection, and pending responses with it.
    return end === 'closed' ? [] : [`${kind}: has no response`];
  });
}
