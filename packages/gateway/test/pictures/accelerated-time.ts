/**
 * Lets the time of this process begin earlier and pass faster, until it has caught up with the clock of the machine:
 * charts of a quarter of an hour fill within seconds, and a browser agrees on the time afterwards.
 *
 * @returns a promise that resolves when the times agree
 */
export function accelerateTime(factor: number, durationMs: number): Promise<void> {
  const { setTimeout: wait, setInterval: repeat } = globalThis;
  const realNow = Date.now;
  const realPerformanceNow = performance.now.bind(performance);
  const end = realNow() + durationMs;
  const lag = (): number => Math.max(0, end - realNow()) * (factor - 1);
  const currentFactor = (): number => (lag() > 0 ? factor : 1);

  const now = (): number => Math.round(realNow() - lag());
  const AcceleratedDate = class extends Date {
    constructor(...values: [] | [number | string]) {
      super(...((values.length === 0 ? [now()] : values) as [number]));
    }
    static override now = now;
  };
  globalThis.Date = AcceleratedDate as DateConstructor;
  performance.now = () => realPerformanceNow() - lag();
  globalThis.setTimeout = ((run: () => void, ms = 0, ...values: []) =>
    wait(run, ms / currentFactor(), ...values)) as typeof setTimeout;
  globalThis.setInterval = ((run: () => void, ms = 0, ...values: []) => {
    let last = now();
    // It keeps its pace, and runs whenever so much of the accelerated time has passed.
    return repeat(() => {
      if (now() - last < 0.9 * ms) return;
      last = now();
      run(...values);
    }, ms / currentFactor());
  }) as typeof setInterval;
  return new Promise((resolve) => void wait(resolve, durationMs));
}
