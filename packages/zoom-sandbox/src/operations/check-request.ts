import { validationFailed } from '../api/api-call.ts';
import type { FieldError, HttpResponse } from '../http/response.ts';
import { checkBody } from './check-value.ts';
import type { OperationCall } from './operation-call.ts';
import { flattenSchema } from './operation.ts';

/** Returns the error response if a required parameter of the query is missing, or the body violates its schema. */
export function findInvalid(target: OperationCall): HttpResponse | undefined {
  const { call, operation } = target;
  const { requiredQuery = [], body, bodyType } = operation;
  // Page tokens are documented as required here and there, although there is none for the first page.
  const missing = requiredQuery
    .filter((field) => field !== 'next_page_token' && (call.query.get(field) ?? '') === '')
    .map((field) => ({ field, message: 'Missing field.' }));
  const invalid = body === undefined || bodyType !== undefined ? [] : checkBody(body, call.json);
  const errors = [...missing, ...findUndocumented(target), ...invalid];
  return errors.length > 0 ? validationFailed(errors) : undefined;
}

/** The parameters that have another value than the enumerated ones, which only `strictInput` rejects. */
function findUndocumented({ call, operation }: OperationCall): readonly FieldError[] {
  if (!call.context.settings.strictInput) return [];
  return Object.entries(operation.query ?? {})
    .filter(([name, parameter]) => {
      const { enum: values = [] } = flattenSchema(parameter);
      const text = call.query.get(name) ?? '';
      return text !== '' && values.length > 0 && !values.some((value) => String(value) === text);
    })
    .map(([field]) => ({ field, message: 'Invalid field.' }));
}
