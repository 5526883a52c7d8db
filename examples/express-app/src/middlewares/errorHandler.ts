import type { ErrorRequestHandler } from 'express';
import { HttpError } from '../http-error.ts';

/** The last middleware: turns errors into responses `{ code, message }`, the format of Zoom's errors. */
export const errorHandler: ErrorRequestHandler = (error, _req, res, next) => {
  if (res.headersSent) return next(error);
  const { status, code, message } = toHttpError(error);
  // The response has the error, the log also its cause.
  if (status >= 500) console.error(error);
  res.status(status).json({ code, message });
};

function toHttpError(error: unknown): Pick<HttpError, 'status' | 'code' | 'message'> {
  if (error instanceof HttpError) return error;
  if (isClientError(error)) return new HttpError(error.status, 'BAD_REQUEST', error.message);
  return new HttpError(500, 'INTERNAL', 'Unexpected error.');
}

/** Whether Express rejected the request, such as a body that is not JSON. */
function isClientError(error: unknown): error is Error & { status: number } {
  return (
    error instanceof Error &&
    'status' in error &&
    typeof error.status === 'number' &&
    error.status >= 400 &&
    error.status < 500
  );
}
