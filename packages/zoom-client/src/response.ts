import { ZoomApiError, type ZoomFieldError } from './errors.ts';

/** What is looked at of an answer. */
export interface ZoomAnswer {
  readonly status: number;
  readonly trackingId: string | undefined;
  readonly text: string;
}

/**
 * What Zoom answered, parsed; undefined for an empty body, such as that of a 204.
 *
 * @throws ZoomApiError for any status but 2xx, an error in a 2xx, and a body that is not JSON.
 */
export function readAnswer(request: string, { status, trackingId, text }: ZoomAnswer): unknown {
  const isSuccess = status >= 200 && status < 300;
  if (isSuccess && text === '') return undefined;
  const body = parse(text);
  const said = body.kind === 'json' ? readError(body.value) : undefined;
  if (isSuccess && body.kind === 'json' && said === undefined) return body.value;
  const reason = body.kind === 'json' ? 'no reason was given' : 'the answer is not JSON';
  throw new ZoomApiError({ request, status, trackingId, reason, ...said });
}

type Parsed = { readonly kind: 'json'; readonly value: unknown } | { readonly kind: 'other' };

function parse(text: string): Parsed {
  try {
    return { kind: 'json', value: JSON.parse(text) as unknown };
  } catch {
    return { kind: 'other' };
  }
}

interface ZoomError {
  readonly code: number;
  readonly reason: string;
  readonly errors: readonly ZoomFieldError[];
}

/** `{ code, message, errors? }`. Some endpoints say `error_message`, and code 0 where all is well. */
function readError(body: unknown): ZoomError | undefined {
  if (!isObject(body)) return undefined;
  const { code, message, error_message: otherMessage, errors } = body;
  const reason = message ?? otherMessage;
  if (typeof code !== 'number' || code === 0 || typeof reason !== 'string') return undefined;
  return { code, reason, errors: Array.isArray(errors) ? errors.flatMap(readField) : [] };
}

function readField(error: unknown): ZoomFieldError[] {
  if (!isObject(error) || typeof error['message'] !== 'string') return [];
  const field = error['field'];
  return [{ field: typeof field === 'string' ? field : undefined, message: error['message'] }];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
