// Types of the gateway's JSON, shared with its source. Types alone: no code of the gateway gets into the page.
export type { RefreshResult, TestResult } from '../src/admin/actions.ts';
export type { FailuresResponse } from '../src/admin/failure-causes.ts';
export type { Problem } from '../src/admin/problem.ts';
export type { AccountState, CallerState, GatewayState, TokenState } from '../src/admin/state.ts';
export type {
  AccountSample,
  TrafficRange,
  TrafficSample,
} from '../src/observability/traffic-history.ts';
export type { RequestEntry } from '../src/observability/request-history.ts';
