import type { AccountState, GatewayState } from './gateway-types.js';
import { byId, setStatus, setText, type Tone } from './dom.ts';
import {
  formatCount,
  formatDuration,
  formatRelativeTime,
  formatMilliseconds,
  formatPlural,
} from './format.ts';

interface Health {
  readonly tone: Tone;
  readonly text: string;
  readonly note: string;
}

/** Shows how Redis, the token endpoint and the API are doing. @param now by the gateway's clock */
export function renderHealth(state: GatewayState, account: AccountState, now: number): void {
  renderDependency('redis', getRedisHealth(state, account, now));
  renderDependency('token-endpoint', getTokenEndpointHealth(account, now));
  renderDependency('api', getApiHealth(state, account));
}

function renderDependency(id: string, { tone, text, note }: Health): void {
  setStatus(byId(id), tone, text);
  setText(byId(`${id}-note`), note);
}

function getRedisHealth({ redis }: GatewayState, { store }: AccountState, now: number): Health {
  if (redis === undefined) {
    const note = 'The token is in the memory of this gateway, which shares it with nobody.';
    return { tone: 'quiet', text: 'Not used', note };
  }
  const meanwhile = 'The gateway goes on alone, with what is in its memory.';
  if (store.failing !== undefined) {
    const { code, since } = store.failing;
    const note = `${code}, for ${formatDuration(now - since)}. ${meanwhile}`;
    return { tone: 'bad', text: redis.connected ? 'Fails' : 'Away', note };
  }
  return redis.connected
    ? { tone: 'good', text: 'Connected', note: 'All gateways share one token.' }
    : { tone: 'bad', text: 'Away', note: meanwhile };
}

function getTokenEndpointHealth(
  { tokenEndpoint: { failing, lastMint } }: AccountState,
  now: number,
): Health {
  const last =
    lastMint === undefined
      ? ''
      : `The last token took ${formatMilliseconds(lastMint.tookMs)}, ${formatRelativeTime(lastMint.at, now)}.`;
  if (failing !== undefined) {
    const { code, since } = failing;
    return {
      tone: 'bad',
      text: 'Fails',
      note: `${code}, for ${formatDuration(now - since)}. ${last}`,
    };
  }
  return lastMint === undefined
    ? { tone: 'quiet', text: 'Not asked yet', note: 'This gateway has minted no token.' }
    : { tone: 'good', text: 'Answers', note: last };
}

/** Whether it fails is judged by the gateway, with everything else that is wrong. */
function getApiHealth({ problems }: GatewayState, { name, traffic, recent }: AccountState): Health {
  if (traffic.upstreamRequests === 0) {
    return { tone: 'quiet', text: 'Not asked yet', note: 'No request has gone out.' };
  }
  const { calls, tokenRejected, serverError, noResponse } = recent;
  const outOfAll = (number: number, what: string): string =>
    calls === 0
      ? 'No request in the last five minutes.'
      : `${formatCount(number)} of ${formatPlural(calls, 'request')} ${what} in the last five minutes.`;
  if (tokenRejected > 0) {
    return { tone: 'bad', text: 'Refuses tokens', note: outOfAll(tokenRejected, 'refused') };
  }
  const note = outOfAll(serverError + noResponse, 'failed');
  const fails = problems.some(
    ({ account, component, code }) =>
      account === name && component === 'zoom' && /^(API|UPSTREAM)_/.test(code),
  );
  return fails ? { tone: 'bad', text: 'Fails', note } : { tone: 'good', text: 'Answers', note };
}
