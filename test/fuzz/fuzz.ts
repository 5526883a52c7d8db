import { connect } from 'node:net';
import { seededRandom } from '../simulation/seeded-random.ts';
import { CALLER_KEY, startGateway } from '../support/gateway-process.ts';
import { CORE_UNDER_TEST, type ServerProcess } from '../support/server-process.ts';
import { measureMemory, type MemoryUsage } from '../soak/memory-usage.ts';
import { generateRequest } from './generate-request.ts';
import { startInspectingApi, type InspectingApi } from './inspecting-api.ts';

/** Options of {@link fuzz}. */
export interface FuzzOptions {
  /** The number of connections, each with its own bytes. */
  readonly requests: number;
  /** The seed of the random bytes. */
  readonly seed: number;
}

/** The result of {@link fuzz}. */
export interface FuzzResult {
  /** Responses by status; 0 counts connections without one. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Requests that reached the API. */
  readonly forwarded: number;
  readonly memory: MemoryUsage;
  /** What should not have happened, each as a sentence. */
  readonly violations: readonly string[];
}

const CLIENT_SECRET = 'the-client-secret-of-the-fuzz';
const CONNECTIONS = 64;
/** How long to wait for the first byte of a response, ms. */
const RESPONSE_TIMEOUT_MS = 500;
/** How long to wait for further bytes, ms. */
const IDLE_TIMEOUT_MS = 20;

/** Sends malicious bytes to a gateway and checks what it forwards, what it responds, and that it stays available. */
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
      if (!(await isServing(gateway))) violations.push('the gateway no longer serves requests');
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
  const sendUntilDone = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const bytes = generateRequest(random, CALLER_KEY);
      const response = await sendBytes(port, bytes);
      recordResponse(response, [token, CLIENT_SECRET, CALLER_KEY], bytes, findings);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, sendUntilDone));
  return findings;
}

function recordResponse(
  response: string,
  secrets: readonly string[],
  bytes: Buffer,
  { statuses, violations }: Findings,
): void {
  const status =
    response
      .match(/^HTTP\/1\.1 [2-5]\d\d(?= )/gm)
      ?.at(-1)
      ?.slice(-3) ?? '0';
  statuses[status] = (statuses[status] ?? 0) + 1;
  const sent = (): string => JSON.stringify(bytes.toString('latin1').slice(0, 500));
  if (response !== '' && !response.startsWith('HTTP/1.1 '))
    violations.push(`a malformed response to ${sent()}`);
  // The API never fails, so a 5xx status is an error of the gateway.
  if (/^HTTP\/1\.1 5/m.test(response)) violations.push(`${status} to ${sent()}`);
  if (secrets.some((secret) => response.includes(secret)))
    violations.push(`a secret in the response to ${sent()}`);
}

/** Sends bytes and returns what was received until the connection closed or was idle. */
function sendBytes(port: number, bytes: Buffer): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' }).setEncoding('latin1');
    let received = '';
    socket.on('data', (text: string) => {
      received += text;
      socket.setTimeout(IDLE_TIMEOUT_MS);
    });
    socket.setTimeout(RESPONSE_TIMEOUT_MS, () => socket.destroy());
    socket.on('error', () => {});
    socket.on('close', () => resolve(received));
    socket.write(bytes);
  });
}

async function isServing({ url }: ServerProcess): Promise<boolean> {
  const response = await fetch(`${url}/api/users`, { headers: { 'x-api-key': CALLER_KEY } });
  return response.status === 200;
}
