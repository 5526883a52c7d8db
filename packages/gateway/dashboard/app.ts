/** Entry point of the dashboard. All state is in memory, so it is lost when the page is closed. */
import type { GatewayState, TrafficSample } from './gateway-types.js';
import { ActionDialog } from './action-dialog.ts';
import { AdminKey, isValidKey } from './admin-key.ts';
import { byId, setAttribute, setStatus, setText, type Tone } from './dom.ts';
import { GatewayEventSource, type ConnectionState } from './event-source.ts';
import { formatDuration, formatHost } from './format.ts';
import { summarize } from './status-summary.ts';
import { renderAccounts } from './views/accounts.ts';
import { renderBudgets } from './views/budgets.ts';
import { renderCallers } from './views/callers.ts';
import { renderErrors } from './views/errors.ts';
import { FailureTable } from './views/failures.ts';
import { renderFleet } from './views/fleet.ts';
import { renderHealth } from './views/health.ts';
import { renderProblems } from './views/problems.ts';
import { RequestTable } from './views/requests.ts';
import { renderToken } from './views/token.ts';
import { TrafficCharts } from './views/traffic.ts';

const MAX_SAMPLES = 180;
const RENDER_INTERVAL_MS = 1_000;

let connection: ConnectionState = { kind: 'connecting' };
let state: GatewayState | undefined;
let samples: readonly TrafficSample[] = [];
/** How far the gateway's clock is ahead of the browser's, ms. */
let offset = 0;

const key = new AdminKey();
const charts = new TrafficCharts(key);
const requestTable = new RequestTable(key);
const failureTable = new FailureTable(key);
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
  if (!isValidKey(keyField.value)) return setText(byId('key-error'), 'Enter the admin key.');
  key.set(keyField.value);
  keyField.value = '';
  events.retry();
});
key.subscribe(() => (byId('sign-out').hidden = !key.isKnown));
byId('key-unsafe').hidden = isSecureContext;
byId('sign-out').addEventListener('click', () => location.reload());
for (const name of ['refresh', 'test'] as const) {
  byId(name).addEventListener('click', () => {
    const account = getSelectedAccount()?.name;
    if (account !== undefined) dialog.open(name, account, state?.gateway.hasAdminKey === true);
  });
}
addEventListener('hashchange', render);
addEventListener('online', () => events.retry());
setInterval(render, RENDER_INTERVAL_MS);
renderTraffic();
void events.run();

function getSelectedAccount(): GatewayState['accounts'][number] | undefined {
  const selected = new URLSearchParams(location.hash.slice(1)).get('account');
  return state?.accounts.find(({ name }) => name === selected) ?? state?.accounts[0];
}

function render(): void {
  const now = Date.now();
  renderSummary(now);
  renderConnection();
  // While disconnected, the last state is shown as of the time it was received.
  const asOf = connection.kind === 'disconnected' ? connection.since : now;
  if (state === undefined) return;
  renderState(state, asOf + offset);
  const account = connection.kind === 'connected' ? getSelectedAccount()?.name : undefined;
  charts.show(account);
  requestTable.show(account, state);
  failureTable.show(account);
}

function renderSummary(now: number): void {
  const { tone, title, text } = summarize(connection, state, now, offset);
  setAttribute(byId('summary'), 'data-tone', tone);
  setText(byId('summary-title'), title);
  setText(byId('summary-text'), text);
  document.title = `${title} · Evertoken`;
  // Screen readers announce changes of this text only, not the countdowns.
  const codes =
    connection.kind === 'connected' ? (state?.problems.map(({ code }) => code) ?? []) : [];
  setText(byId('announcement'), [title, ...codes].join(', '));
}

const CONNECTION_LABELS: Readonly<Record<ConnectionState['kind'], readonly [Tone, string]>> = {
  connecting: ['quiet', 'Connecting'],
  connected: ['good', 'Live'],
  disconnected: ['bad', 'Reconnecting'],
  locked: ['quiet', 'Locked'],
  denied: ['bad', 'Denied'],
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
  setText(byId('key-error'), connection.wrongKey ? 'This is not the admin key.' : '');
  if (wasHidden) keyField.focus();
}

function renderState(current: GatewayState, now: number): void {
  const account = getSelectedAccount();
  const { gateway, accounts, problems } = current;
  setText(byId('gateway-name'), formatHost(gateway.name));
  setText(
    byId('gateway-facts'),
    `Evertoken ${gateway.version} on Node ${gateway.node}, up for ${formatDuration(now - gateway.startedAt)}`,
  );
  renderProblems(problems, accounts.length > 1, now);
  renderFleet(current, now);
  if (account === undefined) return;
  renderAccounts(current, account.name, now);
  const { name, provider } = account;
  setText(byId('account-name'), provider === 'zoom' ? name : `${name} (${provider})`);
  for (const id of ['refresh', 'test']) byId<HTMLButtonElement>(id).disabled = false;
  renderToken(account, now);
  renderHealth(current, account, now);
  renderBudgets(account, now);
  renderCallers(current, account.name);
  renderErrors(account, now);
}

function renderTraffic(): void {
  charts.render(samples);
}
