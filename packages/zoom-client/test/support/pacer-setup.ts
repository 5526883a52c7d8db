import { fakeClock, type FakeClock } from 'evertoken/testing';
import { findEndpoint } from '@evertoken/zoom-client/endpoints';
import {
  createPacer,
  type LabelBudget,
  type PacedRequest,
  type Pacer,
  type PacerOptions,
  type PacingError,
  type PacingEvent,
  type ZoomLimits,
} from '@evertoken/zoom-client/pacing';

export const EVENING: number = Date.parse('2026-05-04T23:00:00Z');
export const HOUR = 3_600_000;

export const LIGHT = '/users/me';
export const MEDIUM = '/users';
export const HEAVY = '/report/daily';

/** A pacer with a fake clock and its events. */
export interface PacerSetup {
  readonly pacer: Pacer;
  readonly clock: FakeClock;
  readonly events: PacingEvent[];
}

/** Creates a pacer of the plan Pro on a fake clock. */
export function setup(options: Partial<PacerOptions> = {}): PacerSetup {
  const clock = fakeClock(EVENING);
  const events: PacingEvent[] = [];
  const onEvent = (event: PacingEvent): void => void events.push(event);
  const pacer = createPacer({ account: 'acme', plan: 'pro', clock, onEvent, ...options });
  return { pacer, clock, events };
}

/** Options of a paced request. */
export type Fields = Partial<Omit<PacedRequest, 'endpoint' | 'path'>> & {
  readonly method?: string;
};

/** Admits a request by its path. */
export function admit(pacer: Pacer, path: string, fields: Fields = {}): Promise<void> | undefined {
  const { method = 'GET', ...rest } = fields;
  return pacer.admit({ endpoint: findEndpoint(method, path), path, ...rest });
}

/** Admits a request and logs its name when it is admitted, or the code of its error. */
export function track(
  pacer: Pacer,
  log: string[],
  name: string,
  path: string,
  fields?: Fields,
): void {
  const wait = admit(pacer, path, fields);
  if (wait === undefined) log.push(name);
  else {
    wait.then(
      () => log.push(name),
      (error: PacingError) => log.push(`${name}: ${error.code ?? error.name}`),
    );
  }
}

/** The error of a queued request; undefined if it is admitted. */
export async function failure(wait: Promise<void> | undefined): Promise<PacingError> {
  return (await wait!.then(() => undefined).catch((error: unknown) => error)) as PacingError;
}

export function budgetOf(pacer: Pacer, label: string): LabelBudget {
  return pacer.snapshot().labels.find((each) => each.label === label)!;
}

/** Sends as many requests as the pacer admits within a time. @returns their number */
export async function flood(
  { pacer, clock }: PacerSetup,
  path: string,
  durationMs: number,
): Promise<number> {
  let sent = 0;
  let isOver = false;
  const loop = async (): Promise<void> => {
    while (!isOver) {
      const wait = admit(pacer, path);
      if (wait !== undefined && (await failure(wait)) !== undefined) return;
      if (!isOver) sent += 1;
    }
  };
  const loops = Array.from({ length: 8 }, loop);
  await clock.advance(durationMs);
  isOver = true;
  pacer.close();
  await Promise.all(loops);
  return sent;
}

export const onePerSecond: ZoomLimits = {
  rates: { light: { perSecond: 1 }, medium: { perSecond: 1 }, heavy: { perSecond: 1 } },
  perDay: [],
};
