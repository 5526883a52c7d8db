// What the gateway tells, as it is written there: types alone, so nothing of Node gets to the page.
export type { RefreshResult, TestResult } from '../src/admin/actions.ts';
export type { AccountState, CallerState, GatewayState, TokenState } from '../src/admin/state.ts';
export type { AccountSample, TrafficSample } from '../src/observability/traffic-history.ts';
export type { Problem } from '../src/admin/problems.ts';
