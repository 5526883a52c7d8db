import type { IncomingMessage } from 'node:http';
import type { Account } from '../accounts/account.ts';
import type { ErrorResponse } from '../http/error-response.ts';

/** A client that may call the API through the gateway. */
export interface Caller {
  /** The caller's name in the configuration, logs and metrics. */
  readonly name: string;
  /** The subject of its JSON Web Token, for the log; undefined with an API key. */
  readonly subject?: string | undefined;
  /** The account whose token its requests use. */
  readonly account: Account;
  /** Its weight in the queue of the account's rate limiter. @default 1 */
  readonly weight?: number | undefined;
  /**
   * Whether the caller may send this request.
   *
   * @param path path below the API's base URL, without the query
   */
  isAllowed(method: string, path: string): boolean;
}

/** The outcome of authentication. `caller` of a denied request is set if it was authenticated but rate limited. */
export type AuthResult =
  | { readonly kind: 'authenticated'; readonly caller: Caller }
  | {
      readonly kind: 'denied';
      readonly errorResponse: ErrorResponse;
      readonly caller?: Caller | undefined;
    };

/**
 * Authenticates a request by its headers; synchronously unless that takes a network request.
 *
 * @param address IP address of the client
 */
export type Authenticator = (
  request: IncomingMessage,
  address: string | undefined,
) => AuthResult | Promise<AuthResult>;

/** Admits one more request of an authenticated caller, or denies it because of its rate. */
export type RateLimiter = () => AuthResult;
