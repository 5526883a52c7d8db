import { connect } from 'node:net';
import { seededRandom } from '../simulation/seeded-random.ts';
import { CALLER_KEY, startGateway } from '../support/gateway-process.ts';
import { CORE_UNDER_TEST, type ServerProcess } from '../support/server-process.ts';
import { measureMemory, type MemoryUsage } from '../soak/memory-usage.ts';
import { generateRequest } from './generate-request.ts';
import { startInspectingApi, type InspectingApi } from './inspecting-api.ts';

/** How much harm is tried. */
export interface FuzzOptions {
  /** Connections, each with its own bytes. */
  readonly requests: number;
  /** The same seed sends the same bytes. */
  readonly seed: number;
}

/** What came of it. */
export interface FuzzResult {
  /** How often there was an answer with each status; 0 is none at all. */
  readonly statuses: Readonly<Record<string, number>>;
  /** How many requests the API was sent. */
  readonly forwarded: number;
  readonly memory: MemoryUsage;
  /** What should not have happened, each in a sentence. */
  readonly violations: readonly string[];
}

const CLIENT_SECRET = 'the-client-secret-of-the-fuzz';
const CONNECTIONS = 64;
/** How long a caller waits for an answer to begin, and for more of it to come, ms. */
const RESPONSE_TIMEOUT_MS = 500;
const IDLE_TIMEOUT_MS = 20;

/** Sends hostile bytes to a gateway, and looks at what gets through, what comes back, and whether it lives. */
export async function fuzz({ requests, seed }: FuzzOptions): Promise<FuzzResult> {
  const api = await startInspectingApi([CALLER_KEY, CLIENT_SECRET]);
  try {
    const gateway = await startGateway({
      name: 'the gateway',
      core: CORE_UNDER_TEST,
      account: {
        accountId: 'account',
        clientId: 'client',
        clientSecret: CLIENT_SECRET,
        tokenUrl: api.tokenUrl,
        apiUrl: api.apiUrl,
      },
    });
    try {
      const { result, memory } = await measureMemory(gateway, () =>
        sendAll(gateway, api, requests, seed),
      );
      const { statuses, violations } = result;
      if (!(await isServing(gateway))) violations.push('it serves no more');
      return {
        statuses,
        forwarded: api.requests,
        memory,
        violations: [...violations, ...api.violations],
      };
    } finally {
      await gateway.stop();
    }
  } finally {
    api.close();
  }
}

interface Findings {
  readonly statuses: Record<string, number>;
  readonly violations: string[];
}

async function sendAll(
  { url }: ServerProcess,
  { token }: InspectingApi,
  requests: number,
  seed: number,
): Promise<Findings> {
  const random = seededRandom(seed);
  const port = Number(new URL(url).port);
  const findings: Findings = { statuses: {}, violations: [] };
  let left = requests;
  const one = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const bytes = generateRequest(random, CALLER_KEY);
      const answer = await sendBytes(port, bytes);
      recordResponse(answer, [token, CLIENT_SECRET, CALLER_KEY], bytes, findings);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, one));
  return findings;
}

function recordResponse(
  answer: string,
  secrets: readonly string[],
  bytes: Buffer,
  { statuses, violations }: Findings,
): void {
  const status =
    answer
      .match(/^HTTP\/1\.1 [2-5]\d\d(?= )/gm)
      ?.at(-1)
      ?.slice(-3) ?? '0';
  statuses[status] = (statuses[status] ?? 0) + 1;
  const sent = (): string => JSON.stringify(bytes.toString('latin1').slice(0, 500));
  if (answer !== '' && !answer.startsWith('HTTP/1.1 '))
    violations.push(`an answer that is none, to ${sent()}`);
  // The API fails nothing, so that a fault would be the gateway's own.
  if (/^HTTP\/1\.1 5/m.test(answer)) violations.push(`${status} to ${sent()}`);
  if (secrets.some((secret) => answer.includes(secret))) violations.push(`a secret to ${sent()}`);
}

/** Sends bytes, and says what has come once the other side ends the connection or is silent. */
function sendBytes(port: number, bytes: Buffer): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' }).setEncoding('latin1');
    let answer = '';
    socket.on('data', (text: string) => {
      answer += text;
      socket.setTimeout(IDLE_TIMEOUT_MS);
    });
    socket.setTimeout(RESPONSE_TIMEOUT_MS, () => socket.destroy());
    socket.on('error', () => {});
    socket.on('close', () => resolve(answer));
    socket.write(bytes);
  });
}

async function isServing({ url }: ServerProcess): Promise<boolean> {
  const response = await fetch(`${url}/api/users`, { headers: { 'x-api-key': CALLER_KEY } });
  return response.status === 200;
}
