/** A file or field of a multipart body. */
export interface BodyPart {
  /** One character per byte. */
  readonly content: string;
  /** The name of the file; empty if it has none. */
  readonly fileName: string;
}

/** Returns a field of a multipart body (RFC 7578); undefined if it is none, or has no such field. */
export function findPart(body: string, field: string): BodyPart | undefined {
  const [, boundary] = /^\r?\n?(--[^\r\n]{1,100})\r\n/.exec(body) ?? [];
  if (boundary === undefined) return undefined;
  for (const part of `\r\n${body}`.split(`\r\n${boundary}`)) {
    const end = part.indexOf('\r\n\r\n');
    const headers = part.slice(0, Math.max(0, end));
    if (parameterOf(headers, 'name') !== field) continue;
    return { content: part.slice(end + 4), fileName: parameterOf(headers, 'filename') };
  }
  return undefined;
}

function parameterOf(headers: string, name: string): string {
  return new RegExp(`;\\s*${name}="?([^";\\r\\n]*)`, 'i').exec(headers)?.[1] ?? '';
}
