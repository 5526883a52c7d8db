/**
 * A value as one segment of a path, such as a user id, an email address or a meeting UUID. A UUID that
 * starts with `/` or contains `//` is encoded twice, as Zoom wants it.
 * Source: https://developers.zoom.us/docs/api/meetings/ (the path parameter `meetingId`)
 *
 * @throws TypeError for a value that cannot be a segment: empty, `NaN`, half a surrogate pair, or with `.` or `..`
 * between slashes, which a server that decodes it may read as a way to elsewhere.
 */
export function encodePathParameter(value: string | number): string {
  const text = String(value);
  if (text === '' || /^(NaN|-?Infinity)$/.test(text)) {
    throw new TypeError(`it must not be ${JSON.stringify(text)}`);
  }
  if (DOT_SEGMENT.test(text)) throw new TypeError('dot segments in it would lead elsewhere');
  if (/\p{Surrogate}/u.test(text)) throw new TypeError('it must be well-formed Unicode');
  const encoded = encodeURIComponent(text);
  return /^\/|\/\//.test(text) ? encodeURIComponent(encoded) : encoded;
}

/** Encoded ones too: Zoom decodes twice. */
const DOT_SEGMENT = /(?:^|[/\\]|%2f|%5c)(?:\.|%2e){1,2}(?:[/\\]|%2f|%5c|$)/i;
