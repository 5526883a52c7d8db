import type { IncomingMessage } from 'node:http';
import type { Account } from '../accounts/account.ts';
import type { ErrorResponse } from '../http/error-response.ts';

/** Somebody who may call the API through the gateway. */
export interface Caller {
  /** As the configuration names it; for logs and metrics. */
  readonly name: string;
  /** Who it is within that name, where an identity provider said so; for the log. */
  readonly subject?: string | undefined;
  readonly account: Account;
  /** Its weight in the queue for the account's rate limits. Default 1. */
  readonly weight?: number | undefined;
  /** Whether it may send this request; the path is the one below the API's base URL, without the query. */
  isAllowed(method: string, path: string): boolean;
}

/** Who sent a request, or why it is not served; a caller may be known and have had its share. */
export type AuthResult =
  | { readonly kind: 'caller'; readonly caller: Caller }
  | {
      readonly kind: 'refused';
      readonly errorResponse: ErrorResponse;
      readonly caller?: Caller | undefined;
    };

/** Tells who sent a request, by its head; at once where that takes no network. */
export type Authenticator = (request: IncomingMessage) => AuthResult | Promise<AuthResult>;
