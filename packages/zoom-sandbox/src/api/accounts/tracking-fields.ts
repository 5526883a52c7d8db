import type { TrackingField } from '../../data/tracking-fields.ts';
import type { JsonObject } from '../../http/json.ts';
import { apiError, emptyResponse, json, type HttpResponse } from '../../http/response.ts';
import { findInvalid } from '../../operations/check-request.ts';
import type { OperationHandlers } from '../../operations/operation-call.ts';
import { getPathParam, invalidField, type ApiCall } from '../api-call.ts';
import { onFound } from '../on-found.ts';
import { stringOr } from '../validate.ts';

const onField = onFound<TrackingField>(
  (call) => call.account.data.trackingFields.get(getPathParam(call, 'fieldId')),
  (call) => apiError(404, 5110, `Tracking field does not exist: ${getPathParam(call, 'fieldId')}.`),
);

/** The operations of tracking fields. */
export const TRACKING_FIELD_HANDLERS: OperationHandlers = {
  'GET /tracking_fields': ({ call }) => {
    const fields = call.account.data.trackingFields.list();
    return json(200, { total_records: fields.length, tracking_fields: fields });
  },
  'POST /tracking_fields': (target) => findInvalid(target) ?? createField(target.call),
  'GET /tracking_fields/{fieldId}': onField((_, field) => json(200, field)),
  'PATCH /tracking_fields/{fieldId}': onField(updateField),
  'DELETE /tracking_fields/{fieldId}': onField(({ account }, { id }) => {
    account.data.trackingFields.delete(id);
    return emptyResponse(204);
  }),
};

function createField(call: ApiCall): HttpResponse {
  const fields = applyChanges(
    { field: '', recommended_values: [], required: false, visible: true },
    call.body,
  );
  if (fields.field === '') return invalidField('field');
  if (isUsed(call, fields.field)) return nameUsed(fields.field);
  return json(201, call.account.data.trackingFields.create(fields));
}

function updateField(call: ApiCall, before: TrackingField): HttpResponse {
  const after = { ...before, ...applyChanges(before, call.body) };
  if (after.field !== before.field && isUsed(call, after.field)) return nameUsed(after.field);
  call.account.data.trackingFields.replace(after);
  return emptyResponse(204);
}

function applyChanges(
  before: Omit<TrackingField, 'id'>,
  { field, recommended_values: values, required, visible }: JsonObject,
): Omit<TrackingField, 'id'> {
  return {
    field: stringOr(field, '') || before.field,
    recommended_values: Array.isArray(values) ? values : before.recommended_values,
    required: typeof required === 'boolean' ? required : before.required,
    visible: typeof visible === 'boolean' ? visible : before.visible,
  };
}

function isUsed({ account }: ApiCall, name: string): boolean {
  return account.data.trackingFields.list().some(({ field }) => field === name);
}

function nameUsed(field: string): HttpResponse {
  return apiError(400, 200, `Tracking field ${field} already exists.`);
}
