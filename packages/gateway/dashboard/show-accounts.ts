import type { GatewayState } from './gateway-types.js';
import {
  byId,
  createKeyedList,
  createElement,
  setAttribute,
  setStatus,
  setText,
  type ListEntry,
} from './dom.ts';
import { toAccountHash } from './show-problems.ts';
import { summarizeAccount, type StatusSummary } from './status-summary.ts';

interface AccountLink {
  readonly name: string;
  readonly selected: boolean;
  readonly summary: Omit<StatusSummary, 'title'>;
}

const renderList = createKeyedList(byId('accounts'), ({ name }: AccountLink) => name, createLink);

/** Shows the accounts to choose from; a single one is no choice. */
export function renderAccounts(
  { accounts, problems }: GatewayState,
  selected: string,
  now: number,
): void {
  byId('accounts-nav').hidden = accounts.length < 2;
  renderList(
    accounts.map((account) => ({
      name: account.name,
      selected: account.name === selected,
      summary: summarizeAccount(account, problems, now),
    })),
  );
}

function createLink(): ListEntry<AccountLink> {
  const name = createElement('span', 'name');
  const status = createElement('span', 'status');
  const link = createElement('a', '', name, ' ', status);
  return {
    element: createElement('li', '', link),
    update(account) {
      setAttribute(link, 'href', toAccountHash(account.name));
      setAttribute(link, 'aria-current', String(account.selected));
      setText(name, account.name);
      setStatus(status, account.summary.tone, account.summary.text);
    },
  };
}
