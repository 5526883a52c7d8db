import type { Account } from './accounts.ts';

/** Event subscriptions and their deliveries. */
export class Webhooks {
  /** Tells every subscriber of the event. */
  fire(_account: Account, _event: string, _payload: Readonly<Record<string, unknown>>): void {
    return undefined;
  }
}
