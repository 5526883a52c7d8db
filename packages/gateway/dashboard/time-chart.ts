import type uPlot from 'uplot';
import Plot from './uplot.js';
import { formatRate, formatShortTime } from './format.ts';

/** A line of a chart. */
export interface ChartLine {
  /** The custom property with its colour. */
  readonly stroke: string;
  /** The one with the colour below it. */
  readonly fill?: string;
  readonly dash?: number[];
}

/** What a chart is made of. */
export interface TimeChartOptions {
  readonly container: HTMLElement;
  readonly lines: readonly ChartLine[];
  /** Writes a value of the vertical axis. */
  readonly formatValue?: (value: number) => string;
  /** Told which sample is pointed at; undefined: none. */
  readonly onHover: (index: number | undefined) => void;
}

/** How much is shown, s. */
const SPAN_SECONDS = 900;
const AXIS_WIDTH = 54;
const AXIS_HEIGHT = 28;

/** A chart of the last quarter of an hour. Without data it shows its axes. */
export class TimeChart {
  readonly #options: TimeChartOptions;
  #plot: uPlot | undefined;
  #data: uPlot.AlignedData = [[]];
  #end = Date.now() / 1000;

  constructor(parts: TimeChartOptions) {
    this.#options = parts;
    new ResizeObserver(() => this.#resize()).observe(parts.container);
    // A canvas takes its colours once: it is drawn anew for the other scheme.
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#draw());
  }

  /** Shows other data. @param end the time at its right edge, ms since the epoch */
  setData(data: uPlot.AlignedData, end: number): void {
    this.#data = data;
    this.#end = end / 1000;
    if (this.#plot === undefined) this.#draw();
    else this.#plot.setData(data);
  }

  #resize(): void {
    const { clientWidth: width, clientHeight: height } = this.#options.container;
    if (width > 0) this.#plot?.setSize({ width, height });
  }

  #draw(): void {
    this.#plot?.destroy();
    this.#plot = new Plot(this.#toPlotOptions(), this.#data, this.#options.container);
  }

  #toPlotOptions(): uPlot.Options {
    const { container, lines, formatValue = formatRate, onHover } = this.#options;
    const style = getComputedStyle(container);
    const colour = (name: string): string => style.getPropertyValue(name).trim();
    const axis = {
      stroke: colour('--muted'),
      grid: { stroke: colour('--line'), width: 1 },
      ticks: { show: false },
      font: `12px ${style.fontFamily}`,
    };
    return {
      width: container.clientWidth,
      height: container.clientHeight,
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
          values: (_plot, times) => times.map((seconds) => formatShortTime(seconds * 1000)),
        },
        {
          ...axis,
          size: AXIS_WIDTH,
          space: 36,
          values: (_plot, values) => values.map(formatValue),
        },
      ],
      series: [
        {},
        ...lines.map(({ stroke, fill, dash }) => ({
          stroke: colour(stroke),
          width: 1.5,
          points: { filter: findIsolatedPoints, size: 3 },
          ...(fill !== undefined && { fill: colour(fill) }),
          ...(dash !== undefined && { dash }),
        })),
      ],
      hooks: { setCursor: [({ cursor }) => onHover(cursor.idx ?? undefined)] },
    };
  }
}

/** Those with nothing on either side: no line leads to them. */
function findIsolatedPoints(plot: uPlot, series: number): number[] {
  const values = plot.data[series] ?? [];
  const isThere = (at: number): boolean => typeof values[at] === 'number';
  return Array.from(values.keys()).filter(
    (at) => isThere(at) && !isThere(at - 1) && !isThere(at + 1),
  );
}
