import type { AccessToken, TokenSource } from 'evertoken';
import { canShareIo } from 'evertoken/internal';
import { isTokenManager } from './token-progress.ts';

/** Zoom issues complete scopes some seconds after a change of the app, so a younger token has them. */
const MIN_TOKEN_AGE_MS = 60_000;

/** Replaces a token that lacks a scope, since the scope may have been added to the app after the token was issued. */
export class ScopeRefresh {
  /** The generation of the last token that lacked a scope. */
  #generation = 0;
  #isReplaced: Promise<boolean> = Promise.resolve(false);

  /**
   * Replaces a token, if it is older than a minute and this is the first time that it lacked a scope.
   *
   * @returns whether the request can be sent again with another token
   */
  replace(source: TokenSource, { generation }: AccessToken): Promise<boolean> {
    if (generation < this.#generation) return Promise.resolve(true);
    // The request that replaces it may have ended.
    if (generation === this.#generation && !canShareIo())
      return hasAnotherToken(source, generation);
    if (generation > this.#generation) {
      this.#generation = generation;
      this.#isReplaced = replaceOldToken(source, generation).catch(() => false);
    }
    return this.#isReplaced;
  }
}

async function hasAnotherToken(source: TokenSource, generation: number): Promise<boolean> {
  if (!isTokenManager(source)) return false;
  const { token } = await source.status();
  return token?.generation !== generation;
}

async function replaceOldToken(source: TokenSource, generation: number): Promise<boolean> {
  if (!isTokenManager(source)) return false;
  const { token } = await source.status();
  if (token === undefined || token.generation > generation) return true;
  if (token.lifetimeMs - token.remainingMs < MIN_TOKEN_AGE_MS) return false;
  await source.clear();
  return true;
}
