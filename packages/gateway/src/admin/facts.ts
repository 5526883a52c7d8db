import { zoomEndpoints } from '@evertoken/zoom-client/endpoints';
import type { TokenStatus } from 'evertoken';
import type { Account } from '../accounts/account.ts';
import type { AccountWatch } from './account-watch.ts';
import { codeOfApiError } from './meanings.ts';
import { troublesOf, type AccountFacts, type Trouble } from './troubles.ts';
import type { Watched } from './watched.ts';

/** Everything that is wrong now, what fails first. */
export async function troublesNow(watched: Watched): Promise<Trouble[]> {
  const all = await Promise.all(
    watched.accounts().map(async (account) => {
      const status = await account.tokens.status();
      return troublesOf(factsOf(account, watched.watchOf(account.name), status));
    }),
  );
  return all.flat();
}

/** What is known of an account, as {@link troublesOf} wants it. */
export function factsOf(
  { name, pacer }: Account,
  watch: AccountWatch,
  { token, pause }: TokenStatus,
): AccountFacts {
  const now = performance.now();
  const {
    recentErrors,
    recentCalls,
    recentFaults,
    recentUnanswered,
    recentTokenless,
    recentUnpaced,
  } = watch;
  return {
    name,
    tokenLeftMs: token !== undefined && token.remainingMs > 0 ? token.remainingMs : undefined,
    mintFailing: pause?.code ?? watch.mintFailing?.code,
    storeFailing: watch.storeFailing?.code,
    unreadable: watch.unreadableSince !== undefined,
    recent: {
      calls: recentCalls.count(now),
      tokenRejected: recentErrors['token-rejected'].count(now),
      scopeMissing: recentErrors['scope-missing'].count(now),
      rateLimited: recentErrors['rate-limited'].count(now),
      serverError: recentErrors['server-error'].count(now),
      unanswered: recentUnanswered.count(now),
      tokenless: recentTokenless.count(now),
      unpaced: recentUnpaced.count(now),
      faults: recentFaults.count(now),
    },
    scopeMissing: lastScopeMissing(watch),
    pacing: pacer?.snapshot(),
  };
}

function lastScopeMissing({ errors }: AccountWatch): AccountFacts['scopeMissing'] {
  const request = errors.find(({ code }) => code === codeOfApiError('scope-missing'))?.request;
  if (request === undefined) return undefined;
  const endpoint = zoomEndpoints.find(({ name }) => name === request.endpoint);
  const { granular = [], classic = [] } = endpoint?.scopes ?? {};
  return { request, anyOf: [...granular, ...classic] };
}
