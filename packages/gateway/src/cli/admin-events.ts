import { getErrorCode } from 'evertoken/internal';
import { getAdminHeaders } from './admin-client.ts';

/** What comes from a stream of events: their data, and at last why no more comes. */
export type AdminEvent =
  | { readonly kind: 'data'; readonly data: unknown }
  | { readonly kind: 'rejected'; readonly status: number; readonly message: string }
  /** The connection could not be made, or has ended. */
  | { readonly kind: 'ended'; readonly reason: string };

/** An admin listener sends a comment every 15 s. */
const MAX_SILENCE_MS = 60_000;
const MAX_LINE_LENGTH = 10_000_000;

/**
 * Reads the server-sent events of an admin listener, whose data is a line of JSON each. Never throws.
 *
 * @param signal ends it, with no further event
 */
export async function* followAdminEvents(
  url: string,
  signal: AbortSignal,
): AsyncGenerator<AdminEvent, void, undefined> {
  const idle = new AbortController();
  const timer = setTimeout(() => idle.abort(), MAX_SILENCE_MS);
  try {
    const either = AbortSignal.any([signal, idle.signal]);
    const headers = getAdminHeaders();
    const response = await fetch(url, { headers, signal: either, redirect: 'error' });
    if (!response.ok) return yield await toRejection(response);
    for await (const line of readLines(response)) {
      timer.refresh();
      if (line.startsWith('data: ')) yield { kind: 'data', data: JSON.parse(line.slice(6)) };
    }
    yield { kind: 'ended', reason: 'it has closed the connection' };
  } catch (error) {
    if (!signal.aborted) yield { kind: 'ended', reason: describe(error, idle.signal.aborted) };
  } finally {
    clearTimeout(timer);
  }
}

async function* readLines({ body }: Response): AsyncGenerator<string, void, undefined> {
  let rest = '';
  for await (const text of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const lines = (rest + text).split('\n');
    rest = lines.pop()!;
    if (rest.length > MAX_LINE_LENGTH) throw new Error('the line is too long');
    yield* lines;
  }
}

async function toRejection(response: Response): Promise<AdminEvent> {
  const { message } = (await response.json()) as { readonly message?: unknown };
  const text = typeof message === 'string' ? message : 'another program answers';
  return { kind: 'rejected', status: response.status, message: text };
}

function describe(error: unknown, isSilent: boolean): string {
  if (isSilent) return 'nothing has arrived for a minute';
  return getErrorCode(error) ?? 'no valid response';
}
