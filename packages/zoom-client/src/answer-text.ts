/** The largest body that is read, bytes: the largest of Zoom's pages have some two million. */
const MAX_BODY_BYTES = 16 * 1024 * 1024;

/** The body of an answer; undefined when it is larger than any of Zoom's, and then it is not read to its end. */
export async function readText({ body }: Pick<Response, 'body'>): Promise<string | undefined> {
  if (body === null) return '';
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let length = 0;
  // Whoever leaves this loop cancels the rest of the body.
  for await (const bytes of body as AsyncIterable<Uint8Array>) {
    length += bytes.length;
    if (length > MAX_BODY_BYTES) return undefined;
    parts.push(decoder.decode(bytes, { stream: true }));
  }
  return parts.join('') + decoder.decode();
}
