import { fail, failWithThrown, skip, type CheckOutcome } from './outcome.ts';

/** A line of the report. */
export interface Line {
  readonly name: string;
  readonly result:
    | { readonly kind: 'pass'; readonly seen: string }
    | { readonly kind: 'warn' | 'fail'; readonly seen: string; readonly todo: string }
    | { readonly kind: 'skip'; readonly why: string };
}

/** A check that has been made. */
export interface Checked<T> {
  readonly name: string;
  readonly kind: CheckOutcome<T>['kind'];
  /** Undefined when there is nothing to go on with. */
  readonly value: T | undefined;
}

/** Two checks that a third one needs. */
export function combine<A, B>(a: Checked<A>, b: Checked<B>): Checked<readonly [A, B]> {
  const missing = a.value === undefined ? a : b;
  const value =
    a.value === undefined || b.value === undefined ? undefined : ([a.value, b.value] as const);
  return { ...missing, value };
}

/** What a section is about. */
export type Component = 'configuration' | 'redis' | 'token-endpoint' | 'api' | 'account';

type CheckFunction<T> = (signal: AbortSignal) => Promise<CheckOutcome<T>> | CheckOutcome<T>;

/** Checks that belong together, made one after the other. */
export class Section {
  readonly component: Component;
  /** Which one of its kind: a name, or a URL without a password. */
  readonly subject: string;
  readonly lines: Line[] = [];
  readonly #timeoutMs: number;

  /** @param timeoutMs the longest that each check may take. */
  constructor(area: Component, subject: string, timeoutMs: number) {
    this.component = area;
    this.subject = subject;
    this.#timeoutMs = timeoutMs;
  }

  /**
   * Makes a check, within its time. It never throws.
   *
   * @param ifSilent what to do when there is no answer in time.
   */
  async check<T>(
    name: string,
    run: CheckFunction<T>,
    timeoutHint: string = DEFAULT_TIMEOUT_HINT,
  ): Promise<Checked<T>> {
    const outcome = await runWithTimeout(run, this.#timeoutMs, timeoutHint);
    this.lines.push({ name, result: toResult(outcome) });
    return { name, kind: outcome.kind, value: outcome.value };
  }

  /** Makes a check with what another one came to. Without that it is skipped. */
  dependsOn<B, T>(
    before: Checked<B>,
    name: string,
    run: (value: B, signal: AbortSignal) => Promise<CheckOutcome<T>> | CheckOutcome<T>,
    ifSilent?: string,
  ): Promise<Checked<T>> {
    const { value } = before;
    const runWith: CheckFunction<T> = (signal) =>
      value === undefined ? skip(`needs “${before.name}”`) : run(value, signal);
    return this.check(name, runWith, ifSilent);
  }
}

/** Of what is under way when the time is up, nothing is waited for: a name service cannot be interrupted. */
async function runWithTimeout<T>(
  run: CheckFunction<T>,
  timeoutMs: number,
  ifSilent: string,
): Promise<CheckOutcome<T>> {
  const end = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<CheckOutcome<T>>((resolve) => {
    timer = setTimeout(() => {
      resolve(fail(`there was no answer in ${timeoutMs / 1000} s`, ifSilent));
      end.abort();
    }, timeoutMs);
  });
  try {
    return await Promise.race([run(end.signal), late]);
  } catch (error) {
    return failWithThrown(error);
  } finally {
    clearTimeout(timer);
  }
}

const DEFAULT_TIMEOUT_HINT =
  'Look for a firewall that drops packets, and at the load of whoever should answer';

/** Without the value, which may be a secret. */
function toResult(outcome: CheckOutcome<unknown>): Line['result'] {
  switch (outcome.kind) {
    case 'pass':
      return { kind: 'pass', seen: outcome.seen };
    case 'skip':
      return { kind: 'skip', why: outcome.why };
    default:
      return { kind: outcome.kind, seen: outcome.seen, todo: outcome.todo };
  }
}
