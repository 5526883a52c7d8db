import type { Secret } from 'evertoken';
import { fail, pass, warn, type CheckOutcome } from './outcome.ts';

/** What the API said to `GET /users/me`. */
export interface CurrentUserResponse {
  readonly status: number;
  readonly code: number | undefined;
  readonly message: string;
}

const MAX_MESSAGE_LENGTH = 200;

/** Asks the API who the token is for: a light request that every app may try. */
export async function getCurrentUser(
  apiUrl: string,
  token: Secret,
  signal: AbortSignal,
): Promise<CurrentUserResponse> {
  const answer = await fetch(`${apiUrl}/users/me`, {
    headers: { authorization: `Bearer ${token.reveal()}`, accept: 'application/json' },
    redirect: 'manual',
    signal,
  });
  const { code, message } = readError(await answer.text());
  return { status: answer.status, code, message };
}

/** Judges whether the app is active, by what the API says to a token that is new. */
export function evaluateApp({ status, code, message }: CurrentUserResponse): CheckOutcome<true> {
  if (status < 300) return pass('the API accepts its token', true);
  if (status === 401 || code === 124) {
    return fail(
      `the API refuses a new token (${status}${message === '' ? '' : `, ${message}`})`,
      'Check in the Zoom App Marketplace that the app is activated, and that its owner still has the role that its scopes need',
    );
  }
  if (status === 429) {
    return warn(
      'the API answers 429: the limits of the account’s plan are met',
      'Wait, or set the account’s plan so that the gateway keeps to it; other apps may use them up too',
      true,
    );
  }
  if (status === 403) {
    return fail(
      `the API is closed to this account (403, ${message})`,
      'Ask Zoom’s support why; no setting here helps',
    );
  }
  if (status >= 500) {
    return fail(`the API answers ${status}`, 'Look at Zoom’s status page');
  }
  // Whatever else it says, a missing scope for one, it has accepted the token first.
  return pass(`the API accepts its token (and answers ${status}${code ? `, ${code}` : ''})`, true);
}

function readError(body: string): Pick<CurrentUserResponse, 'code' | 'message'> {
  try {
    const { code, message } = JSON.parse(body) as { code?: unknown; message?: unknown };
    return {
      code: typeof code === 'number' ? code : undefined,
      message: typeof message === 'string' ? printable(message) : '',
    };
  } catch {
    return { code: undefined, message: '' };
  }
}

function printable(text: string): string {
  return text.replaceAll(/[^\x20-\x7e]/g, ' ').slice(0, MAX_MESSAGE_LENGTH);
}
