import type uPlot from 'uplot';
import Plot from './uplot.js';
import { rate, shortTime } from './words.ts';

/** A line of a chart. */
export interface Line {
  /** The custom property with its colour. */
  readonly stroke: string;
  /** The one with the colour below it. */
  readonly fill?: string;
  readonly dash?: number[];
}

/** What a chart is made of. */
export interface ChartParts {
  readonly holder: HTMLElement;
  readonly lines: readonly Line[];
  /** Writes a value of the vertical axis. */
  readonly write?: (value: number) => string;
  /** Told which sample is pointed at; undefined: none. */
  readonly onPoint: (index: number | undefined) => void;
}

/** How much is shown, s. */
const SPAN_SECONDS = 900;
const AXIS_WIDTH = 54;
const AXIS_HEIGHT = 28;

/** A chart of the last quarter of an hour. Without data it shows its axes. */
export class TimeChart {
  readonly #parts: ChartParts;
  #plot: uPlot | undefined;
  #data: uPlot.AlignedData = [[]];
  #end = Date.now() / 1000;

  constructor(parts: ChartParts) {
    this.#parts = parts;
    new ResizeObserver(() => this.#fit()).observe(parts.holder);
    // A canvas takes its colours once: it is drawn anew for the other scheme.
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#draw());
  }

  /** Shows other data. @param end the time at its right edge, ms since the epoch */
  show(data: uPlot.AlignedData, end: number): void {
    this.#data = data;
    this.#end = end / 1000;
    if (this.#plot === undefined) this.#draw();
    else this.#plot.setData(data);
  }

  #fit(): void {
    const { clientWidth: width, clientHeight: height } = this.#parts.holder;
    if (width > 0) this.#plot?.setSize({ width, height });
  }

  #draw(): void {
    this.#plot?.destroy();
    this.#plot = new Plot(this.#options(), this.#data, this.#parts.holder);
  }

  #options(): uPlot.Options {
    const { holder, lines, write = rate, onPoint } = this.#parts;
    const style = getComputedStyle(holder);
    const colour = (name: string): string => style.getPropertyValue(name).trim();
    const axis = {
      stroke: colour('--muted'),
      grid: { stroke: colour('--line'), width: 1 },
      ticks: { show: false },
      font: `12px ${style.fontFamily}`,
    };
    return {
      width: holder.clientWidth,
      height: holder.clientHeight,
      padding: [8, 20, 0, 0],
      legend: { show: false },
      cursor: { y: false, points: { show: false }, drag: { x: false, y: false } },
      scales: {
        x: { time: true, range: () => [this.#end - SPAN_SECONDS, this.#end] },
        y: { range: (_plot, _least, most) => [0, most > 0 ? most * 1.1 : 1] },
      },
      axes: [
        {
          ...axis,
          size: AXIS_HEIGHT,
          space: 72,
          values: (_plot, times) => times.map((seconds) => shortTime(seconds * 1000)),
        },
        {
          ...axis,
          size: AXIS_WIDTH,
          space: 36,
          values: (_plot, values) => values.map(write),
        },
      ],
      series: [
        {},
        ...lines.map(({ stroke, fill, dash }) => ({
          stroke: colour(stroke),
          width: 1.5,
          points: { filter: loneValues, size: 3 },
          ...(fill !== undefined && { fill: colour(fill) }),
          ...(dash !== undefined && { dash }),
        })),
      ],
      hooks: { setCursor: [({ cursor }) => onPoint(cursor.idx ?? undefined)] },
    };
  }
}

/** Those with nothing on either side: no line leads to them. */
function loneValues(plot: uPlot, series: number): number[] {
  const values = plot.data[series] ?? [];
  const isThere = (at: number): boolean => typeof values[at] === 'number';
  return Array.from(values.keys()).filter(
    (at) => isThere(at) && !isThere(at - 1) && !isThere(at + 1),
  );
}
