import type { AccountSample, TrafficRange, TrafficSample } from '../gateway-types.js';
import type { AdminKey } from '../admin-key.ts';
import {
  byId,
  createElement,
  createKeyedList,
  setAttribute,
  setText,
  type ListEntry,
} from '../dom.ts';
import {
  formatCount,
  formatDuration,
  formatMilliseconds,
  formatRate,
  formatTime,
} from '../format.ts';
import { Poller } from '../poller.ts';
import { TimeChart } from '../time-chart.ts';

const MINUTE_MS = 60_000;
const RANGES_MS: Readonly<Record<TrafficRange, number>> = {
  '15m': 15 * MINUTE_MS,
  '1h': 60 * MINUTE_MS,
  '6h': 360 * MINUTE_MS,
  '24h': 1_440 * MINUTE_MS,
};
const POLL_INTERVAL_MS = 5_000;
const OUTCOMES = ['2xx', '3xx', '4xx', '5xx', 'client_closed'] as const;
const PERCENTILES = [
  ['p50Ms', 'p50'],
  ['p95Ms', 'p95'],
  ['p99Ms', 'p99'],
] as const;

type RequestOutcome = (typeof OUTCOMES)[number];

interface SampleAt {
  readonly at: number;
  readonly durationMs: number;
  readonly sample: AccountSample | undefined;
}

interface LegendItem {
  readonly name: string;
  readonly value: string;
}

/** The charts of requests by outcome and of latency. Those of the last 15 minutes are live, others are polled. */
export class TrafficCharts {
  readonly #range = byId<HTMLSelectElement>('range');
  readonly #poller: Poller<{ readonly samples: readonly TrafficSample[] }>;
  readonly #requests: TimeChart;
  readonly #latency: TimeChart;
  readonly #renderOutcomes = createLegend('outcomes');
  readonly #renderPercentiles = createLegend('latencies');
  #samples: readonly SampleAt[] = [];
  #hovered: number | undefined;
  #account = '';
  #live: readonly TrafficSample[] = [];
  #polled: readonly TrafficSample[] = [];

  constructor(key: AdminKey) {
    this.#poller = new Poller({
      key,
      intervalMs: POLL_INTERVAL_MS,
      getPath: () => this.#getPath(),
      onData: ({ samples }) => {
        this.#polled = samples;
        this.#render();
      },
    });
    this.#range.addEventListener('change', () => this.#startRange());
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
        { stroke: '--closed', fill: '--closed-fill', pattern: 'horizontal' },
        { stroke: '--bad', fill: '--bad-fill', pattern: 'grid' },
        { stroke: '--warning', fill: '--warning-fill', pattern: 'dots' },
        { stroke: '--redirect', fill: '--redirect-fill', pattern: 'diagonal' },
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

  /** Shows an account. @param account undefined: while there is no connection */
  show(account: string | undefined): void {
    if (account === undefined || account === this.#account) return;
    this.#account = account;
    this.#startRange();
  }

  /** Renders the samples of the last 15 minutes, if they are shown. */
  render(samples: readonly TrafficSample[]): void {
    this.#live = samples;
    if (this.#range.value === '15m') this.#render();
  }

  #startRange(): void {
    this.#polled = [];
    this.#hovered = undefined;
    this.#poller.refresh();
    this.#render();
  }

  #getPath(): string | undefined {
    const { value: range } = this.#range;
    if (range === '15m' || this.#account === '') return undefined;
    return `traffic?${new URLSearchParams({ range, account: this.#account })}`;
  }

  #render(): void {
    const all = this.#range.value === '15m' ? this.#live : this.#polled;
    this.#samples = all.map(({ at, durationMs, accounts }) => ({
      at,
      durationMs,
      sample: accounts[this.#account],
    }));
    const drawn = extendToStart(this.#samples);
    const times = drawn.map(({ at }) => at / 1000);
    const percentiles = (['p99Ms', 'p95Ms', 'p50Ms'] as const).map((percentile) =>
      drawn.map(({ sample }) => sample?.[percentile] ?? null),
    );
    const span = this.#getSpan();
    this.#requests.setData([times, ...toStackedRates(drawn)], span);
    this.#latency.setData([times, ...percentiles], span);
    this.#renderNumbers();
    this.#renderDescriptions();
  }

  /** From the first sample on, so that a gateway that has just started has no empty chart. */
  #getSpan(): readonly [number, number] {
    const end = this.#samples.at(-1)?.at ?? Date.now();
    const lengthMs = Math.min(RANGES_MS[this.#range.value as TrafficRange], this.#getLengthMs());
    return [end - (lengthMs || MINUTE_MS), end];
  }

  /** How long the samples are, ms. */
  #getLengthMs(): number {
    const [first] = this.#samples;
    return first === undefined ? 0 : this.#samples.at(-1)!.at - first.at + first.durationMs;
  }

  /** Renders the numbers of the hovered sample; otherwise those of the last one, and the sums of all. */
  #renderNumbers(): void {
    const hovered =
      this.#hovered === undefined ? undefined : this.#samples[Math.max(0, this.#hovered - 1)];
    const current = hovered ?? this.#samples.at(-1);
    const sample = current?.sample;
    const requests = sample === undefined ? 0 : countRequests(sample);
    setText(
      byId('rate'),
      current === undefined ? '–' : formatRate((1000 * requests) / current.durationMs),
    );
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
      hovered === undefined ? this.#describeSpan() : `until ${formatTime(hovered.at, Date.now())}`;
    setText(byId('requests-when'), when);
    setText(byId('latency-when'), when);
  }

  #describeSpan(): string {
    return this.#samples.length === 0
      ? 'collecting'
      : `last ${formatDuration(this.#getLengthMs())}`;
  }

  #renderDescriptions(): void {
    const active = this.#samples.filter(({ sample }) => sample !== undefined);
    const span = this.#describeSpan();
    const nothing =
      this.#samples.length === 0
        ? 'Collecting: the first numbers come in a few seconds.'
        : `No requests in the ${span}.`;
    const maxRate = Math.max(...this.#samples.map(countPerSecond));
    const maxLatency = Math.max(...active.map(({ sample }) => sample!.p99Ms));
    const labels = {
      requests: `Requests in the ${span}: up to ${formatRate(maxRate)} per second`,
      latency: `Latency in the ${span}: 99% of requests within ${formatMilliseconds(maxLatency)}`,
    };
    for (const chart of ['requests', 'latency'] as const) {
      const isEmpty = active.length === 0;
      setAttribute(byId(`${chart}-plot`), 'aria-label', isEmpty ? nothing : labels[chart]);
      setText(byId(`${chart}-empty`), isEmpty ? nothing : '');
    }
  }
}

/** A sample stands at the end of its interval: the first one begins the line, too. */
function extendToStart(samples: readonly SampleAt[]): readonly SampleAt[] {
  const [first] = samples;
  return first === undefined ? [] : [{ ...first, at: first.at - first.durationMs }, ...samples];
}

function countRequests({ outcomes }: AccountSample): number {
  return Object.values(outcomes).reduce((total, count) => total + count, 0);
}

function countPerSecond({ sample, durationMs }: SampleAt): number {
  return sample === undefined ? 0 : (1000 * countRequests(sample)) / durationMs;
}

/** Returns requests per second for the areas, each with those below it: back to front. */
function toStackedRates(samples: readonly SampleAt[]): number[][] {
  return OUTCOMES.map((_outcome, index) => {
    const stacked = OUTCOMES.slice(0, index + 1);
    return samples.map(({ sample, durationMs }) => {
      const count = stacked.reduce((sum, outcome) => sum + (sample?.outcomes[outcome] ?? 0), 0);
      return (1000 * count) / durationMs;
    });
  }).toReversed();
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
      setText(name, item.name === 'client_closed' ? 'closed by client' : item.name);
      setText(value, item.value);
    },
  };
}
