import {
  probe,
  connectionClosed,
  evaluateApi,
  evaluateTokenEndpoint,
  type ProbeResult,
} from './http-probe.ts';
import { evaluateClock } from './clock-check.ts';
import { parseTarget } from './destination.ts';
import { skip, type CheckOutcome } from './outcome.ts';
import { Section, type Checked } from './check.ts';
import { checkConnection, type Connection } from './connection-check.ts';

/** The way to an address of HTTP, and whether it leads there. */
export interface HttpCheck {
  readonly section: Section;
  readonly response: Checked<ProbeResult>;
}

/** Goes to a token endpoint, and compares the clocks on the occasion. */
export async function checkTokenEndpoint(url: URL, timeoutMs: number): Promise<HttpCheck> {
  const section = new Section('token-endpoint', url.href, timeoutMs);
  const connection = await checkConnection(section, parseTarget(url, 'tokenUrl (ZOOM_OAUTH_URL)'));
  const response = await section.dependsOn(connection, 'answer', (open, signal) =>
    sendProbe(url, open, signal, evaluateTokenEndpoint),
  );
  await section.dependsOn(response, 'clock', ({ date, midpoint }) =>
    date === undefined
      ? skip('the answer has no Date')
      : // The answer has whole seconds only: half of one is what is missing on average.
        evaluateClock(midpoint - (date + 500), 'the server’s clock'),
  );
  return { section, response };
}

/** Goes to the API. @param url its base URL. */
export async function checkApi(url: URL, timeoutMs: number): Promise<HttpCheck> {
  const setting = 'apiUrl (ZOOM_API_URL)';
  const section = new Section('api', url.href, timeoutMs);
  const connection = await checkConnection(section, parseTarget(url, setting));
  const path = new URL(`${url.href.replace(/\/+$/, '')}/users/me`);
  const response = await section.dependsOn(connection, 'answer', (open, signal) =>
    sendProbe(path, open, signal, (head) => evaluateApi(head, setting)),
  );
  return { section, response };
}

async function sendProbe(
  url: URL,
  { socket }: Connection,
  signal: AbortSignal,
  judge: (head: ProbeResult) => CheckOutcome<ProbeResult>,
): Promise<CheckOutcome<ProbeResult>> {
  try {
    return judge(await probe(url, socket, signal));
  } catch (error) {
    return connectionClosed(error);
  }
}
