// Types of the gateway's JSON, shared with its source. Types alone: no code of the gateway gets into the page.
export type { RefreshResult, TestResult } from '../src/admin/actions.ts';
export type { Problem } from '../src/admin/problem.ts';
export type { AccountState, CallerState, GatewayState, TokenState } from '../src/admin/state.ts';
export type { AccountSample, TrafficSample } from '../src/observability/traffic-history.ts';
