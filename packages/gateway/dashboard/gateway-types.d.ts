// What the gateway tells, as it is written there: types alone, so nothing of Node gets to the page.
export type { Refreshed, Tested } from '../src/admin/account-actions.ts';
export type {
  AccountState,
  CallerState,
  GatewayState,
  TokenLife,
} from '../src/admin/gateway-state.ts';
export type { AccountSample, TrafficSample } from '../src/admin/traffic-history.ts';
export type { Trouble } from '../src/admin/troubles.ts';
