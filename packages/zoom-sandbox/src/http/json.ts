import type { BodyResult } from './request-body.ts';

/** A JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether the value is a JSON object, neither an array nor null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns the objects in an array; none if the value is no array. */
export function listObjects(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** Returns the fields with these names, in the order of the object. */
export function pickFields(from: object, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));
}

/** Maximum nesting depth. Deeper values could overflow the stack when they are serialized. */
const MAX_DEPTH = 100;

/** The result of parsing a body; the value of an empty one is `{}`. */
export type JsonResult =
  { readonly kind: 'json'; readonly value: unknown } | { readonly kind: 'invalid' };

/** Parses a body as JSON. */
export function parseJson(body: BodyResult | undefined): JsonResult {
  if (body === undefined || (body.kind === 'text' && body.text.trim() === '')) {
    return { kind: 'json', value: {} };
  }
  if (body.kind !== 'text') return { kind: 'invalid' };
  try {
    const value: unknown = JSON.parse(body.text);
    return isWithinDepth(value, MAX_DEPTH) ? { kind: 'json', value } : { kind: 'invalid' };
  } catch {
    return { kind: 'invalid' };
  }
}

/** Parses the JSON object of a body; `{}` if there is no body, `undefined` if it is anything but a JSON object. */
export function parseJsonObject(body: BodyResult | undefined): JsonObject | undefined {
  const parsed = parseJson(body);
  return parsed.kind === 'json' && isObject(parsed.value) ? parsed.value : undefined;
}

function isWithinDepth(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth > 0 && Object.values(value).every((item) => isWithinDepth(item, depth - 1));
}
