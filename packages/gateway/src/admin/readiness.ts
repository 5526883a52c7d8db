import { systemClock, type ErrorCode, type TokenStatus } from 'evertoken';
import { withTimeout } from 'evertoken/internal';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Account } from '../accounts/account.ts';

/** Whether requests for an account can be served. Contains no secrets. */
export type AccountReadiness =
  /** The account has a live token. */
  | {
      readonly account: string;
      readonly ready: true;
      readonly token: 'live';
      readonly expiresInSeconds: number;
    }
  /** The API rejects the account's tokens. */
  | {
      readonly account: string;
      readonly ready: false;
      readonly token: 'rejected';
      readonly code: string;
    }
  /** The account has no token yet; the next request mints one. */
  | { readonly account: string; readonly ready: true; readonly token: 'on-demand' }
  /** The last mint failed with `code`, and its cooldown has not ended. */
  | {
      readonly account: string;
      readonly ready: false;
      readonly token: 'none';
      readonly code: ErrorCode;
      readonly retryInSeconds: number;
    }
  /** The account's token manager did not respond in time. */
  | { readonly account: string; readonly ready: false; readonly token: 'unknown' };

/** Whether this process can serve requests: at least one account that requests can be for is ready. */
export interface Readiness {
  readonly status: 'ready' | 'not-ready' | 'draining';
  /** One entry per account, in the order of the configuration. */
  readonly accounts: readonly AccountReadiness[];
}

/** Limit for reading a token manager's status, which is in memory, ms. */
const TIMEOUT_MS = 500;

/** Determines the readiness of all accounts from memory: it mints no token and calls no other system. */
export async function getReadiness(
  accounts: readonly Account[],
  served: ReadonlySet<string>,
  draining: boolean,
  getRejection: GetRejection = () => undefined,
): Promise<Readiness> {
  const all = await Promise.all(
    accounts.map((account) => getAccountReadiness(account, getRejection)),
  );
  const ready = all.some((one) => one.ready && served.has(one.account));
  return { status: draining ? 'draining' : ready ? 'ready' : 'not-ready', accounts: all };
}

/** Returns the code with which the API rejects the tokens of an account; undefined if it accepts them. */
export type GetRejection = (account: string) => string | undefined;

async function getAccountReadiness(
  { name, tokens }: Account,
  getRejection: GetRejection,
): Promise<AccountReadiness> {
  const status = await withTimeout(tokens.status(), {
    clock: systemClock,
    timeoutMs: TIMEOUT_MS,
    onTimeout: () => new Error('the token manager does not respond'),
  }).catch(() => undefined);
  return status === undefined
    ? { account: name, ready: false, token: 'unknown' }
    : evaluateReadiness(name, status, getRejection(name));
}

/**
 * Evaluates the readiness of one account from its token manager's status.
 *
 * @param rejection the code with which the API rejects its tokens
 */
export function evaluateReadiness(
  account: string,
  { token, cooldown }: Pick<TokenStatus, 'token' | 'cooldown'>,
  rejection?: string,
): AccountReadiness {
  if (token !== undefined && token.remainingMs > 0) {
    if (rejection !== undefined)
      return { account, ready: false, token: 'rejected', code: rejection };
    const expiresInSeconds = Math.floor(token.remainingMs / 1000);
    return { account, ready: true, token: 'live', expiresInSeconds };
  }
  if (cooldown === undefined) return { account, ready: true, token: 'on-demand' };
  const retryInSeconds = Math.ceil(cooldown.remainingMs / 1000);
  return { account, ready: false, token: 'none', code: cooldown.code, retryInSeconds };
}

/**
 * Registers `/readyz`, the readiness check, which responds 200 or 503.
 *
 * @param getVisible returns the names of the accounts whose state the client may see
 */
export function registerReadiness(
  app: FastifyInstance,
  readiness: () => Promise<Readiness>,
  getVisible: (request: FastifyRequest) => Promise<readonly string[]>,
): void {
  app.get('/readyz', async (request, reply) => {
    const [{ status, accounts }, visible] = await Promise.all([readiness(), getVisible(request)]);
    const shown = accounts.filter(({ account }) => visible.includes(account));
    return reply
      .code(status === 'ready' ? 200 : 503)
      .header('cache-control', 'no-store')
      .type('application/json; charset=utf-8')
      .send(formatReadiness({ status, accounts: shown }));
  });
}

/** JSON with one line per account, readable in a terminal. */
function formatReadiness({ status, accounts }: Readiness): string {
  if (accounts.length === 0) return `{"status":"${status}"}\n`;
  const lines = accounts.map((account) => JSON.stringify(account));
  return `{"status":"${status}","accounts":[\n${lines.join(',\n')}\n]}\n`;
}
