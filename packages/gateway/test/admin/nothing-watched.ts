import type { Watched } from '../../src/admin/watched.ts';
import { Watches } from '../../src/admin/watches.ts';

/** What there is to see of a gateway without accounts. */
export function nothingWatched(changes: Partial<Watched> = {}): Watched {
  const watches = new Watches();
  return {
    version: '0.0.0',
    name: 'gateway',
    startedAt: 0,
    accounts: () => [],
    watchOf: (account) => watches.of(account),
    callers: () => [],
    calls: watches.calls,
    redis: undefined,
    draining: () => false,
    changeable: () => true,
    droppedLogLines: () => 0,
    ...changes,
  };
}
