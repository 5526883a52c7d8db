import type { AccountState, TokenLife } from './gateway-types.js';
import { byId, setAttribute, setText } from './elements.ts';
import { count, duration, fromNow, timeAt } from './words.ts';

/** Shows the life of an account's token. @param now by the gateway's clock */
export function showToken(account: AccountState, now: number): void {
  const { token, tokenEndpoint, rejections, minting } = account;
  const live = token !== undefined && token.expiresAt > now ? token : undefined;
  setText(byId('token-title'), title(account, live, now));
  setText(byId('token-note'), minting ? `Being replaced by ${minting.owner}` : note(account, live));
  showLife(live, now);
  showMoment('issued', live?.issuedAt, now);
  showMoment('expires', live?.expiresAt, now);
  showNextRefresh(account, live, now);
  // With Redis it has thirteen digits, which are a name rather than a number.
  setText(byId('generation'), live ? String(live.generation) : '–');
  setText(byId('minted-by'), live ? minter(live) : '–');
  setText(byId('mints'), count(tokenEndpoint.mints));
  setText(byId('mint-failures'), count(sum(tokenEndpoint.failures)));
  setText(byId('rejections'), count(rejections));
}

function title({ recent }: AccountState, live: TokenLife | undefined, now: number): string {
  if (live === undefined) return 'No token';
  const left = duration(live.expiresAt - now);
  return recent.tokenRejected > 0 ? `Ends in ${left}` : `Good for ${left}`;
}

function note({ pause, recent }: AccountState, live: TokenLife | undefined): string {
  if (live === undefined) {
    return pause === undefined
      ? 'The first request gets one.'
      : `None is asked for now, because of ${pause.code}.`;
  }
  if (recent.tokenRejected > 0) return 'The API has refused tokens in the last five minutes.';
  return live.confirmed ? 'The API has accepted it.' : 'It has not been used with the API yet.';
}

function showNextRefresh({ pause }: AccountState, live: TokenLife | undefined, now: number): void {
  const at = Math.max(live?.refreshAt ?? 0, pause?.until ?? 0);
  if (at > now) return showMoment('refresh-at', at, now);
  setText(byId('refresh-at'), live === undefined ? '–' : 'due');
  setText(byId('refresh-at-note'), live === undefined ? 'first request' : 'next request');
}

function showMoment(id: string, at: number | undefined, now: number): void {
  setText(byId(id), at === undefined ? '–' : timeAt(at, now));
  setText(byId(`${id}-note`), at === undefined ? '\u00a0' : fromNow(at, now));
}

function minter({ mintedBy, mintedHere }: TokenLife): string {
  if (mintedHere) return 'this gateway';
  return mintedBy ?? 'not known';
}

/** From its issue on the left to its end on the right. */
function showLife(live: TokenLife | undefined, now: number): void {
  const story = byId('story');
  setAttribute(story, 'data-empty', String(live === undefined));
  if (live === undefined) return setAttribute(byId('life'), 'aria-label', 'No token');
  const { issuedAt, refreshAt, expiresAt } = live;
  const percentAt = (at: number): number =>
    Math.min(100, Math.max(0, (100 * (at - issuedAt)) / (expiresAt - issuedAt)));
  story.style.setProperty('--now', `${percentAt(now).toFixed(2)}%`);
  story.style.setProperty('--refresh', `${percentAt(refreshAt).toFixed(2)}%`);
  const passed = Math.floor(percentAt(now));
  setAttribute(byId('life'), 'aria-label', `${passed}% of the token’s life has passed`);
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, one) => total + one, 0);
}
