/** The parts of an error body of the API that the gateway reports. */
export interface ApiErrorBody {
  /** Zoom's error code, such as 4711. */
  readonly code: number | undefined;
  readonly message: string | undefined;
}

/**
 * Reads the error code and message of a response body, each independently of the other.
 *
 * @param text the body, which may be anything
 * @see https://developers.zoom.us/docs/api/errors
 */
export function readApiError(text: string): ApiErrorBody {
  const { code, message, error_message: otherMessage } = parseObject(text);
  const reason = message ?? otherMessage;
  return {
    code: typeof code === 'number' ? code : undefined,
    message: typeof reason === 'string' ? reason : undefined,
  };
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    return (JSON.parse(text) as Record<string, unknown> | null) ?? {};
  } catch {
    return {};
  }
}
