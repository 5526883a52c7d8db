/** The shortest part of a secret that is recognized. */
const MIN_PART_LENGTH = 8;
/** A character as its code: in URLs, in JSON and scripts, in HTML. */
const ESCAPE = /(?:%|\\u00|\\x|&#x)([0-9a-f]{2});?/gi;
const MAX_LENGTH = 200;

/**
 * Returns the beginning of a text in printable ASCII, or `[redacted]` if the text quotes a secret or a part of
 * it: as it is, escaped, in base64 or hexadecimal digits, in upper or lower case, with anything in between.
 */
export function redact(text: string, secrets: readonly string[]): string {
  const texts = [text.slice(0, 5 * MAX_LENGTH)];
  for (let depth = 0; depth < 3; depth += 1) texts.push(unescape(texts.at(-1)!));
  const all = [...texts, ...texts.map(toLettersAndDigits)].join('\n');
  return secrets.some((secret) => spell(secret).some((spelling) => hasPart(all, spelling)))
    ? '[redacted]'
    : text.slice(0, MAX_LENGTH).replaceAll(/[^\x20-\x7e]/g, ' ');
}

function unescape(text: string): string {
  return text.replaceAll(ESCAPE, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Base64 depends on what precedes, so all three alignments are spelled, without the digits that are shared. */
function spell(secret: string): string[] {
  const bytes = String.fromCharCode(...new TextEncoder().encode(secret));
  const hex = Array.from(bytes, (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join(
    '',
  );
  const base64 = [0, 1, 2].map((shift) => btoa('\0'.repeat(shift) + bytes).slice(shift && 4, -4));
  return [secret, ...[secret, hex, ...base64].map(toLettersAndDigits)];
}

function toLettersAndDigits(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}

function hasPart(text: string, spelling: string): boolean {
  if (spelling === '') return false;
  for (let at = 0; at <= Math.max(0, spelling.length - MIN_PART_LENGTH); at += 1) {
    if (text.includes(spelling.slice(at, at + MIN_PART_LENGTH))) return true;
  }
  return false;
}
