import { setImmediate as nextTick } from 'node:timers/promises';
import { Registry, collectDefaultMetrics } from 'prom-client';
import type { AdminContext } from '../../admin/admin-context.ts';
import { COMPONENTS } from '../../admin/error-catalog.ts';
import { findCurrentProblems } from '../../admin/problems.ts';
import { registerCounter, registerGauge } from './callback-metrics.ts';
import { registerPacingMetrics } from './pacing.ts';
import { registerRequestMetrics } from './requests.ts';
import { registerTokenMetrics } from './tokens.ts';

/**
 * Creates the registry with all metrics of a gateway, which `docs/metrics.md` describes. Each gateway has
 * its own registry, so that several can run in one process.
 */
export function createMetricsRegistry(context: AdminContext): Registry {
  const registry = new YieldingRegistry();
  registerGatewayMetrics(registry, context);
  registerProblemMetrics(registry, context);
  registerTokenMetrics(registry, context);
  registerRequestMetrics(registry, context.requestMetrics);
  registerPacingMetrics(registry, context);
  collectDefaultMetrics({ register: registry });
  for (const name of LEGACY_METRIC_NAMES) registry.removeSingleMetric(name);
  return registry;
}

/** Serializes one metric per event-loop tick: with many series, a single step would delay requests. */
class YieldingRegistry extends Registry {
  override async metrics(): Promise<string> {
    const texts: string[] = [];
    for (const { name } of this.getMetricsAsArray()) {
      texts.push(await this.getSingleMetricAsString(name));
      await nextTick();
    }
    return `${texts.join('\n\n')}\n`;
  }
}

/** Default gauges with a counter's suffix; each also exists under a name without it. */
const LEGACY_METRIC_NAMES = [
  'nodejs_active_handles_total',
  'nodejs_active_requests_total',
  'nodejs_active_resources_total',
];

function registerGatewayMetrics(registry: Registry, context: AdminContext): void {
  registerGauge(registry, {
    name: 'evertoken_build_info',
    help: 'Always 1; the version is in the labels.',
    labels: ['version', 'node'],
    collect: () => [[{ version: context.version, node: process.versions.node }, 1]],
  });
  registerGauge(registry, {
    name: 'evertoken_draining',
    help: '1 while the gateway finishes in-flight requests before it stops.',
    labels: [],
    collect: () => [[{}, Number(context.isDraining())]],
  });
  registerCounter(registry, {
    name: 'evertoken_log_lines_dropped_total',
    help: 'Log lines dropped because standard output was not read.',
    labels: [],
    collect: () => [[{}, context.droppedLogLines()]],
  });
  registerGauge(registry, {
    name: 'evertoken_callers',
    help: 'Configured callers of an account.',
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
    help: 'Current problems by component: 2 if requests fail because of it, 1 if not yet, 0 if there is none.',
    labels: ['account', 'component'],
    async collect() {
      const problems = await findCurrentProblems(context);
      // Those of the whole gateway have no account.
      const accounts = ['', ...context.accounts().map(({ name }) => name)];
      return accounts.flatMap((account) =>
        COMPONENTS.map((component) => {
          const found = problems.filter(
            (problem) => problem.component === component && (problem.account ?? '') === account,
          );
          const isCritical = found.some(({ severity }) => severity === 'critical');
          return [{ account, component }, isCritical ? 2 : Math.min(1, found.length)] as const;
        }),
      );
    },
  });
  registerGauge(registry, {
    name: 'evertoken_problem_cause',
    help: 'The rank of each current problem by code: 1 for the one that is shown first.',
    labels: ['account', 'caller', 'code', 'severity'],
    async collect() {
      const problems = await findCurrentProblems(context);
      return problems.map(({ account = '', caller = '', code, severity }, index) => [
        { account, caller, code, severity },
        index + 1,
      ]);
    },
  });
  registerGauge(registry, {
    name: 'evertoken_account_info',
    help: 'Always 1; the provider of the account.',
    labels: ['account', 'provider'],
    collect: () =>
      context.accounts().map(({ name, provider }) => [{ account: name, provider }, 1] as const),
  });
  registerGauge(registry, {
    name: 'evertoken_sandbox',
    help: '1 if the built-in sandbox is used instead of Zoom.',
    labels: ['account'],
    collect: () =>
      context.accounts().map(({ name }) => {
        return [{ account: name }, Number(context.sandboxAccounts().has(name))];
      }),
  });
  registerGauge(registry, {
    name: 'evertoken_config_stale',
    help: '1 if the last reload of the configuration failed: an older one is in force.',
    labels: [],
    collect: () => [[{}, Number(context.reloads.problem !== undefined)]],
  });
  registerCounter(registry, {
    name: 'evertoken_config_reload_failures_total',
    help: 'Reloads of the configuration that failed.',
    labels: [],
    collect: () => [[{}, context.reloads.failures]],
  });
}
