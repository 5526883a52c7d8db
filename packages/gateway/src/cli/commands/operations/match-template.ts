/**
 * Completes the beginning of a path by a template: segments of the beginning stand for the parameters in their place.
 *
 * ```ts
 * completeTemplate('/users/{userId}/meetings', '/users/me/m'); // '/users/me/meetings'
 * ```
 *
 * @returns undefined if no path of the template begins like this
 */
export function completeTemplate(template: string, beginning: string): string | undefined {
  const [segments, given] = [template.split('/'), beginning.split('/')];
  if (given.length > segments.length) return undefined;
  const last = given.length - 1;
  const filled = segments.map((segment, index) =>
    index > last || (index === last && segment.startsWith(given[last]!))
      ? segment
      : fillSegment(segment, given[index]!),
  );
  return filled.includes(undefined) ? undefined : filled.join('/');
}

function fillSegment(segment: string, given: string): string | undefined {
  if (segment === given) return segment;
  return segment.startsWith('{') && given !== '' && !given.includes('?') ? given : undefined;
}
