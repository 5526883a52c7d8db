/** The dashboard. It holds what the gateway last told and nothing else: gone when the page is. */
import type { GatewayState, TrafficSample } from './gateway-types.js';
import { ActionDialog } from './action-dialog.ts';
import { AdminKey, couldBeKey } from './admin-key.ts';
import { byId, setAttribute, setStatus, setText, type Tone } from './elements.ts';
import { GatewayFeed, type Connection } from './gateway-feed.ts';
import { showAccounts } from './show-accounts.ts';
import { showBudgets } from './show-budgets.ts';
import { showCallers } from './show-callers.ts';
import { showErrors } from './show-errors.ts';
import { showHealth } from './show-health.ts';
import { showToken } from './show-token.ts';
import { TrafficView } from './show-traffic.ts';
import { showTroubles } from './show-troubles.ts';
import { verdictOf } from './verdict.ts';
import { duration } from './words.ts';

const MOST_SAMPLES = 180;
const TICK_MS = 1_000;

let connection: Connection = { kind: 'connecting' };
let state: GatewayState | undefined;
let samples: readonly TrafficSample[] = [];
/** How far the gateway's clock is ahead, ms. */
let offset = 0;

const key = new AdminKey();
const traffic = new TrafficView();
const dialog = new ActionDialog(key);
const feed = new GatewayFeed(key, {
  onConnection(next) {
    connection = next;
    showKeyForm();
    showAll();
  },
  onClock: (next) => (offset = next),
  onState: (next) => (state = next),
  onHistory(next) {
    samples = next;
    showSamples();
  },
  onSample(next) {
    samples = [...samples, next].slice(-MOST_SAMPLES);
    showSamples();
  },
});

const keyForm = byId<HTMLFormElement>('key-form');
const keyField = byId<HTMLInputElement>('key');
keyForm.addEventListener('submit', (event) => {
  event.preventDefault();
  if (!couldBeKey(keyField.value)) return setText(byId('key-problem'), 'Type the admin key.');
  key.set(keyField.value);
  keyField.value = '';
  feed.retry();
});
key.listen(() => (byId('forget-key').hidden = !key.isKnown));
byId('key-unsafe').hidden = isSecureContext;
byId('forget-key').addEventListener('click', () => location.reload());
for (const name of ['refresh', 'test'] as const) {
  byId(name).addEventListener('click', () => {
    const account = chosenAccount()?.name;
    if (account !== undefined) dialog.open(name, account, state?.gateway.changeable === true);
  });
}
addEventListener('hashchange', () => {
  showAll();
  showSamples();
});
addEventListener('online', () => feed.retry());
setInterval(showAll, TICK_MS);
showSamples();
void feed.follow();

function chosenAccount(): GatewayState['accounts'][number] | undefined {
  const wanted = new URLSearchParams(location.hash.slice(1)).get('account');
  return state?.accounts.find(({ name }) => name === wanted) ?? state?.accounts[0];
}

function showAll(): void {
  const now = Date.now();
  showVerdict(now);
  showConnection();
  // What is shown is from the moment at which the gateway was heard last.
  const asOf = connection.kind === 'lost' ? connection.since : now;
  if (state !== undefined) showState(state, asOf + offset);
}

function showVerdict(now: number): void {
  const { tone, title, text } = verdictOf(connection, state, now, offset);
  setAttribute(byId('verdict'), 'data-tone', tone);
  setText(byId('verdict-title'), title);
  setText(byId('verdict-text'), text);
  document.title = `${title} · Evertoken`;
  // Said aloud when it changes; what only counts down is not.
  const codes = connection.kind === 'live' ? (state?.troubles.map(({ code }) => code) ?? []) : [];
  setText(byId('announcement'), [title, ...codes].join(', '));
}

const CONNECTIONS: Readonly<Record<Connection['kind'], readonly [Tone, string]>> = {
  connecting: ['quiet', 'Connecting'],
  live: ['good', 'Live'],
  lost: ['bad', 'Reconnecting'],
  locked: ['quiet', 'Locked'],
  refused: ['bad', 'Refused'],
};

function showConnection(): void {
  const [tone, text] = CONNECTIONS[connection.kind];
  setStatus(byId('connection'), tone, text);
}

function showKeyForm(): void {
  const wasHidden = keyForm.hidden;
  keyForm.hidden = connection.kind !== 'locked';
  byId('account').hidden = connection.kind === 'locked' && state === undefined;
  if (connection.kind !== 'locked') return;
  setText(byId('key-problem'), connection.wrongKey ? 'This is not the admin key.' : '');
  if (wasHidden) keyField.focus();
}

function showState(shown: GatewayState, now: number): void {
  const account = chosenAccount();
  const { gateway, accounts, troubles } = shown;
  setText(byId('gateway-name'), gateway.name);
  setText(
    byId('gateway-facts'),
    `Evertoken ${gateway.version} on Node ${gateway.node}, up for ${duration(now - gateway.startedAt)}`,
  );
  showTroubles(troubles, accounts.length > 1);
  if (account === undefined) return;
  showAccounts(shown, account.name, now);
  setText(byId('account-name'), account.name);
  for (const id of ['refresh', 'test']) byId<HTMLButtonElement>(id).disabled = false;
  showToken(account, now);
  showHealth(shown, account, now);
  showBudgets(account, now);
  showCallers(shown, account.name);
  showErrors(account, now);
}

function showSamples(): void {
  traffic.show(chosenAccount()?.name ?? '', samples, Date.now() + offset);
}
