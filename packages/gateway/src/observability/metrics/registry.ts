import { setImmediate as turn } from 'node:timers/promises';
import { Registry, collectDefaultMetrics } from 'prom-client';
import { COMPONENTS } from '../../admin/error-catalog.ts';
import { findCurrentProblems } from '../../admin/problem-inputs.ts';
import type { AdminContext } from '../../admin/admin-context.ts';
import { registerRequestMetrics } from './requests.ts';
import { registerPacingMetrics } from './pacing.ts';
import { registerCounter, registerGauge } from './callback-metrics.ts';
import { registerTokenMetrics } from './tokens.ts';

/** All metrics of a gateway, described in `docs/metrics.md`. Its own, so that two gateways can be in one process. */
export function createMetricsRegistry(context: AdminContext): Registry {
  const registry = new YieldingRegistry();
  registerGatewayMetrics(registry, context);
  registerProblemMetrics(registry, context);
  registerTokenMetrics(registry, context);
  registerRequestMetrics(registry, context.requestMetrics);
  registerPacingMetrics(registry, context);
  collectDefaultMetrics({ register: registry });
  // Gauges that are named like counters; the same is told without the ending.
  for (const name of LEGACY_METRIC_NAMES) registry.removeSingleMetric(name);
  return registry;
}

/** Writes one metric at a time: with many series requests would wait for all of them together. */
class YieldingRegistry extends Registry {
  override async metrics(): Promise<string> {
    const texts: string[] = [];
    for (const { name } of this.getMetricsAsArray()) {
      texts.push(await this.getSingleMetricAsString(name));
      await turn();
    }
    return `${texts.join('\n\n')}\n`;
  }
}

const LEGACY_METRIC_NAMES = [
  'nodejs_active_handles_total',
  'nodejs_active_requests_total',
  'nodejs_active_resources_total',
];

function registerGatewayMetrics(registry: Registry, context: AdminContext): void {
  registerGauge(registry, {
    name: 'evertoken_build_info',
    help: 'Always 1; the labels say which version runs.',
    labels: ['version', 'node'],
    collect: () => [[{ version: context.version, node: process.versions.node }, 1]],
  });
  registerGauge(registry, {
    name: 'evertoken_draining',
    help: '1 while the gateway finishes the requests under way before it stops.',
    labels: [],
    collect: () => [[{}, Number(context.isDraining())]],
  });
  registerCounter(registry, {
    name: 'evertoken_log_lines_dropped_total',
    help: 'Lines of the log that were lost because nobody read standard output.',
    labels: [],
    collect: () => [[{}, context.droppedLogLines()]],
  });
  registerGauge(registry, {
    name: 'evertoken_callers',
    help: 'How many callers are configured for an account.',
    labels: ['account'],
    collect: () =>
      context.accounts().map(({ name }) => {
        const callers = context.callers().filter(({ account }) => account === name);
        return [{ account: name }, callers.length];
      }),
  });
}

function registerProblemMetrics(registry: Registry, context: AdminContext): void {
  registerGauge(registry, {
    name: 'evertoken_problem',
    help: 'What is wrong now, and where to look: 2 while requests fail because of it, 1 while they do not yet.',
    labels: ['account', 'area'],
    async collect() {
      const troubles = await findCurrentProblems(context);
      return context.accounts().flatMap(({ name: account }) =>
        COMPONENTS.map((area) => {
          const here = troubles.filter((one) => one.component === area && one.account === account);
          const failing = here.some(({ severity }) => severity === 'critical');
          return [{ account, area }, failing ? 2 : Math.min(1, here.length)] as const;
        }),
      );
    },
  });
}
