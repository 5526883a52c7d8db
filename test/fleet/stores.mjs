import { postgresStore } from 'evertoken/postgres';
import { redisStore } from 'evertoken/redis';
import { closeRedis, connectRedis } from './redis-clients.mjs';

/** Opens the store of a process. A package is imported only if it is used, so that the processes start faster. */
export async function openStore({ redis, postgres }) {
  if (postgres === undefined) {
    const client = await connectRedis(redis);
    return { store: redisStore(client), close: () => closeRedis(client) };
  }
  const client = await connectPostgres[postgres.client](postgres.options);
  return { store: postgresStore(client), close: () => client.end() };
}

const connectPostgres = {
  async pg(options) {
    const { default: pg } = await import('pg');
    const pool = new pg.Pool({ ...options, max: 4 });
    pool.on('error', () => {});
    return pool;
  },
  async postgres(options) {
    const { default: postgres } = await import('postgres');
    return postgres({ ...options, max: 4, onnotice: () => {} });
  },
};
