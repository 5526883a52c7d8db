import type { AccountState, GatewayState } from '../gateway-types.js';
import { byId, setStatus, setText, type Tone } from '../dom.ts';
import {
  formatCount,
  formatDuration,
  formatMilliseconds,
  formatPlural,
  formatRelativeTime,
} from '../format.ts';

interface Health {
  readonly tone: Tone;
  readonly text: string;
  readonly note: string;
}

/** Renders the status of the store, the token endpoint and the API. @param now by the gateway's clock */
export function renderHealth(state: GatewayState, account: AccountState, now: number): void {
  setText(byId('store-name'), state.postgres === undefined ? 'Redis' : 'Postgres');
  renderDependency('redis', getStoreHealth(state, account, now));
  renderDependency('token-endpoint', getTokenEndpointHealth(account, now));
  renderDependency('api', getApiHealth(state, account));
}

function renderDependency(id: string, { tone, text, note }: Health): void {
  setStatus(byId(id), tone, text);
  setText(byId(`${id}-note`), note);
}

function getStoreHealth(
  { redis, postgres }: GatewayState,
  { store }: AccountState,
  now: number,
): Health {
  const connection = postgres ?? redis;
  if (connection === undefined) {
    const note = 'The token is in the memory of this gateway and not shared.';
    return { tone: 'quiet', text: 'Not configured', note };
  }
  const fallback = 'This gateway serves from its memory.';
  if (store.problem !== undefined) {
    const { code, since } = store.problem;
    const note = `${code}, for ${formatDuration(now - since)}. ${fallback}`;
    return { tone: 'bad', text: connection.connected ? 'Failing' : 'Unavailable', note };
  }
  return connection.connected
    ? { tone: 'good', text: 'Connected', note: 'All gateways share one token.' }
    : { tone: 'bad', text: 'Unavailable', note: fallback };
}

function getTokenEndpointHealth(
  { tokenEndpoint: { problem, lastMint } }: AccountState,
  now: number,
): Health {
  const last =
    lastMint === undefined
      ? ''
      : `Last token minted in ${formatMilliseconds(lastMint.durationMs)}, ${formatRelativeTime(lastMint.at, now)}.`;
  if (problem !== undefined) {
    const note = `${problem.code}, for ${formatDuration(now - problem.since)}. ${last}`;
    return { tone: 'bad', text: 'Failing', note };
  }
  return lastMint === undefined
    ? { tone: 'quiet', text: 'Not used yet', note: 'This gateway has not minted a token.' }
    : { tone: 'good', text: 'Responding', note: last };
}

/** The gateway decides whether the API is failing, together with its other problems. */
function getApiHealth({ problems }: GatewayState, account: AccountState): Health {
  const { name, traffic, recent, token } = account;
  if (traffic.upstreamRequests === 0) {
    return { tone: 'quiet', text: 'Not used yet', note: 'No request has been sent.' };
  }
  const { requests, tokenRejected, serverError, noResponse } = recent;
  const own = problems.filter(({ account }) => account === name);
  const outOfAll = (number: number, what: string): string =>
    requests === 0
      ? 'No requests in the last five minutes.'
      : `${formatCount(number)} of ${formatPlural(requests, 'request')} ${what} in the last five minutes.`;
  if (token?.rejected === true || own.some(({ code }) => code === 'API_TOKEN_REJECTED')) {
    return { tone: 'bad', text: 'Rejecting tokens', note: outOfAll(tokenRejected, 'rejected') };
  }
  const note = outOfAll(serverError + noResponse, 'failed');
  const isFailing = own.some(
    ({ component, code }) =>
      (component === 'zoom' || component === 'api') && /^(API|UPSTREAM)_/.test(code),
  );
  return isFailing
    ? { tone: 'bad', text: 'Failing', note }
    : { tone: 'good', text: 'Responding', note };
}
