import { setImmediate as turn } from 'node:timers/promises';
import { Registry, collectDefaultMetrics } from 'prom-client';
import { AREAS } from '../meanings.ts';
import { troublesNow } from '../facts.ts';
import type { Watched } from '../watched.ts';
import { registerCallMetrics } from './call-metrics.ts';
import { registerPacingMetrics } from './pacing-metrics.ts';
import { registerCounter, registerGauge } from './series.ts';
import { registerTokenMetrics } from './token-metrics.ts';

/** All metrics of a gateway, described in `docs/metrics.md`. Its own, so that two gateways can be in one process. */
export function createMetrics(watched: Watched): Registry {
  const registry = new PatientRegistry();
  registerGateway(registry, watched);
  registerTroubles(registry, watched);
  registerTokenMetrics(registry, watched);
  registerCallMetrics(registry, watched.calls);
  registerPacingMetrics(registry, watched);
  collectDefaultMetrics({ register: registry });
  // Gauges that are named like counters; the same is told without the ending.
  for (const name of MISNAMED) registry.removeSingleMetric(name);
  return registry;
}

/** Writes one metric at a time: with many series requests would wait for all of them together. */
class PatientRegistry extends Registry {
  override async metrics(): Promise<string> {
    const texts: string[] = [];
    for (const { name } of this.getMetricsAsArray()) {
      texts.push(await this.getSingleMetricAsString(name));
      await turn();
    }
    return `${texts.join('\n\n')}\n`;
  }
}

const MISNAMED = [
  'nodejs_active_handles_total',
  'nodejs_active_requests_total',
  'nodejs_active_resources_total',
];

function registerGateway(registry: Registry, watched: Watched): void {
  registerGauge(registry, {
    name: 'evertoken_build_info',
    help: 'Always 1; the labels say which version runs.',
    labels: ['version', 'node'],
    read: () => [[{ version: watched.version, node: process.versions.node }, 1]],
  });
  registerGauge(registry, {
    name: 'evertoken_draining',
    help: '1 while the gateway finishes the requests under way before it stops.',
    labels: [],
    read: () => [[{}, Number(watched.draining())]],
  });
  registerCounter(registry, {
    name: 'evertoken_log_lines_dropped_total',
    help: 'Lines of the log that were lost because nobody read standard output.',
    labels: [],
    read: () => [[{}, watched.droppedLogLines()]],
  });
  registerGauge(registry, {
    name: 'evertoken_callers',
    help: 'How many callers are configured for an account.',
    labels: ['account'],
    read: () =>
      watched.accounts().map(({ name }) => {
        const callers = watched.callers().filter(({ account }) => account === name);
        return [{ account: name }, callers.length];
      }),
  });
}

function registerTroubles(registry: Registry, watched: Watched): void {
  registerGauge(registry, {
    name: 'evertoken_trouble',
    help: 'What is wrong now, and where to look: 2 while requests fail because of it, 1 while they do not yet.',
    labels: ['account', 'area'],
    async read() {
      const troubles = await troublesNow(watched);
      return watched.accounts().flatMap(({ name: account }) =>
        AREAS.map((area) => {
          const here = troubles.filter((one) => one.area === area && one.account === account);
          const failing = here.some(({ severity }) => severity === 'failing');
          return [{ account, area }, failing ? 2 : Math.min(1, here.length)] as const;
        }),
      );
    },
  });
}
