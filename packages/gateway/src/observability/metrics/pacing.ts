import type { LabelBudget } from '@evertoken/zoom-client/pacing';
import type { Registry } from 'prom-client';
import type { AdminContext } from '../../admin/admin-context.ts';
import {
  registerCounter,
  registerGauge,
  type Series,
  type CallbackMetricOptions,
} from './callback-metrics.ts';

/** Registers where the budgets of the rate limits stand. Accounts that are not paced have none. */
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
    help: 'Requests a second that are let through for a label, our share taken already.',
    labels,
    collect: fromBudgets(({ limit: { requests, per } }) =>
      per === 'minute' ? requests / 60 : requests,
    ),
  });
  registerGauge(registry, {
    name: 'evertoken_pacing_day_limit',
    help: 'Requests that are let through for a label from 00:00 UTC to 00:00 UTC; absent without such a limit.',
    labels,
    collect: fromBudgets(({ day }) => day.limit),
  });
  registerGauge(registry, {
    name: 'evertoken_pacing_day_used',
    help: 'Requests of a label since 00:00 UTC, by all who share the budget, as last heard.',
    labels,
    collect: fromBudgets(({ day }) => day.used),
  });
  registerGauge(registry, {
    name: 'evertoken_pacing_day_left',
    help: 'Requests that are left for a label until 00:00 UTC; absent without a limit for the day.',
    labels,
    collect: fromBudgets(({ day }) => day.left),
  });
  registerGauge(registry, {
    name: 'evertoken_pacing_queued',
    help: 'Requests that wait for their turn in this gateway.',
    labels,
    collect: fromBudgets(({ queued }) => queued),
  });
  registerGauge(registry, {
    name: 'evertoken_pacing_blocked_seconds',
    help: 'For how long nothing of a label is let through, after a 429; 0 while requests may go.',
    labels,
    collect: fromBudgets(({ blocked }) =>
      blocked === undefined ? 0 : Math.max(0, blocked.until - Date.now()) / 1000,
    ),
  });
  registerCounter(registry, {
    name: 'evertoken_pacing_admitted_total',
    help: 'Requests that were let through.',
    labels,
    collect: fromBudgets(({ admitted }) => admitted),
  });
  registerCounter(registry, {
    name: 'evertoken_pacing_rejected_total',
    help: 'Requests that were not let through: their turn would not have come in time.',
    labels,
    collect: fromBudgets(({ rejected }) => rejected),
  });
  registerGauge(registry, {
    name: 'evertoken_pacing_shared',
    help: '1 while the gateways keep the limits together through Redis; 0 while each keeps them by itself.',
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
      return value === undefined ? [] : [[{ account: name, label: budget.label }, value] as const];
    }),
  );
}
