/**
 * A value as one segment of a path, such as a user id, an email address or a meeting UUID. A UUID that
 * starts with `/` or contains `//` is encoded twice, as Zoom wants it.
 * Source: https://developers.zoom.us/docs/api/meetings/ (the path parameter `meetingId`)
 *
 * @throws TypeError for a value that cannot be a segment: empty, `.` or `..`, or half a surrogate pair.
 */
export function encodePathParameter(value: string | number): string {
  const text = String(value);
  if (/^\.{0,2}$/.test(text)) throw new TypeError(`it must not be ${JSON.stringify(text)}`);
  if (/\p{Surrogate}/u.test(text)) throw new TypeError('it must be well-formed Unicode');
  const encoded = encodeURIComponent(text);
  return /^\/|\/\//.test(text) ? encodeURIComponent(encoded) : encoded;
}
