import type { AccountState, TokenState } from './gateway-types.js';
import { byId, setAttribute, setText } from './dom.ts';
import { formatCount, formatDuration, formatRelativeTime, formatTime } from './format.ts';

/** Shows the life of an account's token. @param now by the gateway's clock */
export function renderToken(account: AccountState, now: number): void {
  const { token, tokenEndpoint, rejections, minting } = account;
  const live = token !== undefined && token.expiresAt > now ? token : undefined;
  setText(byId('token-title'), formatTitle(account, live, now));
  setText(
    byId('token-note'),
    minting ? `Being replaced by ${minting.owner}` : formatNote(account, live),
  );
  renderLifetime(live, now);
  renderTime('issued', live?.issuedAt, now);
  renderTime('expires', live?.expiresAt, now);
  renderNextRefresh(account, live, now);
  // With Redis it has thirteen digits, which are a name rather than a number.
  setText(byId('generation'), live ? String(live.generation) : '–');
  setText(byId('minted-by'), live ? formatMinter(live) : '–');
  setText(byId('mints'), formatCount(tokenEndpoint.mints));
  setText(byId('mint-failures'), formatCount(sum(tokenEndpoint.failures)));
  setText(byId('rejections'), formatCount(rejections));
}

function formatTitle({ recent }: AccountState, live: TokenState | undefined, now: number): string {
  if (live === undefined) return 'No token';
  const left = formatDuration(live.expiresAt - now);
  return recent.tokenRejected > 0 ? `Ends in ${left}` : `Good for ${left}`;
}

function formatNote({ cooldown, recent }: AccountState, live: TokenState | undefined): string {
  if (live === undefined) {
    return cooldown === undefined
      ? 'The first request gets one.'
      : `None is asked for now, because of ${cooldown.code}.`;
  }
  if (recent.tokenRejected > 0) return 'The API has refused tokens in the last five minutes.';
  return live.confirmed ? 'The API has accepted it.' : 'It has not been used with the API yet.';
}

function renderNextRefresh(
  { cooldown }: AccountState,
  live: TokenState | undefined,
  now: number,
): void {
  const at = Math.max(live?.refreshAt ?? 0, cooldown?.until ?? 0);
  if (at > now) return renderTime('refresh-at', at, now);
  setText(byId('refresh-at'), live === undefined ? '–' : 'due');
  setText(byId('refresh-at-note'), live === undefined ? 'first request' : 'next request');
}

function renderTime(id: string, at: number | undefined, now: number): void {
  setText(byId(id), at === undefined ? '–' : formatTime(at, now));
  setText(byId(`${id}-note`), at === undefined ? '\u00a0' : formatRelativeTime(at, now));
}

function formatMinter({ mintedBy, mintedHere }: TokenState): string {
  if (mintedHere) return 'this gateway';
  return mintedBy ?? 'not known';
}

/** From its issue on the left to its end on the right. */
function renderLifetime(live: TokenState | undefined, now: number): void {
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
