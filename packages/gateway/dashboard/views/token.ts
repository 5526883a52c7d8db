import type { AccountState, TokenState } from '../gateway-types.js';
import { byId, setAttribute, setText } from '../dom.ts';
import {
  formatCount,
  formatDuration,
  formatHost,
  formatRelativeTime,
  formatTime,
} from '../format.ts';

/** Renders the token of an account and its lifetime. @param now by the gateway's clock */
export function renderToken(account: AccountState, now: number): void {
  const { token, tokenEndpoint, rejections, minting } = account;
  const live = token !== undefined && token.expiresAt > now ? token : undefined;
  setText(byId('token-title'), formatTitle(live, now));
  setText(
    byId('token-note'),
    minting ? `Being refreshed by ${formatHost(minting.owner)}.` : formatNote(account, live, now),
  );
  renderLifetime(live, now);
  renderTime('issued', live?.issuedAt, now);
  renderTime('expires', live?.expiresAt, now);
  renderNextRefresh(account, live, now);
  setText(byId('mints'), formatCount(tokenEndpoint.mints));
  setText(byId('mint-failures'), formatCount(sum(tokenEndpoint.failures)));
  setText(byId('rejections'), formatCount(rejections));
}

function formatTitle(live: TokenState | undefined, now: number): string {
  if (live === undefined) return 'No token';
  const remaining = formatDuration(live.expiresAt - now);
  return live.rejected ? 'Rejected by the API' : `Valid for ${remaining}`;
}

function formatNote({ cooldown }: AccountState, live: TokenState | undefined, now: number): string {
  if (live === undefined) {
    return cooldown === undefined
      ? 'The first request mints one.'
      : `No token is requested during the cooldown after ${cooldown.code}.`;
  }
  if (live.rejected) return 'The API has accepted no token since.';
  const minted = `Minted ${formatRelativeTime(Math.min(live.issuedAt, now), now)} by ${formatMinter(live)}.`;
  return `${minted} ${live.confirmed ? 'Accepted by the API.' : 'Not used with the API yet.'}`;
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
  return mintedBy === undefined ? 'another process' : formatHost(mintedBy);
}

/** Renders the timeline from the token's issue to its expiry. */
function renderLifetime(live: TokenState | undefined, now: number): void {
  const lifetime = byId('lifetime');
  setAttribute(lifetime, 'data-empty', String(live === undefined));
  if (live === undefined) return setAttribute(byId('timeline'), 'aria-label', 'No token');
  const { issuedAt, refreshAt, expiresAt } = live;
  const percentAt = (at: number): number =>
    Math.min(100, Math.max(0, (100 * (at - issuedAt)) / (expiresAt - issuedAt)));
  lifetime.style.setProperty('--now', `${percentAt(now).toFixed(2)}%`);
  lifetime.style.setProperty('--refresh', `${percentAt(refreshAt).toFixed(2)}%`);
  const elapsed = Math.floor(percentAt(now));
  setAttribute(byId('timeline'), 'aria-label', `${elapsed}% of the token’s lifetime has elapsed`);
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
