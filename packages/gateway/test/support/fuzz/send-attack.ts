import { connect } from 'node:net';
import { validRequest, type Attack, type FuzzCaller } from './generate-attack.ts';
import { CLIENT_SECRET, API_ONLY_TEXT, TOKEN } from './recording-api.ts';

/** The outcome of an attack’s connection. */
export interface ConnectionResult {
  readonly text: string;
  /** Statuses of all final responses, in order. */
  readonly statuses: readonly number[];
  /** Whether the gateway closed the connection, or why the client did. */
  readonly end: 'closed' | 'quiet' | 'timeout';
}

/** Idle time after which a connection with unpredictable outcome is complete, ms. */
const QUIET_MS = 60;
const RESPONSE_TIMEOUT_MS = 10_000;

/** Sends an attack on a new connection. */
export function sendAttack(port: number, { pieces, expected }: Attack): Promise<ConnectionResult> {
  return exchange(port, pieces, (statuses) =>
    expected.length === 0
      ? QUIET_MS
      : statuses.length < expected.length
        ? RESPONSE_TIMEOUT_MS
        : QUIET_MS,
  );
}

/** Sends a valid request. @returns whether it was served */
export async function isServed(port: number, caller: FuzzCaller, tag: number): Promise<boolean> {
  const { statuses } = await exchange(port, [validRequest(caller, tag)], () => RESPONSE_TIMEOUT_MS);
  return statuses.length === 1 && statuses[0] === 200;
}

function exchange(
  port: number,
  pieces: readonly Buffer[],
  getTimeoutMs: (statuses: readonly number[]) => number,
): Promise<ConnectionResult> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let text = '';
    let timer: NodeJS.Timeout | undefined;
    const done = (end: ConnectionResult['end']): void => {
      clearTimeout(timer);
      socket.removeAllListeners().on('error', () => {});
      socket.resetAndDestroy();
      resolve({ text, statuses: parseStatuses(text), end });
    };
    const wait = (): void => {
      clearTimeout(timer);
      const ms = getTimeoutMs(parseStatuses(text));
      timer = setTimeout(() => done(ms === QUIET_MS ? 'quiet' : 'timeout'), ms);
    };
    socket.setEncoding('latin1').on('data', (more: string) => {
      text += more;
      wait();
    });
    socket.on('error', () => {}).once('close', () => done('closed'));
    socket.once('connect', () => void writeAll(socket, pieces).then(wait));
  });
}

async function writeAll(
  socket: ReturnType<typeof connect>,
  pieces: readonly Buffer[],
): Promise<void> {
  for (const piece of pieces) {
    socket.write(piece);
    // Separate writes must arrive in separate segments.
    if (pieces.length > 1) await new Promise((resolve) => setImmediate(resolve));
  }
}

function parseStatuses(text: string): number[] {
  return Array.from(text.matchAll(/HTTP\/1\.1 (\d{3})/g), ([, status]) => Number(status)).filter(
    (status) => status >= 200,
  );
}

/** Finds violations in the responses. */
export function findIssues(
  { text, statuses, end }: ConnectionResult,
  { expected }: Attack,
): string[] {
  const secrets = [TOKEN, CLIENT_SECRET, API_ONLY_TEXT, 'evt_0', 'set-cookie'];
  const problems = secrets
    .filter((one) => text.includes(one))
    .map((one) => `a response with ${one}`);
  const failed = statuses.filter((status) => status >= 500);
  if (failed.length > 0) problems.push(`status ${failed.join(', ')}`);
  if (end === 'timeout') problems.push('no response');
  const known = expected.length > 0;
  if (known && statuses.length > expected.length) problems.push('more responses than requests');
  expected.forEach(({ kind, outcome }, at) => {
    const status = statuses[at];
    if (status === undefined) return;
    if (status < 400 !== (outcome === 'served')) problems.push(`${kind}: status ${status}`);
  });
  return problems;
}
