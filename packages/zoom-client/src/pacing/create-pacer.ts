import { AccountPacer } from './account-pacer.ts';
import { resolveOptions, type PacerOptions } from './options.ts';
import type { Pacer } from './pacer.ts';
import { readRateLimitNotice } from './rate-limit-notice.ts';

/**
 * A pacer for one Zoom account. With the plan `unlimited` it lets everything go, counts nothing and parks
 * nothing.
 *
 * @throws TypeError for options that are not valid, naming all mistakes
 */
export function createPacer(options: PacerOptions): Pacer {
  const resolved = resolveOptions(options);
  const { account, clock, limits } = resolved;
  if (limits !== undefined) return new AccountPacer(resolved, limits);
  return {
    admit: () => undefined,
    observe: (_request, answer) => readRateLimitNotice(answer, clock.now()),
    park() {},
    snapshot: () => ({ account, sharing: 'none', labels: [] }),
    close() {},
  };
}
