import type { BodyResult } from './request-body.ts';

/** A JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether the value is a JSON object, neither an array nor null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Maximum nesting depth. Deeper values could overflow the stack when they are serialized. */
const MAX_DEPTH = 100;

/** Parses the JSON object of a body; `{}` if there is no body, `undefined` if it is anything but a JSON object. */
export function parseJsonObject(body: BodyResult | undefined): JsonObject | undefined {
  if (body === undefined || (body.kind === 'text' && body.text.trim() === '')) return {};
  if (body.kind !== 'text') return undefined;
  try {
    const value: unknown = JSON.parse(body.text);
    return isObject(value) && isWithinDepth(value, MAX_DEPTH) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isWithinDepth(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth > 0 && Object.values(value).every((item) => isWithinDepth(item, depth - 1));
}
