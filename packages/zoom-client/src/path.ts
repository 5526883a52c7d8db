import { hasDotSegment } from 'evertoken/internal';

/**
 * Encodes a user id, email address, meeting UUID or other value as one path segment. A UUID that starts with
 * `/` or contains `//` is encoded twice, as Zoom requires.
 * Source: https://developers.zoom.us/docs/api/meetings/ (the path parameter `meetingId`)
 *
 * ```ts
 * encodePathParameter('/ajXp112QmuoKj4854875=='); // '%252FajXp112QmuoKj4854875%253D%253D'
 * ```
 *
 * @throws TypeError for an empty value, `NaN`, an unpaired surrogate, and for dot segments, also encoded ones,
 * which a server that decodes the value may interpret as path traversal
 */
export function encodePathParameter(value: string | number): string {
  const text = String(value);
  if (text === '' || /^(NaN|-?Infinity)$/.test(text)) {
    throw new TypeError(`must not be ${JSON.stringify(text)}`);
  }
  if (hasDotSegment(text)) throw new TypeError('must not contain dot segments');
  if (/\p{Surrogate}/u.test(text)) throw new TypeError('must be well-formed Unicode');
  const encoded = encodeURIComponent(text);
  return /^\/|\/\//.test(text) ? encodeURIComponent(encoded) : encoded;
}
