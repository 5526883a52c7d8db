import type { CallObserver } from '../call.ts';
import { CallCounts } from '../traffic/call-counts.ts';
import { AccountWatch } from './account-watch.ts';

/** What happened since the start, by account. An account that is configured anew goes on where it was. */
export class Watches {
  readonly calls: CallCounts = new CallCounts();
  readonly #accounts = new Map<string, AccountWatch>();

  /** What happened to an account. */
  of(account: string): AccountWatch {
    const known = this.#accounts.get(account);
    if (known !== undefined) return known;
    const made = new AccountWatch(account);
    this.#accounts.set(account, made);
    return made;
  }

  /** Takes note of a call that has ended. */
  readonly observe: CallObserver = (call) => {
    this.calls.observe(call);
    if (call.caller !== undefined) this.of(call.caller.account.name).observe(call);
  };
}
