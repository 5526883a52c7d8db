export type {
  AccountConfig,
  AdminConfig,
  ApiKeyConfig,
  CallerConfig,
  Credentials,
  Timeouts,
  GatewayConfig,
  JwtConfig,
  Limits,
  ListenConfig,
  LogFormat,
  LogLevel,
  PostgresConfig,
  RedisConfig,
  TracingConfig,
} from './config/schema.ts';
export { readConfigFile, type ConfigFile } from './config/config-file.ts';
export type { Environment, FileHashes } from './config/secret-references.ts';
export type { ConfigOverride } from './config/overrides.ts';
export { readConfig, type ConfigResult } from './config/read-config.ts';
export { startGateway, type Gateway, type GatewayOptions } from './gateway.ts';
export type { ReloadResult } from './observability/reload-status.ts';
