import type { ErrorCode } from './error-catalog.ts';

/**
 * An irregularity of a token response that does not make the token unusable. `docs/errors.md` has a section
 * for each.
 *
 * - `SCOPE_MISSING`: the response named no scope.
 * - `LIFETIME_NOT_A_NUMBER`: `expires_in` was a string; it was parsed as a number.
 * - `LIFETIME_MISSING`: there was no `expires_in`; the provider's default lifetime is used.
 * - `LIFETIME_CLAMPED`: `expires_in` was longer than a day; it was reduced to a day.
 * - `TOKEN_TYPE_MISSING`: there was no `token_type`; the token is taken to be a bearer token.
 * - `API_URL_NOT_ALLOWED`: the response named an API host that is not allowed; it was ignored.
 */
export type NoticeCode =
  | 'SCOPE_MISSING'
  | 'LIFETIME_NOT_A_NUMBER'
  | 'LIFETIME_MISSING'
  | 'LIFETIME_CLAMPED'
  | 'TOKEN_TYPE_MISSING'
  | 'API_URL_NOT_ALLOWED';

/** All notice codes. */
export const noticeCodes: readonly NoticeCode[] = [
  'SCOPE_MISSING',
  'LIFETIME_NOT_A_NUMBER',
  'LIFETIME_MISSING',
  'LIFETIME_CLAMPED',
  'TOKEN_TYPE_MISSING',
  'API_URL_NOT_ALLOWED',
];

/**
 * An event of a token manager. No event contains a token or a secret. `key` identifies the token (a hash,
 * see `identityKey`), `generation` its number in the sequence of tokens.
 *
 * - `minted`: this process got a token from the token endpoint.
 * - `adopted`: this process switched to a newer token, its own or that of another process.
 * - `confirmed`: the API accepted a token that was not known to be valid, or that was rejected before.
 * - `rejected`: the API rejected the token.
 * - `mint-failed`: the token endpoint issued no token.
 * - `store-failed`, `store-recovered`: the shared store became unavailable, or available again.
 * - `store-repaired`: this process removed a value from the store that no token manager can have written.
 * - `record-unreadable`: the token in the store cannot be decrypted with the keys of this process.
 * - `notice`: the token response was irregular; see {@link NoticeCode}.
 */
export type TokenEvent =
  | {
      readonly type: 'minted';
      readonly key: string;
      readonly generation: number;
      /** Duration of the token request, ms. */
      readonly durationMs: number;
      /** Lifetime of the token, ms. */
      readonly lifetimeMs: number;
      /** Time until the token is refreshed, ms. */
      readonly refreshInMs: number;
      /** Whether the token is in the shared store. False without a store, or while it is unavailable. */
      readonly shared: boolean;
    }
  | { readonly type: 'adopted'; readonly key: string; readonly generation: number }
  | { readonly type: 'confirmed'; readonly key: string; readonly generation: number }
  | { readonly type: 'rejected'; readonly key: string; readonly generation: number }
  | {
      readonly type: 'mint-failed';
      readonly key: string;
      readonly code: ErrorCode;
      /** What was observed: the status, and the vendor's words in which no secret was found. */
      readonly detail: string | undefined;
      /** Time until any process may request a token again, ms. */
      readonly cooldownMs: number;
    }
  | {
      readonly type: 'store-failed';
      readonly key: string;
      readonly code: ErrorCode;
      /** Why, in a word: the first one of Redis's error, such as `READONLY`, Postgres's SQLSTATE, or a system code. Undefined after a timeout. */
      readonly reason: string | undefined;
    }
  | { readonly type: 'store-recovered'; readonly key: string }
  | { readonly type: 'store-repaired'; readonly key: string }
  | { readonly type: 'record-unreadable'; readonly key: string; readonly generation: number }
  | { readonly type: 'notice'; readonly key: string; readonly code: NoticeCode };

/** Receives the events of a token manager. Exceptions that it throws are ignored. */
export type TokenEventListener = (event: TokenEvent) => void;
