export {
  readConfig,
  type ConfigReading,
  type Credentials,
  type GatewayConfig,
  type LogLevel,
} from './config.ts';
export { startGateway, type Gateway } from './gateway.ts';
