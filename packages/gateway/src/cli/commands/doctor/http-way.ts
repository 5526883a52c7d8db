import {
  askForHead,
  brokeOff,
  judgeApi,
  judgeTokenEndpoint,
  type AnswerHead,
} from './answer-head.ts';
import { judgeClock } from './clock.ts';
import { destinationOf } from './destination.ts';
import { skip, type Outcome } from './outcome.ts';
import { Section, type Checked } from './section.ts';
import { goTo, type Connection } from './way.ts';

/** The way to an address of HTTP, and whether it leads there. */
export interface HttpWay {
  readonly section: Section;
  readonly answer: Checked<AnswerHead>;
}

/** Goes to a token endpoint, and compares the clocks on the occasion. */
export async function wayToTokenEndpoint(url: URL, timeoutMs: number): Promise<HttpWay> {
  const section = new Section('token-endpoint', url.href, timeoutMs);
  const connection = await goTo(section, destinationOf(url, 'oauthUrl (ZOOM_OAUTH_URL)'));
  const answer = await section.after(connection, 'answer', (open, signal) =>
    ask(url, open, signal, judgeTokenEndpoint),
  );
  await section.after(answer, 'clock', ({ date, askedAt }) =>
    date === undefined
      ? skip('the answer has no Date')
      : // The answer has whole seconds only: half of one is what is missing on average.
        judgeClock(askedAt - (date + 500), 'the server’s clock'),
  );
  return { section, answer };
}

/** Goes to the API. @param url its base URL. */
export async function wayToApi(url: URL, timeoutMs: number): Promise<HttpWay> {
  const setting = 'apiUrl (ZOOM_API_URL)';
  const section = new Section('api', url.href, timeoutMs);
  const connection = await goTo(section, destinationOf(url, setting));
  const path = new URL(`${url.href.replace(/\/+$/, '')}/users/me`);
  const answer = await section.after(connection, 'answer', (open, signal) =>
    ask(path, open, signal, (head) => judgeApi(head, setting)),
  );
  return { section, answer };
}

async function ask(
  url: URL,
  { socket }: Connection,
  signal: AbortSignal,
  judge: (head: AnswerHead) => Outcome<AnswerHead>,
): Promise<Outcome<AnswerHead>> {
  try {
    return judge(await askForHead(url, socket, signal));
  } catch (error) {
    return brokeOff(error);
  }
}
