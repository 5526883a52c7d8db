import { describe, expect, it } from 'vitest';
import { hasRedisServer } from '../support/redis-server.ts';
import { runLostConnection, type ConnectionFault } from './lost-connection.ts';

/** One for each refresh; the refresh point of a token of 15 s is drawn from 5 to 7.5 s. */
const MAX_MINTS = 4;

/** The old primary lives on as a replica, and its clients stay connected. Later the address leads to the new one. */
const failover: ConnectionFault = {
  begin: ({ primary, other }) => primary.command('REPLICAOF', '127.0.0.1', String(other.port)),
  end: ({ relay, other }) => relay.pointTo(other.port),
};

/** Packets are dropped, and nothing closes the connections. New ones work. */
const silence: ConnectionFault = { begin: ({ relay }) => relay.silence(), end: () => {} };

// Each scenario takes 40 s: one kind of token each. A fail-over is worse for `single`, which is never minted alone.
describe.skipIf(!hasRedisServer())('eight processes that lose their connections to Redis', () => {
  it.each(['single'] as const)(
    'fail no request and share %s tokens again within 10 s after a failover to another server',
    async (tokenModel) => {
      const result = await runLostConnection(tokenModel, failover);
      expect(result).toMatchObject({
        failures: {},
        redisUp: [
          [1, 1],
          [0, 0],
          [1, 1],
        ],
        doctor: [['role'], []],
      });
      expect(result.reasons).toContain('READONLY');
      expect(result.lateMints).toBeLessThanOrEqual(MAX_MINTS);
    },
    90_000,
  );

  it.each(['independent'] as const)(
    'fail no request and share %s tokens again within 10 s after their connections went silent',
    async (tokenModel) => {
      const result = await runLostConnection(tokenModel, silence);
      expect(result).toMatchObject({
        failures: {},
        redisUp: [
          [1, 1],
          [0, 0],
          [1, 1],
        ],
        doctor: [[], []],
      });
      expect(result.reasons).toContain('TIMEOUT');
      expect(result.lateMints).toBeLessThanOrEqual(MAX_MINTS);
    },
    90_000,
  );
});
