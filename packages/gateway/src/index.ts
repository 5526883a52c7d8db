export type {
  AccountConfig,
  AdminConfig,
  ApiKeyConfig,
  CallerConfig,
  Credentials,
  Deadlines,
  GatewayConfig,
  JwtConfig,
  Limits,
  ListenConfig,
  LogLevel,
  RedisConfig,
  TracingConfig,
} from './config/gateway-config.ts';
export { readConfigFile, type ConfigFile } from './config/config-file.ts';
export type { Environment, ReadFiles } from './config/outside-values.ts';
export { readConfig, type ConfigReading } from './config/read-config.ts';
export { startGateway, type Gateway } from './gateway.ts';
