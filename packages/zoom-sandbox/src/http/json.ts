import { isObject } from '../api/validate.ts';
import type { BodyResult } from './request-body.ts';

/** What nests deeper cannot be put into words again without running out of stack. */
const MAX_DEPTH = 100;

/** The JSON object a body holds, empty when there was no body; `undefined` when it holds anything else. */
export function parseJsonObject(
  body: BodyResult | undefined,
): Readonly<Record<string, unknown>> | undefined {
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
