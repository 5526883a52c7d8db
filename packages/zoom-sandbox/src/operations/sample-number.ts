import { DAY_MS } from '../time/date-time.ts';
import type { Schema } from './operation.ts';
import type { SampleFacts } from './sample-facts.ts';

/** Returns a plausible number for a field. */
export function sampleNumber(
  schema: Schema,
  type: string,
  name: string,
  seed: number,
  { anchorMs, known }: SampleFacts,
): number {
  const given = Number(known(name, seed));
  const likely = Number.isSafeInteger(given) && given > 0 ? given : guess(name, seed, anchorMs);
  const { minimum = 0, maximum = Infinity, exclusiveMaximum } = schema;
  const max = exclusiveMaximum === undefined ? maximum : maximum - 1;
  if (likely >= minimum && likely <= max) return likely;
  const range = max === Infinity ? 99 : Math.max(0, Math.floor(max - minimum));
  const lowest = type === 'integer' ? Math.ceil(minimum) : minimum;
  return lowest + (seed % (range + 1));
}

function guess(name: string, seed: number, anchorMs: number): number {
  if (/(time|date|timestamp|_at|created|modified)(_ms)?$/i.test(name))
    return anchorMs - (seed % (20 * DAY_MS));
  if (/(_id|Id|^id)$/.test(name)) return 1_000_000_000 + (seed % 1_000_000_000);
  if (/size|bytes/i.test(name)) return 1_024 + (seed % 4_096);
  if (/duration|minutes/i.test(name)) return 5 + (seed % 55);
  return 1 + (seed % 9);
}
