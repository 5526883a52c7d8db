import type { GatewayState } from './gateway-types.js';
import { byId, listIn, make, setAttribute, setStatus, setText, type Entry } from './elements.ts';
import { hashOf } from './show-troubles.ts';
import { accountVerdict, type Verdict } from './verdict.ts';

interface AccountLink {
  readonly name: string;
  readonly chosen: boolean;
  readonly verdict: Omit<Verdict, 'title'>;
}

const show = listIn(byId('accounts'), ({ name }: AccountLink) => name, makeLink);

/** Shows the accounts to choose from; a single one is no choice. */
export function showAccounts(
  { accounts, troubles }: GatewayState,
  chosen: string,
  now: number,
): void {
  byId('accounts-nav').hidden = accounts.length < 2;
  show(
    accounts.map((account) => ({
      name: account.name,
      chosen: account.name === chosen,
      verdict: accountVerdict(account, troubles, now),
    })),
  );
}

function makeLink(): Entry<AccountLink> {
  const name = make('span', 'name');
  const status = make('span', 'status');
  const link = make('a', '', name, ' ', status);
  return {
    element: make('li', '', link),
    update(account) {
      setAttribute(link, 'href', hashOf(account.name));
      setAttribute(link, 'aria-current', String(account.chosen));
      setText(name, account.name);
      setStatus(status, account.verdict.tone, account.verdict.text);
    },
  };
}
