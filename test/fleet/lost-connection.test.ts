import { describe, expect, it } from 'vitest';
import { hasRedisServer } from '../support/redis-server.ts';
import { runLostConnection, type ConnectionFault } from './lost-connection.ts';

/** One for each refresh; the refresh point of a token of 15 s is drawn from 5 to 7.5 s. */
const MAX_MINTS = 4;

interface Loss {
  readonly fault: ConnectionFault;
  /** Why calls of Redis fail meanwhile. */
  readonly reason: string;
  /** The checks of the doctor that fail meanwhile. */
  readonly findings: readonly string[];
}

/** The old primary lives on as a replica, and its clients stay connected. Later the address leads to the new one. */
const failover: Loss = {
  fault: {
    begin: ({ primary, other }) => primary.command('REPLICAOF', '127.0.0.1', String(other.port)),
    end: ({ relay, other }) => relay.pointTo(other.port),
  },
  reason: 'READONLY',
  findings: ['role'],
};

/** Packets are dropped, and nothing closes the connections. New ones work. */
const silence: Loss = {
  fault: { begin: ({ relay }) => relay.silence(), end: () => {} },
  reason: 'TIMEOUT',
  findings: [],
};

describe.skipIf(!hasRedisServer())('eight processes that lose their connections to Redis', () => {
  it.each([
    ['independent', 'a failover to another server', failover],
    ['single', 'a failover to another server', failover],
    ['independent', 'their connections went silent', silence],
    ['single', 'their connections went silent', silence],
  ] as const)(
    'fail no request and share %s tokens again within 10 s after %s',
    async (tokenModel, _, { fault, reason, findings }) => {
      const result = await runLostConnection(tokenModel, fault);
      expect(result).toMatchObject({
        failures: {},
        storeUp: [
          [1, 1],
          [0, 0],
          [1, 1],
        ],
        doctor: [findings, []],
      });
      expect(result.reasons).toContain(reason);
      expect(result.lateMints).toBeLessThanOrEqual(MAX_MINTS);
    },
    90_000,
  );
});
