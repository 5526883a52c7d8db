import type { ErrorCode, TokenStatus } from 'evertoken';
import type { Account } from '../accounts/account.ts';

/** Whether requests for an account can be served. No secrets. */
export type AccountReadiness =
  /** There is a live token. */
  | {
      readonly account: string;
      readonly ready: true;
      readonly token: 'live';
      readonly expiresInSeconds: number;
    }
  /** There is none yet, and nothing is known to stand in the way of getting one. */
  | { readonly account: string; readonly ready: true; readonly token: 'on-demand' }
  /** There is none, and no other will be asked for so soon, because of this failure. */
  | {
      readonly account: string;
      readonly ready: false;
      readonly token: 'none';
      readonly code: ErrorCode;
      readonly retryInSeconds: number;
    }
  /** Its token manager does not answer. */
  | { readonly account: string; readonly ready: false; readonly token: 'unknown' };

/** Whether the gateway can serve. */
export interface Readiness {
  readonly status: 'ready' | 'not-ready' | 'draining';
  /** One for each account, in the order of the configuration. */
  readonly accounts: readonly AccountReadiness[];
}

/** How long a token manager may take to tell its state, ms. It does so from memory. */
const TIMEOUT_MS = 500;

/** Asks every account, and nobody beyond this process: no token is minted for an answer. */
export async function getReadiness(
  accounts: readonly Account[],
  draining: boolean,
): Promise<Readiness> {
  const all = await Promise.all(accounts.map(getAccountReadiness));
  const ready = all.every((account) => account.ready);
  return { status: draining ? 'draining' : ready ? 'ready' : 'not-ready', accounts: all };
}

async function getAccountReadiness({ name, tokens }: Account): Promise<AccountReadiness> {
  let patience: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    patience = setTimeout(() => resolve(undefined), TIMEOUT_MS);
  });
  const status = await Promise.race([tokens.status().catch(() => undefined), late]);
  clearTimeout(patience);
  return status === undefined
    ? { account: name, ready: false, token: 'unknown' }
    : evaluateReadiness(name, status);
}

/** Judges one account by what its token manager knows. */
export function evaluateReadiness(
  account: string,
  { token, cooldown }: Pick<TokenStatus, 'token' | 'cooldown'>,
): AccountReadiness {
  if (token !== undefined && token.remainingMs > 0) {
    const expiresInSeconds = Math.floor(token.remainingMs / 1000);
    return { account, ready: true, token: 'live', expiresInSeconds };
  }
  if (cooldown === undefined) return { account, ready: true, token: 'on-demand' };
  const retryInSeconds = Math.ceil(cooldown.forMs / 1000);
  return { account, ready: false, token: 'none', code: cooldown.code, retryInSeconds };
}
