import type { FailuresResponse } from '../gateway-types.js';
import type { AdminKey } from '../admin-key.ts';
import { byId, createElement, createKeyedList, setText, type ListEntry } from '../dom.ts';
import { formatCount, formatPlural, formatTime } from '../format.ts';
import { Poller } from '../poller.ts';

type Failure = FailuresResponse['failures'][number];

const POLL_INTERVAL_MS = 5_000;
const MAX_ROWS = 50;

/** The table of why requests of an account failed, and requests of unknown callers. */
export class FailureTable {
  readonly #own: Poller<FailuresResponse>;
  readonly #unknown: Poller<FailuresResponse>;
  readonly #renderRows = createKeyedList(byId('failure-rows'), toKey, createRow);
  #account: string | undefined;
  #ofAccount: FailuresResponse = NONE;
  #ofUnknown: FailuresResponse = NONE;

  constructor(key: AdminKey) {
    const poll = (getAccount: () => string | undefined, onData: (data: FailuresResponse) => void) =>
      new Poller<FailuresResponse>({
        key,
        intervalMs: POLL_INTERVAL_MS,
        getPath: () => toPath(this.#account === undefined ? undefined : getAccount()),
        onData: (data) => {
          onData(data);
          this.#render();
        },
      });
    this.#own = poll(
      () => this.#account,
      (data) => (this.#ofAccount = data),
    );
    this.#unknown = poll(
      () => '',
      (data) => (this.#ofUnknown = data),
    );
  }

  /** Shows the failures of an account. @param account undefined: none, such as while there is no connection */
  show(account: string | undefined): void {
    if (account === this.#account) return;
    this.#account = account;
    this.#own.refresh();
    this.#unknown.refresh();
  }

  #render(): void {
    const failures = [...this.#ofAccount.failures, ...this.#ofUnknown.failures]
      .toSorted((a, b) => b.count - a.count)
      .slice(0, MAX_ROWS);
    const others = this.#ofAccount.others + this.#ofUnknown.others;
    byId('failure-table').hidden = failures.length === 0;
    byId('no-failures').hidden = failures.length > 0;
    byId('other-failures').hidden = others === 0;
    setText(byId('other-failures'), `And ${formatPlural(others, 'other failure')}.`);
    this.#renderRows(failures);
  }
}

const NONE: FailuresResponse = { failures: [], others: 0 };

function toPath(account: string | undefined): string | undefined {
  if (account === undefined) return undefined;
  return `requests/failures?${new URLSearchParams({ account, limit: String(MAX_ROWS) })}`;
}

function toKey({ account, caller, endpoint, code, status }: Failure): string {
  return JSON.stringify([account, caller, endpoint, code ?? status]);
}

function createRow(): ListEntry<Failure> {
  const count = createElement('td', 'count');
  const cause = createElement('p', '');
  const code = createElement('p', 'note code');
  const endpoint = createElement('td', 'endpoint code');
  const caller = createElement('td', 'caller');
  const last = createElement('td', 'time');
  const why = createElement('td', 'cause', cause, code);
  return {
    element: createElement('tr', '', count, why, endpoint, caller, last),
    update(failure) {
      setText(count, formatCount(failure.count));
      setText(cause, failure.cause);
      setText(code, failure.code ?? '');
      setText(endpoint, failure.endpoint === 'unknown' ? 'unknown endpoint' : failure.endpoint);
      setText(caller, failure.caller ?? 'unknown');
      setText(last, formatTime(failure.lastAt, Date.now()));
    },
  };
}
