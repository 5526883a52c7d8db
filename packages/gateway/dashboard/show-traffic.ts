import type { AccountSample, TrafficSample } from './gateway-types.js';
import { byId, listIn, make, setAttribute, setText, type Entry } from './elements.ts';
import { TimeChart } from './time-chart.ts';
import { count, milliseconds, rate, timeAt } from './words.ts';

/** How long a sample is, s. */
const SAMPLE_SECONDS = 5;
const OUTCOMES = ['2xx', '3xx', '4xx', '5xx', 'gone'] as const;
const PARTS = [
  ['p50Ms', 'p50'],
  ['p95Ms', 'p95'],
  ['p99Ms', 'p99'],
] as const;

interface Dated {
  readonly at: number;
  readonly sample: AccountSample | undefined;
}

interface LegendLine {
  readonly name: string;
  readonly value: string;
}

/** Shows the requests of the last quarter of an hour: how many, what came of them, and how long they took. */
export class TrafficView {
  readonly #requests: TimeChart;
  readonly #latency: TimeChart;
  readonly #showOutcomes = listIn(byId('outcomes'), ({ name }: LegendLine) => name, makeLegendLine);
  readonly #showParts = listIn(byId('latencies'), ({ name }: LegendLine) => name, makeLegendLine);
  #samples: readonly Dated[] = [];
  #pointed: number | undefined;

  constructor() {
    const onPoint = (index: number | undefined): void => {
      if (index === this.#pointed) return;
      this.#pointed = index;
      this.#showNumbers();
    };
    this.#requests = new TimeChart({
      holder: byId('requests-plot'),
      onPoint,
      // From the back to the front: each covers what is not its own.
      lines: [
        { stroke: '--bad', fill: '--bad-fill' },
        { stroke: '--warning', fill: '--warning-fill' },
        { stroke: '--accent', fill: '--accent-fill' },
      ],
    });
    this.#latency = new TimeChart({
      holder: byId('latency-plot'),
      onPoint,
      write: (ms) => (ms === 0 ? '0' : milliseconds(ms)),
      lines: [{ stroke: '--muted', dash: [2, 3] }, { stroke: '--muted' }, { stroke: '--accent' }],
    });
  }

  /** @param now by the gateway's clock */
  show(account: string, samples: readonly TrafficSample[], now: number): void {
    this.#samples = samples.map(({ at, accounts }) => ({ at, sample: accounts[account] }));
    const times = this.#samples.map(({ at }) => at / 1000);
    const end = this.#samples.at(-1)?.at ?? now;
    this.#requests.show([times, ...stackedRates(this.#samples)], end);
    this.#latency.show(
      [
        times,
        ...(['p99Ms', 'p95Ms', 'p50Ms'] as const).map((part) =>
          this.#samples.map(({ sample }) => sample?.[part] ?? null),
        ),
      ],
      end,
    );
    this.#showNumbers();
    this.#describe();
  }

  /** Of the sample that is pointed at; else of the last one, and the sums of all. */
  #showNumbers(): void {
    const pointed = this.#pointed === undefined ? undefined : this.#samples[this.#pointed];
    const shown = pointed ?? this.#samples.at(-1);
    const requests = shown?.sample === undefined ? 0 : requestsIn(shown.sample);
    setText(byId('rate'), shown === undefined ? '–' : rate(requests / SAMPLE_SECONDS));
    setText(byId('latency'), shown?.sample === undefined ? '–' : milliseconds(shown.sample.p50Ms));
    const counted = pointed === undefined ? this.#samples : [pointed];
    this.#showOutcomes(OUTCOMES.map((name) => ({ name, value: count(sumOf(counted, name)) })));
    this.#showParts(
      PARTS.map(([part, name]) => {
        const ms = shown?.sample?.[part];
        return { name, value: ms === undefined ? '–' : milliseconds(ms) };
      }),
    );
    const when =
      pointed === undefined
        ? 'the last quarter of an hour'
        : `at ${timeAt(pointed.at, pointed.at)}`;
    setText(byId('requests-when'), when);
    setText(byId('latency-when'), when);
  }

  #describe(): void {
    const busy = this.#samples.filter(({ sample }) => sample !== undefined);
    const rates = busy.map(({ sample }) => requestsIn(sample!) / SAMPLE_SECONDS);
    const slowest = busy.map(({ sample }) => sample!.p99Ms);
    const nothing = 'No requests in the last quarter of an hour';
    setAttribute(
      byId('requests-plot'),
      'aria-label',
      busy.length === 0
        ? nothing
        : `Requests of the last quarter of an hour: up to ${rate(Math.max(...rates))} a second`,
    );
    setAttribute(
      byId('latency-plot'),
      'aria-label',
      busy.length === 0
        ? nothing
        : `Latency of the last quarter of an hour: 99% of requests within ${milliseconds(Math.max(...slowest))}`,
    );
  }
}

function requestsIn({ outcomes }: AccountSample): number {
  return Object.values(outcomes).reduce((total, one) => total + one, 0);
}

/** Requests a second; each line has on top of the one before what went worse: served, refused, failed. */
function stackedRates(samples: readonly Dated[]): number[][] {
  const per = (outcomes: readonly (typeof OUTCOMES)[number][]): number[] =>
    samples.map(
      ({ sample }) =>
        outcomes.reduce((total, one) => total + (sample?.outcomes[one] ?? 0), 0) / SAMPLE_SECONDS,
    );
  return [per(OUTCOMES), per(['2xx', '3xx', '4xx']), per(['2xx', '3xx'])];
}

function sumOf(samples: readonly Dated[], outcome: (typeof OUTCOMES)[number]): number {
  return samples.reduce((total, { sample }) => total + (sample?.outcomes[outcome] ?? 0), 0);
}

function makeLegendLine(): Entry<LegendLine> {
  const name = make('dt', '');
  const value = make('dd', '');
  const element = make('div', '', name, value);
  return {
    element,
    update(line) {
      setAttribute(element, 'data-line', line.name);
      setText(name, line.name);
      setText(value, line.value);
    },
  };
}
