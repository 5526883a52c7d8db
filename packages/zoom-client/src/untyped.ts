/**
 * Marks fields or parameters that are newer than the types, so that they compile when they are spread.
 *
 * ```ts
 * await zoom.request('POST /groups', { body: { name: 'Sales', ...untyped({ a_field_of_tomorrow: 1 }) } });
 * ```
 *
 * @returns the fields
 */
export function untyped(fields: Readonly<Record<string, unknown>>): object {
  return fields;
}
