import type { AccountSample, TrafficSample } from '../gateway-types.js';
import {
  byId,
  createElement,
  createKeyedList,
  setAttribute,
  setText,
  type ListEntry,
} from '../dom.ts';
import { formatCount, formatMilliseconds, formatRate, formatTime } from '../format.ts';
import { TimeChart } from '../time-chart.ts';

/** Length of a sample, s. */
const SAMPLE_SECONDS = 5;
const OUTCOMES = ['2xx', '3xx', '4xx', '5xx', 'client_closed'] as const;
const PERCENTILES = [
  ['p50Ms', 'p50'],
  ['p95Ms', 'p95'],
  ['p99Ms', 'p99'],
] as const;

type RequestOutcome = (typeof OUTCOMES)[number];

interface SampleAt {
  readonly at: number;
  readonly sample: AccountSample | undefined;
}

interface LegendItem {
  readonly name: string;
  readonly value: string;
}

/** The charts of requests by outcome and of latency over the last 15 minutes. */
export class TrafficCharts {
  readonly #requests: TimeChart;
  readonly #latency: TimeChart;
  readonly #renderOutcomes = createLegend('outcomes');
  readonly #renderPercentiles = createLegend('latencies');
  #samples: readonly SampleAt[] = [];
  #hovered: number | undefined;

  constructor() {
    const onHover = (index: number | undefined): void => {
      if (index === this.#hovered) return;
      this.#hovered = index;
      this.#renderNumbers();
    };
    this.#requests = new TimeChart({
      container: byId('requests-plot'),
      onHover,
      // Back to front: each area covers the lower part of the one behind it.
      lines: [
        { stroke: '--bad', fill: '--bad-fill' },
        { stroke: '--warning', fill: '--warning-fill' },
        { stroke: '--accent', fill: '--accent-fill' },
      ],
    });
    this.#latency = new TimeChart({
      container: byId('latency-plot'),
      onHover,
      formatValue: (ms) => (ms === 0 ? '0' : formatMilliseconds(ms)),
      lines: [{ stroke: '--muted', dash: [2, 3] }, { stroke: '--muted' }, { stroke: '--accent' }],
    });
  }

  /** Renders the samples of an account. @param now by the gateway's clock */
  render(account: string, samples: readonly TrafficSample[], now: number): void {
    this.#samples = samples.map(({ at, accounts }) => ({ at, sample: accounts[account] }));
    const times = this.#samples.map(({ at }) => at / 1000);
    const end = this.#samples.at(-1)?.at ?? now;
    const percentiles = (['p99Ms', 'p95Ms', 'p50Ms'] as const).map((percentile) =>
      this.#samples.map(({ sample }) => sample?.[percentile] ?? null),
    );
    this.#requests.setData([times, ...toStackedRates(this.#samples)], end);
    this.#latency.setData([times, ...percentiles], end);
    this.#renderNumbers();
    this.#renderDescriptions();
  }

  /** Renders the numbers of the hovered sample; otherwise those of the last one, and the sums of all. */
  #renderNumbers(): void {
    const hovered = this.#hovered === undefined ? undefined : this.#samples[this.#hovered];
    const current = hovered ?? this.#samples.at(-1);
    const sample = current?.sample;
    const requests = sample === undefined ? 0 : countRequests(sample);
    setText(byId('rate'), current === undefined ? '–' : formatRate(requests / SAMPLE_SECONDS));
    setText(byId('latency'), sample === undefined ? '–' : formatMilliseconds(sample.p50Ms));
    const counted = hovered === undefined ? this.#samples : [hovered];
    this.#renderOutcomes(
      OUTCOMES.map((name) => ({ name, value: formatCount(sumOutcome(counted, name)) })),
    );
    this.#renderPercentiles(
      PERCENTILES.map(([percentile, name]) => {
        const ms = sample?.[percentile];
        return { name, value: ms === undefined ? '–' : formatMilliseconds(ms) };
      }),
    );
    const when =
      hovered === undefined ? 'last 15 minutes' : `at ${formatTime(hovered.at, hovered.at)}`;
    setText(byId('requests-when'), when);
    setText(byId('latency-when'), when);
  }

  #renderDescriptions(): void {
    const active = this.#samples.flatMap(({ sample }) => sample ?? []);
    const maxRate = Math.max(...active.map((sample) => countRequests(sample) / SAMPLE_SECONDS));
    const maxLatency = Math.max(...active.map(({ p99Ms }) => p99Ms));
    const nothing = 'No requests in the last 15 minutes';
    describe(
      'requests-plot',
      active.length === 0
        ? nothing
        : `Requests in the last 15 minutes: up to ${formatRate(maxRate)} per second`,
    );
    describe(
      'latency-plot',
      active.length === 0
        ? nothing
        : `Latency in the last 15 minutes: 99% of requests within ${formatMilliseconds(maxLatency)}`,
    );
  }
}

function describe(id: string, label: string): void {
  setAttribute(byId(id), 'aria-label', label);
}

function countRequests({ outcomes }: AccountSample): number {
  return Object.values(outcomes).reduce((total, count) => total + count, 0);
}

/** Returns requests per second for the three areas: all, all but 5xx and disconnects, and 2xx with 3xx. */
function toStackedRates(samples: readonly SampleAt[]): number[][] {
  const sumRates = (outcomes: readonly RequestOutcome[]): number[] =>
    samples.map(
      ({ sample }) =>
        outcomes.reduce((total, outcome) => total + (sample?.outcomes[outcome] ?? 0), 0) /
        SAMPLE_SECONDS,
    );
  return [sumRates(OUTCOMES), sumRates(['2xx', '3xx', '4xx']), sumRates(['2xx', '3xx'])];
}

function sumOutcome(samples: readonly SampleAt[], outcome: RequestOutcome): number {
  return samples.reduce((total, { sample }) => total + (sample?.outcomes[outcome] ?? 0), 0);
}

function createLegend(id: string): (items: readonly LegendItem[]) => void {
  return createKeyedList(byId(id), ({ name }: LegendItem) => name, createLegendEntry);
}

function createLegendEntry(): ListEntry<LegendItem> {
  const name = createElement('dt', '');
  const value = createElement('dd', '');
  const element = createElement('div', '', name, value);
  return {
    element,
    update(item) {
      setAttribute(element, 'data-line', item.name);
      setText(name, item.name.replace('_', ' '));
      setText(value, item.value);
    },
  };
}
