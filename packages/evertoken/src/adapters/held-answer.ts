import type { DispatchContext, DispatchController, DispatchHandler } from './dispatch-handler.ts';
import { LARGEST_ERROR_BODY, PEEK_PATIENCE_MS } from './judge-answer.ts';

/** Something that happened, to be told to the handler that waits for it. */
type Step = (handler: DispatchHandler, controller: DispatchController) => void;

/** Who is told of an answer, and what they may do to it. */
export interface Recipient<Controller extends DispatchController = DispatchController> {
  readonly handler: DispatchHandler;
  readonly controller: Controller;
}

interface Settle {
  arrived(answer: HeldAnswer): void;
  failed(error: Error): void;
}

/**
 * One send of a request through undici, and its answer, which is held at its head until somebody
 * decides what becomes of it: `peek`, then `deliver` or `discard`.
 */
export class HeldAnswer implements DispatchHandler {
  status = 0;
  context: DispatchContext | undefined;
  /** The send that this is the answer to, as undici lets it be steered. */
  controller: DispatchController | undefined;
  readonly #settle: Settle;
  #steps: Step[] = [];
  #body: Uint8Array[] = [];
  #bodyBytes = 0;
  #isOver = false;
  #aborted: Error | undefined;
  #recipient: Recipient | undefined;
  /** Called when more of the body has come. */
  #wake: () => void = () => {};

  /** @param settle is told once: that there is an answer, or that there is none */
  constructor(settle: Settle) {
    this.#settle = settle;
  }

  /** The beginning of the body as text; the recipient is told of it all the same. */
  async peek(): Promise<string> {
    const enough = (): boolean => this.#isOver || this.#bodyBytes >= LARGEST_ERROR_BODY;
    await new Promise<void>((resolve) => {
      const patience = setTimeout(resolve, PEEK_PATIENCE_MS);
      this.#wake = () => {
        if (!enough()) return;
        clearTimeout(patience);
        resolve();
      };
      this.#wake();
    });
    this.#wake = () => {};
    // What is decided now may take a while.
    if (!this.#isOver) this.controller?.pause();
    const decoder = new TextDecoder();
    return this.#body.map((chunk) => decoder.decode(chunk, { stream: true })).join('');
  }

  /** Tells somebody of the answer, from its head on, as it comes. */
  deliver(recipient: Recipient): void {
    this.#recipient = recipient;
    this.#body = [];
    this.resume();
  }

  /** Goes on after a pause: first with what has come already. */
  resume(): void {
    this.#flush();
    if (!this.#isOver && this.#recipient?.controller.paused === false) this.controller?.resume();
  }

  /** Forgets the answer. Its connection can be used again if it has come to its end. */
  discard(): void {
    if (!this.#isOver)
      this.controller?.abort(new Error('The rest of a refused answer is not read'));
  }

  /** Ends the request, wherever it is. */
  abort(reason: Error): void {
    this.#aborted = reason;
    if (this.controller === undefined) this.#settle.failed(reason);
    else this.controller.abort(reason);
  }

  /** Tells what has happened, until the recipient asks for a pause. */
  #flush(): void {
    if (this.#recipient === undefined) return;
    const { handler, controller } = this.#recipient;
    for (let step = this.#steps.shift(); step !== undefined; step = this.#steps.shift()) {
      try {
        step(handler, controller);
      } catch (error) {
        this.#steps = [];
        this.#recipient = undefined;
        this.controller?.abort(error as Error);
        handler.onResponseError?.(controller, error as Error);
        return;
      }
      if (controller.paused) return;
    }
  }

  onRequestStart(controller: DispatchController, context: DispatchContext | undefined): void {
    this.controller = controller;
    this.context = context;
    // It may have waited for a connection.
    if (this.#aborted !== undefined) controller.abort(this.#aborted);
  }

  onRequestUpgrade(
    controller: DispatchController,
    status: number,
    headers: object,
    socket: unknown,
  ): void {
    this.#arrive(controller, status, (handler, outer) =>
      handler.onRequestUpgrade?.(outer, status, headers, socket),
    );
  }

  onResponseStart(
    controller: DispatchController,
    status: number,
    headers: object,
    statusMessage?: string,
  ): void {
    const step: Step = (handler, outer) =>
      handler.onResponseStart?.(outer, status, headers, statusMessage);
    // Informational (RFC 9110, section 15.2): the answer itself is still to come.
    if (status < 200) this.#note(step);
    else this.#arrive(controller, status, step);
  }

  onResponseData(controller: DispatchController, chunk: Uint8Array): void {
    if (this.#recipient === undefined) {
      this.#body.push(chunk);
      this.#bodyBytes += chunk.length;
      if (this.#bodyBytes >= LARGEST_ERROR_BODY) controller.pause();
    }
    this.#note((handler, outer) => handler.onResponseData?.(outer, chunk));
  }

  onResponseEnd(_controller: DispatchController, trailers: object): void {
    this.#isOver = true;
    this.#note((handler, outer) => handler.onResponseEnd?.(outer, trailers));
  }

  onResponseError(_controller: DispatchController, error: Error): void {
    this.#isOver = true;
    if (this.status === 0) this.#settle.failed(error);
    this.#note((handler, outer) => handler.onResponseError?.(outer, error));
  }

  #arrive(controller: DispatchController, status: number, step: Step): void {
    this.controller = controller;
    this.status = status;
    this.#note(step);
    this.#settle.arrived(this);
  }

  #note(step: Step): void {
    this.#steps.push(step);
    this.#flush();
    this.#wake();
  }
}
