import type { GatewayConfig, RedisConfig } from './schema.ts';

/** Returns the settings that every store has, of the one that is configured. */
export function getStoreSettings({
  redis,
  postgres,
}: Pick<GatewayConfig, 'redis' | 'postgres'>): Pick<
  RedisConfig,
  'encryptionKeys' | 'clearTokenOnExit'
> {
  return postgres.url === undefined ? redis : postgres;
}
