import type { AccountSample, TrafficSample } from './gateway-types.js';
import {
  byId,
  createKeyedList,
  createElement,
  setAttribute,
  setText,
  type ListEntry,
} from './dom.ts';
import { TimeChart } from './time-chart.ts';
import { formatCount, formatMilliseconds, formatRate, formatTime } from './format.ts';

/** How long a sample is, s. */
const SAMPLE_SECONDS = 5;
const OUTCOMES = ['2xx', '3xx', '4xx', '5xx', 'client_closed'] as const;
const PERCENTILES = [
  ['p50Ms', 'p50'],
  ['p95Ms', 'p95'],
  ['p99Ms', 'p99'],
] as const;

interface SampleAt {
  readonly at: number;
  readonly sample: AccountSample | undefined;
}

interface LegendLine {
  readonly name: string;
  readonly value: string;
}

/** Shows the requests of the last quarter of an hour: how many, what came of them, and how long they took. */
export class TrafficCharts {
  readonly #requests: TimeChart;
  readonly #latency: TimeChart;
  readonly #renderOutcomes = createKeyedList(
    byId('outcomes'),
    ({ name }: LegendLine) => name,
    createLegendLine,
  );
  readonly #renderPercentiles = createKeyedList(
    byId('latencies'),
    ({ name }: LegendLine) => name,
    createLegendLine,
  );
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
      // From the back to the front: each covers what is not its own.
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

  /** @param now by the gateway's clock */
  render(account: string, samples: readonly TrafficSample[], now: number): void {
    this.#samples = samples.map(({ at, accounts }) => ({ at, sample: accounts[account] }));
    const times = this.#samples.map(({ at }) => at / 1000);
    const end = this.#samples.at(-1)?.at ?? now;
    this.#requests.setData([times, ...toStackedRates(this.#samples)], end);
    this.#latency.setData(
      [
        times,
        ...(['p99Ms', 'p95Ms', 'p50Ms'] as const).map((part) =>
          this.#samples.map(({ sample }) => sample?.[part] ?? null),
        ),
      ],
      end,
    );
    this.#renderNumbers();
    this.#renderDescriptions();
  }

  /** Of the sample that is pointed at; else of the last one, and the sums of all. */
  #renderNumbers(): void {
    const pointed = this.#hovered === undefined ? undefined : this.#samples[this.#hovered];
    const shown = pointed ?? this.#samples.at(-1);
    const requests = shown?.sample === undefined ? 0 : countRequests(shown.sample);
    setText(byId('rate'), shown === undefined ? '–' : formatRate(requests / SAMPLE_SECONDS));
    setText(
      byId('latency'),
      shown?.sample === undefined ? '–' : formatMilliseconds(shown.sample.p50Ms),
    );
    const counted = pointed === undefined ? this.#samples : [pointed];
    this.#renderOutcomes(
      OUTCOMES.map((name) => ({ name, value: formatCount(sumOutcome(counted, name)) })),
    );
    this.#renderPercentiles(
      PERCENTILES.map(([part, name]) => {
        const ms = shown?.sample?.[part];
        return { name, value: ms === undefined ? '–' : formatMilliseconds(ms) };
      }),
    );
    const when =
      pointed === undefined
        ? 'the last quarter of an hour'
        : `at ${formatTime(pointed.at, pointed.at)}`;
    setText(byId('requests-when'), when);
    setText(byId('latency-when'), when);
  }

  #renderDescriptions(): void {
    const busy = this.#samples.filter(({ sample }) => sample !== undefined);
    const rates = busy.map(({ sample }) => countRequests(sample!) / SAMPLE_SECONDS);
    const slowest = busy.map(({ sample }) => sample!.p99Ms);
    const nothing = 'No requests in the last quarter of an hour';
    setAttribute(
      byId('requests-plot'),
      'aria-label',
      busy.length === 0
        ? nothing
        : `Requests of the last quarter of an hour: up to ${formatRate(Math.max(...rates))} a second`,
    );
    setAttribute(
      byId('latency-plot'),
      'aria-label',
      busy.length === 0
        ? nothing
        : `Latency of the last quarter of an hour: 99% of requests within ${formatMilliseconds(Math.max(...slowest))}`,
    );
  }
}

function countRequests({ outcomes }: AccountSample): number {
  return Object.values(outcomes).reduce((total, one) => total + one, 0);
}

/** Requests a second; each line has on top of the one before what went worse: served, refused, failed. */
function toStackedRates(samples: readonly SampleAt[]): number[][] {
  const per = (outcomes: readonly (typeof OUTCOMES)[number][]): number[] =>
    samples.map(
      ({ sample }) =>
        outcomes.reduce((total, one) => total + (sample?.outcomes[one] ?? 0), 0) / SAMPLE_SECONDS,
    );
  return [per(OUTCOMES), per(['2xx', '3xx', '4xx']), per(['2xx', '3xx'])];
}

function sumOutcome(samples: readonly SampleAt[], outcome: (typeof OUTCOMES)[number]): number {
  return samples.reduce((total, { sample }) => total + (sample?.outcomes[outcome] ?? 0), 0);
}

function createLegendLine(): ListEntry<LegendLine> {
  const name = createElement('dt', '');
  const value = createElement('dd', '');
  const element = createElement('div', '', name, value);
  return {
    element,
    update(line) {
      setAttribute(element, 'data-line', line.name);
      setText(name, line.name);
      setText(value, line.value);
    },
  };
}
