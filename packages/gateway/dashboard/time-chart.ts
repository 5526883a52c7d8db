import type uPlot from 'uplot';
import Plot from './uplot.js';
import { createAreaFill, type AreaPattern } from './area-pattern.ts';
import { formatRate, formatShortTime, formatTime } from './format.ts';

/** A line of a {@link TimeChart}. */
export interface ChartLine {
  /** CSS custom property with the line's color. */
  readonly stroke: string;
  /** CSS custom property with the color of the area below. */
  readonly fill?: string;
  /** How the area is drawn in the color of the line. */
  readonly pattern?: AreaPattern;
  readonly dash?: number[];
}

/** Options of a {@link TimeChart}. */
export interface TimeChartOptions {
  readonly container: HTMLElement;
  readonly lines: readonly ChartLine[];
  /** Formats a value of the vertical axis. Default: as a rate. */
  readonly formatValue?: (value: number) => string;
  /** Called with the index of the sample below the pointer; undefined when the pointer leaves. */
  readonly onHover: (index: number | undefined) => void;
}

const AXIS_WIDTH = 54;
const AXIS_HEIGHT = 28;

/** A chart over time. Without data it shows its axes only. */
export class TimeChart {
  readonly #options: TimeChartOptions;
  #plot: uPlot | undefined;
  #data: uPlot.AlignedData = [[]];
  #span: readonly [start: number, end: number] = [Date.now() / 1000 - 60, Date.now() / 1000];

  constructor(options: TimeChartOptions) {
    this.#options = options;
    new ResizeObserver(() => this.#resize()).observe(options.container);
    // A canvas keeps its colors, so it is redrawn when the color scheme changes.
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#draw());
  }

  /** Replaces the data. @param span times at the left and the right edge, ms since the epoch */
  setData(data: uPlot.AlignedData, [start, end]: readonly [number, number]): void {
    this.#data = data;
    this.#span = [start / 1000, end / 1000];
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
    const color = (name: string): string => style.getPropertyValue(name).trim();
    const axis = {
      stroke: color('--muted'),
      grid: { stroke: color('--line'), width: 1 },
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
        x: { time: true, range: () => [...this.#span] },
        y: { range: (_plot, _min, max) => [0, max > 0 ? max * 1.1 : 1] },
      },
      axes: [
        {
          ...axis,
          size: AXIS_HEIGHT,
          space: 72,
          values: (_plot, times, _axis, _space, increment) =>
            times.map((seconds) => formatAxisTime(seconds * 1000, increment)),
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
        ...lines.map(({ stroke, fill, pattern, dash }) => ({
          stroke: color(stroke),
          width: 1.5,
          points: { filter: findIsolatedPoints, size: 3 },
          ...(fill !== undefined && {
            fill: createAreaFill(pattern ?? 'plain', color(stroke), color(fill)),
          }),
          ...(dash !== undefined && { dash }),
        })),
      ],
      hooks: { setCursor: [({ cursor }) => onHover(cursor.idx ?? undefined)] },
    };
  }
}

/** @param increment between two times, s */
function formatAxisTime(ms: number, increment: number): string {
  return increment < 60 ? formatTime(ms, ms) : formatShortTime(ms);
}

/** Finds values without a neighbor: no line is drawn to them, so they need a point. */
function findIsolatedPoints(plot: uPlot, series: number): number[] {
  const values = plot.data[series] ?? [];
  const hasValue = (index: number): boolean => typeof values[index] === 'number';
  return Array.from(values.keys()).filter(
    (index) => hasValue(index) && !hasValue(index - 1) && !hasValue(index + 1),
  );
}
