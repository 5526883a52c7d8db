import type { GatewayState } from '../gateway-types.js';
import {
  byId,
  createElement,
  createKeyedList,
  setAttribute,
  setStatus,
  setText,
  type ListEntry,
} from '../dom.ts';
import { summarizeAccount, type StatusSummary } from '../status-summary.ts';
import { toAccountHash } from './problems.ts';

interface AccountLink {
  readonly name: string;
  readonly selected: boolean;
  readonly summary: Omit<StatusSummary, 'title'>;
}

const renderList = createKeyedList(byId('accounts'), ({ name }: AccountLink) => name, createLink);

/** Renders the navigation between accounts; it is hidden for a single account. */
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
