import type { AccountState, GatewayState } from './gateway-types.js';
import { byId, setStatus, setText, type Tone } from './elements.ts';
import { count, duration, fromNow, milliseconds, plural } from './words.ts';

interface Health {
  readonly tone: Tone;
  readonly text: string;
  readonly note: string;
}

/** Shows how Redis, the token endpoint and the API are doing. @param now by the gateway's clock */
export function showHealth(state: GatewayState, account: AccountState, now: number): void {
  showPart('redis', redisHealth(state, account, now));
  showPart('token-endpoint', endpointHealth(account, now));
  showPart('api', apiHealth(state, account));
}

function showPart(id: string, { tone, text, note }: Health): void {
  setStatus(byId(id), tone, text);
  setText(byId(`${id}-note`), note);
}

function redisHealth({ redis }: GatewayState, { store }: AccountState, now: number): Health {
  if (redis === undefined) {
    const note = 'The token is in the memory of this gateway, which shares it with nobody.';
    return { tone: 'quiet', text: 'Not used', note };
  }
  const meanwhile = 'The gateway goes on alone, with what is in its memory.';
  if (store.failing !== undefined) {
    const { code, since } = store.failing;
    const note = `${code}, for ${duration(now - since)}. ${meanwhile}`;
    return { tone: 'bad', text: redis.connected ? 'Fails' : 'Away', note };
  }
  return redis.connected
    ? { tone: 'good', text: 'Connected', note: 'All gateways share one token.' }
    : { tone: 'bad', text: 'Away', note: meanwhile };
}

function endpointHealth(
  { tokenEndpoint: { failing, lastMint } }: AccountState,
  now: number,
): Health {
  const last =
    lastMint === undefined
      ? ''
      : `The last token took ${milliseconds(lastMint.tookMs)}, ${fromNow(lastMint.at, now)}.`;
  if (failing !== undefined) {
    const { code, since } = failing;
    return { tone: 'bad', text: 'Fails', note: `${code}, for ${duration(now - since)}. ${last}` };
  }
  return lastMint === undefined
    ? { tone: 'quiet', text: 'Not asked yet', note: 'This gateway has minted no token.' }
    : { tone: 'good', text: 'Answers', note: last };
}

/** Whether it fails is judged by the gateway, with everything else that is wrong. */
function apiHealth({ troubles }: GatewayState, { name, traffic, recent }: AccountState): Health {
  if (traffic.sends === 0) {
    return { tone: 'quiet', text: 'Not asked yet', note: 'No request has gone out.' };
  }
  const { calls, tokenRejected, serverError, unanswered } = recent;
  const outOfAll = (number: number, what: string): string =>
    calls === 0
      ? 'No request in the last five minutes.'
      : `${count(number)} of ${plural(calls, 'request')} ${what} in the last five minutes.`;
  if (tokenRejected > 0) {
    return { tone: 'bad', text: 'Refuses tokens', note: outOfAll(tokenRejected, 'refused') };
  }
  const note = outOfAll(serverError + unanswered, 'failed');
  const fails = troubles.some(
    ({ account, area, code }) =>
      account === name && area === 'zoom' && /^(API|UPSTREAM)_/.test(code),
  );
  return fails ? { tone: 'bad', text: 'Fails', note } : { tone: 'good', text: 'Answers', note };
}
