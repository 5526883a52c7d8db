import { ISSUER_UNAVAILABLE } from '../auth/auth-errors.ts';
import type { RequestContext } from '../http/request-context.ts';

/** Requests denied because the keys of an issuer were unavailable. Times are ms since the epoch. */
export interface IssuerProblem {
  readonly since: number;
  readonly lastAt: number;
}

/** Over when no request has met it for this long and one was verified since, ms; another issuer's may be. */
const QUIET_MS = 20_000;
/** Over without any request, ms. */
const MAX_AGE_MS = 300_000;

/** Whether the issuers of callers' JSON Web Tokens are available, as far as requests have shown. */
export class IssuerStatus {
  #last: IssuerProblem | undefined;
  #verifiedAt = 0;

  /** Records a finished request. */
  observe({ caller, errorResponse }: Pick<RequestContext, 'caller' | 'errorResponse'>): void {
    const isUnavailable = errorResponse?.code === ISSUER_UNAVAILABLE.code;
    if (isUnavailable)
      this.#last = { since: this.problem?.since ?? Date.now(), lastAt: Date.now() };
    else if (caller?.subject !== undefined) this.#verifiedAt = Date.now();
  }

  /** Undefined unless requests are denied. */
  get problem(): IssuerProblem | undefined {
    if (this.#last === undefined) return undefined;
    const { lastAt } = this.#last;
    const ageMs = Date.now() - lastAt;
    const isOver = ageMs >= MAX_AGE_MS || (ageMs >= QUIET_MS && this.#verifiedAt >= lastAt);
    return isOver ? undefined : this.#last;
  }
}
