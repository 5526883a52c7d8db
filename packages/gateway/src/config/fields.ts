import { Secret } from 'evertoken';
import { z } from 'zod';

/** A setting; what it is made of may be anything until it has been checked. */
export type Field<T> = z.ZodType<T, unknown>;

/** A text that is not empty. */
export function text(): Field<string> {
  return z.string().min(1, 'must not be empty');
}

/** A text that is made in a certain way; `must` says how. */
export function pattern(pattern: RegExp, must: string): Field<string> {
  return z.string().regex(pattern, must);
}

/** A text in which something may be wrong. The text is not repeated: it may hold a secret. */
export function refinedString(validate: (text: string) => string | undefined): Field<string> {
  return z.string().superRefine((value, context) => {
    const problem = validate(value);
    if (problem !== undefined) context.addIssue({ code: 'custom', message: problem });
  });
}

/** A text that must not be seen. */
export function secret(field: Field<string>): Field<Secret> {
  return field.transform((value) => new Secret(value));
}

/** A number, also as text, which is what variables and files hold. */
export function number(min: number, max: number, kind: 'whole' | 'any' = 'whole'): Field<number> {
  const must = `must be a ${kind === 'whole' ? 'whole ' : ''}number from ${min} to ${max}`;
  const error = ({ input }: { input?: unknown }): string => must + describeValue(input);
  const checked = kind === 'whole' ? z.int({ error }) : z.number({ error });
  return z.preprocess(
    (value) => (typeof value === 'string' && DECIMAL.test(value) ? Number(value) : value),
    checked.min(min, { error }).max(max, { error }),
  );
}

/** True or false, also as text. */
export function boolean(): Field<boolean> {
  return z.preprocess(
    (value) => (typeof value === 'string' ? (FLAGS[value.toLowerCase()] ?? value) : value),
    z.boolean({ error: ({ input }) => `must be true or false${describeValue(input)}` }),
  );
}

/** One of some words. */
export function oneOf<const T extends string>(words: readonly T[]): Field<T> {
  return z.enum(words, {
    error: ({ input }) => `must be one of ${words.join(', ')}${describeValue(input)}`,
  });
}

/** A list; one of texts may also be written as one text with commas between, which is what variables and files hold. */
export function list<T>(item: Field<T>, parseItem: (text: string) => unknown): Field<T[]> {
  return z.preprocess(
    (value) =>
      typeof value === 'string' ? value.split(',').map((one) => parseItem(one.trim())) : value,
    z.array(item),
  );
}

/** A name that fits into a log line, a metric's label and a Redis key. */
export function name(): Field<string> {
  const must = 'must be 1 to 64 letters, digits and . _ -, beginning with a letter or a digit';
  return pattern(/^[A-Za-z0-9][\w.-]{0,63}$/, must);
}

/** SHA-256 in hexadecimal digits. */
export function sha256(): Field<string> {
  return pattern(/^[0-9a-f]{64}$/, 'must be a SHA-256 hash: 64 digits 0 to 9, a to f');
}

const DECIMAL = /^\d{1,15}(\.\d{1,6})?$/;
const FLAGS: Readonly<Record<string, boolean>> = { true: true, 1: true, false: false, 0: false };

/** What stands there, if it is short and plain. */
function describeValue(value: unknown): string {
  const isPlain = typeof value === 'number' || (typeof value === 'string' && PLAIN.test(value));
  return isPlain ? `, got ${value}` : '';
}

const PLAIN = /^[\w.-]{1,24}$/;
