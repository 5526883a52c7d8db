import type { GatewayState, RequestEntry } from '../gateway-types.js';
import type { AdminKey } from '../admin-key.ts';
import {
  byId,
  createElement,
  createKeyedList,
  setStatus,
  setText,
  type ListEntry,
  type Tone,
} from '../dom.ts';
import { formatMilliseconds, formatPlural, formatTime } from '../format.ts';
import { Poller } from '../poller.ts';

const POLL_INTERVAL_MS = 2_000;
const MAX_ROWS = 20;
/** Value of the option for requests whose caller was not identified. */
const UNKNOWN_CALLER = '?';

const OUTCOME_TONES: Readonly<Record<RequestEntry['outcome'], Tone>> = {
  '2xx': 'good',
  '3xx': 'good',
  '4xx': 'warning',
  '5xx': 'bad',
  client_closed: 'quiet',
};

/** The table of the last requests of an account, filtered by caller and status. */
export class RequestTable {
  readonly #poller: Poller<{ readonly requests: readonly RequestEntry[] }>;
  readonly #caller = byId<HTMLSelectElement>('requests-caller');
  readonly #status = byId<HTMLSelectElement>('requests-status');
  readonly #renderRows = createKeyedList(
    byId('request-rows'),
    ({ id }: RequestEntry) => String(id),
    createRow,
  );
  #account: string | undefined;
  #callers = '';

  constructor(key: AdminKey) {
    this.#poller = new Poller({
      key,
      intervalMs: POLL_INTERVAL_MS,
      getPath: () => this.#getPath(),
      onData: ({ requests }) => this.#render(requests),
    });
    for (const select of [this.#caller, this.#status]) {
      select.addEventListener('change', () => this.#poller.refresh());
    }
  }

  /** Shows the requests of an account. @param account undefined: none, such as while there is no connection */
  show(account: string | undefined, { callers }: Pick<GatewayState, 'callers'>): void {
    if (account !== undefined) this.#renderCallers(account, callers);
    if (account === this.#account) return;
    this.#account = account;
    this.#poller.refresh();
  }

  #getPath(): string | undefined {
    if (this.#account === undefined) return undefined;
    const { value: caller } = this.#caller;
    const filter = new URLSearchParams({ limit: String(MAX_ROWS) });
    filter.set('account', caller === UNKNOWN_CALLER ? '' : this.#account);
    if (caller !== '') filter.set('caller', caller === UNKNOWN_CALLER ? '' : caller);
    if (this.#status.value !== '') filter.set('status', this.#status.value);
    return `requests?${filter}`;
  }

  /** Keeps the selection unless the caller is gone. */
  #renderCallers(account: string, callers: GatewayState['callers']): void {
    const own = callers.filter((caller) => caller.account === account).map(({ name }) => name);
    const list = JSON.stringify(own);
    if (list === this.#callers) return;
    this.#callers = list;
    const { value } = this.#caller;
    this.#caller.replaceChildren(
      new Option('All callers', ''),
      ...own.map((name) => new Option(name, name)),
      new Option('Unknown callers', UNKNOWN_CALLER),
    );
    this.#caller.value = value === UNKNOWN_CALLER || own.includes(value) ? value : '';
  }

  /** @param requests oldest first */
  #render(requests: readonly RequestEntry[]): void {
    const isFiltered = this.#caller.value !== '' || this.#status.value !== '';
    byId('request-table').hidden = requests.length === 0;
    byId('no-requests').hidden = requests.length > 0;
    setText(byId('no-requests'), isFiltered ? 'None match the filters.' : 'No requests yet.');
    this.#renderRows(requests.toReversed());
  }
}

function createRow(): ListEntry<RequestEntry> {
  const time = createElement('td', 'time');
  const status = createElement('span', 'status');
  const path = createElement('summary', 'code');
  const details = createElement('p', 'note');
  const code = createElement('p', 'note');
  const caller = createElement('td', 'caller');
  const duration = createElement('td', 'duration');
  const request = createElement('td', 'request', createElement('details', '', path, details), code);
  const element = createElement(
    'tr',
    '',
    time,
    createElement('td', '', status),
    request,
    caller,
    duration,
  );
  return {
    element,
    update(entry) {
      setText(time, formatTime(entry.at, entry.at));
      setStatus(status, OUTCOME_TONES[entry.outcome], String(entry.status ?? 'closed by client'));
      setText(path, `${entry.method} ${entry.path}`);
      setText(details, formatDetails(entry));
      setText(code, formatCode(entry));
      setText(caller, entry.caller ?? 'unknown');
      setText(duration, formatMilliseconds(entry.durationMs));
    },
  };
}

function formatCode({ code, apiCode, attempts, retries }: RequestEntry): string {
  return [
    ...(code === undefined ? [] : [code]),
    ...(apiCode === undefined ? [] : [`Zoom’s code ${apiCode}`]),
    ...(retries.length === 0 ? [] : [`${attempts} attempts: ${retries.join(', ')}`]),
  ].join(' · ');
}

function formatDetails(entry: RequestEntry): string {
  const { endpoint, attempts, queueMs, upstreamMs, complete, requestId, trackingId } = entry;
  return [
    endpoint === 'unknown' ? 'no known endpoint' : endpoint,
    attempts === 0
      ? 'not sent to the API'
      : `${formatPlural(attempts, 'attempt')}, the API took ${formatMilliseconds(upstreamMs)}`,
    ...(queueMs === 0 ? [] : [`queued for ${formatMilliseconds(queueMs)}`]),
    ...(complete ? [] : ['the response was not sent completely']),
    `request ${requestId}`,
    ...(trackingId === undefined ? [] : [`Zoom’s tracking ID ${trackingId}`]),
  ].join(' · ');
}
