import { onTestFinished } from 'vitest';

/** An event of a stream. */
export interface ReceivedEvent {
  readonly event: string;
  readonly data: any;
}

/** A stream of server-sent events, as it comes. */
export interface SseClient {
  readonly response: Response;
  /** The next event that fits. Rejects when the stream ends before. */
  next(fits: (event: ReceivedEvent) => boolean): Promise<ReceivedEvent>;
  /** Resolves when the stream has ended. */
  waitForEnd(): Promise<void>;
  close(): void;
}

/** Opens a stream; it ends with the test. */
export async function openEventStream(url: string, init: RequestInit = {}): Promise<SseClient> {
  const controller = new AbortController();
  onTestFinished(() => controller.abort());
  const response = await fetch(url, { ...init, signal: controller.signal });
  const events = read(response);
  const next: SseClient['next'] = async (fits) => {
    for (;;) {
      const { value, done } = await events.next();
      if (done === true) throw new Error('the stream has ended');
      if (fits(value)) return value;
    }
  };
  return {
    response,
    next,
    waitForEnd: () => next(() => false).catch(() => {}) as Promise<void>,
    close: () => controller.abort(),
  };
}

async function* read(response: Response): AsyncGenerator<ReceivedEvent, undefined> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop()!;
    for (const block of blocks) {
      const [, event, data] = /^event: (.*)\ndata: (.*)$/.exec(block) ?? [];
      if (event !== undefined) yield { event, data: JSON.parse(data!) };
    }
  }
  return undefined;
}
