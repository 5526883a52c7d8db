const TIMEOUT_MS = 10_000;

/** A sandbox that runs in another process, controlled over HTTP. */
export class RunningSandbox {
  readonly #url: string;

  /** @param url its base URL */
  constructor(url: string) {
    this.#url = url.replace(/\/+$/, '');
  }

  /**
   * Sends a request to the control API and returns the parsed response.
   *
   * @throws {Error} if the sandbox cannot be reached or denies the request
   */
  async call<T>(method: string, area: string, body?: unknown): Promise<T> {
    const response = await this.#fetch(method, area, body);
    const text = await response.text();
    if (!response.ok) throw new Error(`${this.#url}: ${describeError(text, response.status)}`);
    return (text === '' ? {} : JSON.parse(text)) as T;
  }

  async #fetch(method: string, area: string, body: unknown): Promise<Response> {
    try {
      return await fetch(`${this.#url}/_sandbox/${area}`, {
        method,
        signal: AbortSignal.timeout(TIMEOUT_MS),
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
    } catch (error) {
      throw new Error(`no sandbox at ${this.#url} (${describeCause(error)}).`, { cause: error });
    }
  }
}

function describeError(text: string, status: number): string {
  try {
    const { error, issues } = JSON.parse(text) as { error?: string; issues?: string[] };
    return issues?.join('; ') ?? error ?? `status ${status}`;
  } catch {
    return `status ${status}; is this a sandbox?`;
  }
}

function describeCause(error: unknown): string {
  const { cause, message } = error as Error & { cause?: { code?: string } };
  return cause?.code ?? message;
}
