import type { LabelBudget } from '@evertoken/zoom-client/pacing';
import type { Registry } from 'prom-client';
import type { AdminContext } from '../../admin/admin-context.ts';
import {
  registerCounter,
  registerGauge,
  type CallbackMetricOptions,
  type Series,
} from './callback-metrics.ts';

/** Registers the metrics of the rate limiter. Accounts without a plan have none. */
export function registerPacingMetrics(registry: Registry, context: AdminContext): void {
  const labels = ['account', 'label'];
  const fromBudgets =
    (
      getValue: (budget: LabelBudget) => number | undefined,
    ): CallbackMetricOptions<number>['collect'] =>
    () =>
      listBudgets(context, getValue);
  registerGauge(registry, {
    name: 'evertoken_pacing_limit_per_second',
    help: 'Rate limit per label in requests per second, after applying planShare.',
    labels,
    collect: fromBudgets(({ limit: { requests, per } }) =>
      per === 'minute' ? requests / 60 : requests,
    ),
  });
  registerGauge(registry, {
    name: 'evertoken_pacing_day_limit',
    help: 'Daily limit per label in requests; absent without a daily limit. A day begins at 00:00 UTC.',
    labels,
    collect: fromBudgets(({ day }) => day.limit),
  });
  registerGauge(registry, {
    name: 'evertoken_pacing_day_used',
    help: 'Requests since 00:00 UTC per label, of all processes that share the budget.',
    labels,
    collect: fromBudgets(({ day }) => day.used),
  });
  registerGauge(registry, {
    name: 'evertoken_pacing_day_left',
    help: 'Requests left until 00:00 UTC per label; absent without a daily limit.',
    labels,
    collect: fromBudgets(({ day }) => day.left),
  });
  registerGauge(registry, {
    name: 'evertoken_pacing_queued',
    help: 'Requests waiting for a slot in this gateway.',
    labels,
    collect: fromBudgets(({ queued }) => queued),
  });
  registerGauge(registry, {
    name: 'evertoken_pacing_blocked_seconds',
    help: 'Time until a label is no longer blocked after a 429; 0 if it is not blocked.',
    labels,
    collect: fromBudgets(({ blocked }) =>
      blocked === undefined ? 0 : Math.max(0, blocked.until - Date.now()) / 1000,
    ),
  });
  registerCounter(registry, {
    name: 'evertoken_pacing_admitted_total',
    help: 'Requests that got a slot.',
    labels,
    collect: fromBudgets(({ admitted }) => admitted),
  });
  registerCounter(registry, {
    name: 'evertoken_pacing_rejected_total',
    help: 'Requests rejected because no slot was available in time.',
    labels,
    collect: fromBudgets(({ rejected }) => rejected),
  });
  registerGauge(registry, {
    name: 'evertoken_pacing_shared',
    help: '1 if the gateways enforce the limits jointly through the store, 0 if each one enforces them alone.',
    labels: ['account'],
    collect: () =>
      context.accounts().flatMap(({ name, pacer }) => {
        const sharing = pacer?.snapshot().sharing ?? 'none';
        return sharing === 'none'
          ? []
          : [[{ account: name }, Number(sharing === 'fleet')] as const];
      }),
  });
}

function listBudgets(
  context: AdminContext,
  getValue: (budget: LabelBudget) => number | undefined,
): Series<number> {
  return context.accounts().flatMap(({ name, pacer }) =>
    (pacer?.snapshot().labels ?? []).flatMap((budget) => {
      const value = getValue(budget);
      return value === undefined ? [] : [[{ account: name, label: budget.pool }, value] as const];
    }),
  );
}
