import { connect } from 'node:net';
import { parseMessages, type HttpMessage } from './http-message.ts';
import { NONE, type Expected, type ProxyCase } from './proxy-case.ts';
import type { RawApi } from './raw-api.ts';
import { runSteps } from './raw-connection.ts';

/** After so long without a byte, an open connection counts as idle, ms. */
const QUIET_MS = 700;

/** A proxy under test, and its API. */
export interface ProxyUnderTest {
  readonly name: string;
  readonly port: number;
  readonly api: RawApi;
}

/** What happened. */
interface Outcome {
  /** What the client received. */
  readonly bytes: string;
  readonly responses: readonly HttpMessage[];
  /** The requests that the API received. */
  readonly requests: readonly string[];
}

/** Runs a case. @returns what was not right; empty if nothing */
export async function runCase(
  { port, api }: ProxyUnderTest,
  id: number,
  { send, expected }: ProxyCase,
): Promise<string> {
  const filled = send.map((step) =>
    typeof step === 'string'
      ? step.replaceAll('PATH', `/api/c${id}x`).replaceAll('HOST', `127.0.0.1:${port}`)
      : step,
  );
  const { bytes, hasEnded } = await exchange(port, filled);
  const method = /^\S+/.exec(filled.filter((step) => typeof step === 'string').join(''))?.[0] ?? '';
  const responses = parseMessages(bytes, { method, hasEnded });
  return judge({ bytes, responses, requests: api.received(id) }, expected);
}

function exchange(
  port: number,
  steps: ProxyCase['send'],
): Promise<{ bytes: string; hasEnded: boolean }> {
  return new Promise((resolve) => {
    let bytes = '';
    let hasEnded = false;
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true, noDelay: true });
    const finish = (): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve({ bytes, hasEnded });
    };
    const timer = setTimeout(finish, QUIET_MS);
    socket.setEncoding('latin1').on('data', (text: string) => {
      bytes += text;
      timer.refresh();
    });
    socket.on('end', () => {
      hasEnded = true;
      finish();
    });
    socket.on('error', () => {}).on('close', finish);
    void runSteps(socket, steps).then(() => timer.refresh());
  });
}

function judge(outcome: Outcome, expected: Expected): string {
  return [...judgeResponses(outcome, expected), ...judgeRequests(outcome, expected)].join('; ');
}

function judgeResponses(outcome: Outcome, expected: Expected): string[] {
  if (expected.isRejected === true) return judgeRejection(outcome);
  return expected.isCutShort === true ? judgeCut(outcome) : judgeResponse(outcome, expected);
}

function judgeCut({ responses }: Outcome): string[] {
  const last = responses.at(-1);
  return last?.isComplete === true && last.status < 500 ? ['complete'] : [];
}

function judgeRejection({ responses, requests }: Outcome): string[] {
  const status = responses.at(-1)?.status ?? 0;
  return [
    ...(requests.length > 0 ? ['forwarded'] : []),
    ...(status !== 0 && status < 400 ? [`status ${status}`] : []),
  ];
}

function judgeResponse({ bytes, responses }: Outcome, expected: Expected): string[] {
  const { status = 200, body, isComplete = true } = expected;
  const last = responses.at(-1);
  if (last === undefined) return [status].flat().includes(NONE) ? [] : ['no response'];
  return [
    ...([status].flat().includes(last.status) ? [] : [`status ${last.status}`]),
    ...(last.isComplete === isComplete ? [] : [isComplete ? 'not complete' : 'complete']),
    ...(body === undefined || body === last.body ? [] : [`body ${JSON.stringify(cut(last.body))}`]),
    ...matches('head', last.head, expected.head, expected.notHead),
    ...matches('bytes', bytes, expected.bytes, expected.notBytes),
  ];
}

function judgeRequests({ requests }: Outcome, { api, notApi, apiRequests }: Expected): string[] {
  return [
    ...(apiRequests === undefined || apiRequests === requests.length
      ? []
      : [`${requests.length} requests`]),
    ...matches('request', requests.join('\n'), api, notApi),
  ];
}

function matches(name: string, text: string, has?: RegExp, hasNot?: RegExp): string[] {
  return [
    ...(has === undefined || has.test(text) ? [] : [`${name} lacks ${has.source}`]),
    ...(hasNot === undefined || !hasNot.test(text) ? [] : [`${name} has ${hasNot.source}`]),
  ];
}

function cut(text: string): string {
  return text.slice(0, 40);
}
