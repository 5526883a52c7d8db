/** The dashboard. It holds what the gateway last told and nothing else: gone when the page is. */
import type { GatewayState, TrafficSample } from './gateway-types.js';
import { ActionDialog } from './action-dialog.ts';
import { AdminKey, isValidKey } from './admin-key.ts';
import { byId, setAttribute, setStatus, setText, type Tone } from './dom.ts';
import { GatewayEventSource, type ConnectionState } from './event-source.ts';
import { renderAccounts } from './show-accounts.ts';
import { renderBudgets } from './show-budgets.ts';
import { renderCallers } from './show-callers.ts';
import { renderErrors } from './show-errors.ts';
import { renderHealth } from './show-health.ts';
import { renderToken } from './show-token.ts';
import { TrafficCharts } from './show-traffic.ts';
import { renderProblems } from './show-problems.ts';
import { summarize } from './status-summary.ts';
import { formatDuration } from './format.ts';

const MAX_SAMPLES = 180;
const RENDER_INTERVAL_MS = 1_000;

let connection: ConnectionState = { kind: 'connecting' };
let state: GatewayState | undefined;
let samples: readonly TrafficSample[] = [];
/** How far the gateway's clock is ahead, ms. */
let offset = 0;

const key = new AdminKey();
const traffic = new TrafficCharts();
const dialog = new ActionDialog(key);
const events = new GatewayEventSource(key, {
  onConnection(next) {
    connection = next;
    renderKeyForm();
    render();
  },
  onClock: (next) => (offset = next),
  onState: (next) => (state = next),
  onHistory(next) {
    samples = next;
    renderTraffic();
  },
  onSample(next) {
    samples = [...samples, next].slice(-MAX_SAMPLES);
    renderTraffic();
  },
});

const keyForm = byId<HTMLFormElement>('key-form');
const keyField = byId<HTMLInputElement>('key');
keyForm.addEventListener('submit', (event) => {
  event.preventDefault();
  if (!isValidKey(keyField.value)) return setText(byId('key-problem'), 'Type the admin key.');
  key.set(keyField.value);
  keyField.value = '';
  events.retry();
});
key.subscribe(() => (byId('forget-key').hidden = !key.isKnown));
byId('key-unsafe').hidden = isSecureContext;
byId('forget-key').addEventListener('click', () => location.reload());
for (const name of ['refresh', 'test'] as const) {
  byId(name).addEventListener('click', () => {
    const account = getSelectedAccount()?.name;
    if (account !== undefined) dialog.open(name, account, state?.gateway.hasAdminKey === true);
  });
}
addEventListener('hashchange', () => {
  render();
  renderTraffic();
});
addEventListener('online', () => events.retry());
setInterval(render, RENDER_INTERVAL_MS);
renderTraffic();
void events.run();

function getSelectedAccount(): GatewayState['accounts'][number] | undefined {
  const wanted = new URLSearchParams(location.hash.slice(1)).get('account');
  return state?.accounts.find(({ name }) => name === wanted) ?? state?.accounts[0];
}

function render(): void {
  const now = Date.now();
  renderSummary(now);
  renderConnection();
  // What is shown is from the moment at which the gateway was heard last.
  const asOf = connection.kind === 'lost' ? connection.since : now;
  if (state !== undefined) renderState(state, asOf + offset);
}

function renderSummary(now: number): void {
  const { tone, title, text } = summarize(connection, state, now, offset);
  setAttribute(byId('verdict'), 'data-tone', tone);
  setText(byId('verdict-title'), title);
  setText(byId('verdict-text'), text);
  document.title = `${title} · Evertoken`;
  // Said aloud when it changes; what only counts down is not.
  const codes = connection.kind === 'live' ? (state?.problems.map(({ code }) => code) ?? []) : [];
  setText(byId('announcement'), [title, ...codes].join(', '));
}

const CONNECTION_LABELS: Readonly<Record<ConnectionState['kind'], readonly [Tone, string]>> = {
  connecting: ['quiet', 'Connecting'],
  live: ['good', 'Live'],
  lost: ['bad', 'Reconnecting'],
  locked: ['quiet', 'Locked'],
  refused: ['bad', 'Refused'],
};

function renderConnection(): void {
  const [tone, text] = CONNECTION_LABELS[connection.kind];
  setStatus(byId('connection'), tone, text);
}

function renderKeyForm(): void {
  const wasHidden = keyForm.hidden;
  keyForm.hidden = connection.kind !== 'locked';
  byId('account').hidden = connection.kind === 'locked' && state === undefined;
  if (connection.kind !== 'locked') return;
  setText(byId('key-problem'), connection.wrongKey ? 'This is not the admin key.' : '');
  if (wasHidden) keyField.focus();
}

function renderState(shown: GatewayState, now: number): void {
  const account = getSelectedAccount();
  const { gateway, accounts, problems } = shown;
  setText(byId('gateway-name'), gateway.name);
  setText(
    byId('gateway-facts'),
    `Evertoken ${gateway.version} on Node ${gateway.node}, up for ${formatDuration(now - gateway.startedAt)}`,
  );
  renderProblems(problems, accounts.length > 1);
  if (account === undefined) return;
  renderAccounts(shown, account.name, now);
  setText(byId('account-name'), account.name);
  for (const id of ['refresh', 'test']) byId<HTMLButtonElement>(id).disabled = false;
  renderToken(account, now);
  renderHealth(shown, account, now);
  renderBudgets(account, now);
  renderCallers(shown, account.name);
  renderErrors(account, now);
}

function renderTraffic(): void {
  traffic.render(getSelectedAccount()?.name ?? '', samples, Date.now() + offset);
}
