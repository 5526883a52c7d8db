import type { ErrorCode } from './errors.ts';

/**
 * Something odd that did not stop the token from working. `docs/errors.md` has a section for each.
 *
 * - `SCOPE_MISSING` the token endpoint named no scope
 * - `LIFETIME_NOT_A_NUMBER` `expires_in` came as a string and was read as a number
 * - `LIFETIME_MISSING` there was no `expires_in`; the provider's fallback was taken
 * - `LIFETIME_CLAMPED` `expires_in` was longer than a day and was cut to a day
 * - `API_URL_NOT_ALLOWED` the answer named an API host that is not on the allow-list; it was ignored
 */
export type NoticeCode =
  | 'SCOPE_MISSING'
  | 'LIFETIME_NOT_A_NUMBER'
  | 'LIFETIME_MISSING'
  | 'LIFETIME_CLAMPED'
  | 'API_URL_NOT_ALLOWED';

/** All notice codes, for documentation and tests. */
export const noticeCodes: readonly NoticeCode[] = [
  'SCOPE_MISSING',
  'LIFETIME_NOT_A_NUMBER',
  'LIFETIME_MISSING',
  'LIFETIME_CLAMPED',
  'API_URL_NOT_ALLOWED',
];

/**
 * What a token manager tells about itself. No event can carry a token or a secret: there is no field
 * for one. `key` names the token (a hash, see `identityKey`), `generation` which one of its line.
 */
export type TokenEvent =
  | {
      readonly type: 'minted';
      readonly key: string;
      readonly generation: number;
      /** How long the token endpoint took, ms. */
      readonly durationMs: number;
      /** How long the token lives, ms. */
      readonly lifetimeMs: number;
      /** When it is to be replaced, ms from now. */
      readonly refreshInMs: number;
      /** False when no other process knows of the token: there is no shared store, or it is away. */
      readonly shared: boolean;
    }
  | { readonly type: 'adopted'; readonly key: string; readonly generation: number }
  | { readonly type: 'confirmed'; readonly key: string; readonly generation: number }
  | { readonly type: 'rejected'; readonly key: string; readonly generation: number }
  | {
      readonly type: 'mint-failed';
      readonly key: string;
      readonly code: ErrorCode;
      /** How long the fleet pauses before the next try, ms. */
      readonly cooldownMs: number;
    }
  | { readonly type: 'store-failed'; readonly key: string; readonly code: ErrorCode }
  | { readonly type: 'store-recovered'; readonly key: string }
  | { readonly type: 'record-unreadable'; readonly key: string; readonly generation: number }
  | { readonly type: 'notice'; readonly key: string; readonly code: NoticeCode };

/** Takes the events of a token manager. What it throws is ignored: watching must not break the watched. */
export type TokenEventListener = (event: TokenEvent) => void;
