import { readZoomError, readZoomErrorFields } from '@evertoken/zoom-client';
import { describe, expect, it } from 'vitest';

describe('readZoomError()', () => {
  it('reads code, message and field errors', () => {
    const errors = [{ field: 'type', message: 'Invalid field.' }, { message: 'Other.' }, 'x', {}];
    const body = JSON.stringify({ code: 300, message: 'Validation Failed.', errors });
    expect(readZoomError(body)).toEqual({
      code: 300,
      reason: 'Validation Failed.',
      errors: [
        { field: 'type', message: 'Invalid field.' },
        { field: undefined, message: 'Other.' },
      ],
    });
  });

  it('reads error_message if there is no message', () => {
    expect(readZoomError('{"code":3000,"error_message":"Webinar plan is missing."}')).toEqual({
      code: 3000,
      reason: 'Webinar plan is missing.',
      errors: [],
    });
  });

  it.each(['', 'not json', 'null', '[]', '{}', '{"code":0,"message":"ok"}', '{"code":"1"}'])(
    'returns undefined for a body without an error: %s',
    (body) => {
      expect(readZoomError(body)).toBeUndefined();
    },
  );
});

describe('readZoomErrorFields()', () => {
  it.each([
    ['{"code":4711}', { code: 4711, reason: undefined, errors: [] }],
    ['{"code":"1","message":"Text."}', { code: undefined, reason: 'Text.', errors: [] }],
    ['{"code":0,"message":"ok"}', { code: 0, reason: 'ok', errors: [] }],
    ['null', { code: undefined, reason: undefined, errors: [] }],
    ['not json', { code: undefined, reason: undefined, errors: [] }],
  ])('reads the fields that %s has, independently of each other', (body, fields) => {
    expect(readZoomErrorFields(body)).toEqual(fields);
  });
});
