import { validationFailed } from '../api/api-call.ts';
import type { HttpResponse } from '../http/response.ts';
import { checkBody } from './check-value.ts';
import type { OperationCall } from './operation-call.ts';

/** Returns the error response if a required parameter of the query is missing, or the body violates its schema. */
export function findInvalid({ call, operation }: OperationCall): HttpResponse | undefined {
  const { requiredQuery = [], body, bodyType } = operation;
  // Page tokens are documented as required here and there, although there is none for the first page.
  const missing = requiredQuery
    .filter((field) => field !== 'next_page_token' && (call.query.get(field) ?? '') === '')
    .map((field) => ({ field, message: 'Missing field.' }));
  const invalid = body === undefined || bodyType !== undefined ? [] : checkBody(body, call.json);
  const errors = [...missing, ...invalid];
  return errors.length > 0 ? validationFailed(errors) : undefined;
}
