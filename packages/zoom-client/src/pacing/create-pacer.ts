import { AccountPacer } from './account-pacer.ts';
import { resolvePacerOptions, type PacerOptions } from './options.ts';
import type { Pacer } from './pacer.ts';
import { readRateLimitInfo } from './rate-limit-info.ts';

/**
 * A pacer for one Zoom account. With the plan `unlimited` it lets everything go, counts nothing and parks
 * nothing.
 *
 * @throws TypeError for options that are not valid, naming all mistakes
 */
export function createPacer(options: PacerOptions): Pacer {
  const resolved = resolvePacerOptions(options);
  const { account, clock, limits } = resolved;
  if (limits !== undefined) return new AccountPacer(resolved, limits);
  return {
    admit: () => undefined,
    observe: (_request, answer) => readRateLimitInfo(answer, clock.now()),
    block() {},
    snapshot: () => ({ account, sharing: 'none', labels: [] }),
    close() {},
  };
}
