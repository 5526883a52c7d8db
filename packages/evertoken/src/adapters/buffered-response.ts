import type { DispatchContext, DispatchController, DispatchHandler } from './dispatch-handler.ts';
import { MAX_ERROR_BODY_BYTES, PEEK_TIMEOUT_MS } from './classify-response.ts';

/** Something that happened, to be told to the handler that waits for it. */
type HandlerCall = (handler: DispatchHandler, controller: DispatchController) => void;

/** Who is told of an answer, and what they may do to it. */
export interface ResponseSink<Controller extends DispatchController = DispatchController> {
  readonly handler: DispatchHandler;
  readonly controller: Controller;
}

interface HeadListener {
  onHead(answer: BufferedResponse): void;
  onError(error: Error): void;
}

/**
 * One send of a request through undici, and its answer, which is held at its head until somebody
 * decides what becomes of it: `peek`, then `deliver` or `discard`.
 */
export class BufferedResponse implements DispatchHandler {
  status = 0;
  context: DispatchContext | undefined;
  /** The send that this is the answer to, as undici lets it be steered. */
  controller: DispatchController | undefined;
  readonly #listener: HeadListener;
  #pendingCalls: HandlerCall[] = [];
  #body: Uint8Array[] = [];
  #bodyBytes = 0;
  #ended = false;
  #abortReason: Error | undefined;
  #sink: ResponseSink | undefined;
  /** Called when more of the body has come. */
  #notifyPeek: () => void = () => {};

  /** @param settle is told once: that there is an answer, or that there is none */
  constructor(settle: HeadListener) {
    this.#listener = settle;
  }

  /** The beginning of the body as text; the recipient is told of it all the same. */
  async peek(): Promise<string> {
    const enough = (): boolean => this.#ended || this.#bodyBytes >= MAX_ERROR_BODY_BYTES;
    await new Promise<void>((resolve) => {
      const patience = setTimeout(resolve, PEEK_TIMEOUT_MS);
      this.#notifyPeek = () => {
        if (!enough()) return;
        clearTimeout(patience);
        resolve();
      };
      this.#notifyPeek();
    });
    this.#notifyPeek = () => {};
    // What is decided now may take a while.
    if (!this.#ended) this.controller?.pause();
    const decoder = new TextDecoder();
    return this.#body.map((chunk) => decoder.decode(chunk, { stream: true })).join('');
  }

  /** Tells somebody of the answer, from its head on, as it comes. */
  deliver(recipient: ResponseSink): void {
    this.#sink = recipient;
    this.#body = [];
    this.resume();
  }

  /** Goes on after a pause: first with what has come already. */
  resume(): void {
    this.#flush();
    if (!this.#ended && this.#sink?.controller.paused === false) this.controller?.resume();
  }

  /** Forgets the answer. Its connection can be used again if it has come to its end. */
  discard(): void {
    if (!this.#ended) this.controller?.abort(new Error('The rest of a refused answer is not read'));
  }

  /** Ends the request, wherever it is. */
  abort(reason: Error): void {
    this.#abortReason = reason;
    if (this.controller === undefined) this.#listener.onError(reason);
    else this.controller.abort(reason);
  }

  /** Tells what has happened, until the recipient asks for a pause. */
  #flush(): void {
    if (this.#sink === undefined) return;
    const { handler, controller } = this.#sink;
    for (
      let step = this.#pendingCalls.shift();
      step !== undefined;
      step = this.#pendingCalls.shift()
    ) {
      try {
        step(handler, controller);
      } catch (error) {
        this.#pendingCalls = [];
        this.#sink = undefined;
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
    if (this.#abortReason !== undefined) controller.abort(this.#abortReason);
  }

  onRequestUpgrade(
    controller: DispatchController,
    status: number,
    headers: object,
    socket: unknown,
  ): void {
    this.#receiveHead(controller, status, (handler, outer) =>
      handler.onRequestUpgrade?.(outer, status, headers, socket),
    );
  }

  onResponseStart(
    controller: DispatchController,
    status: number,
    headers: object,
    statusMessage?: string,
  ): void {
    const step: HandlerCall = (handler, outer) =>
      handler.onResponseStart?.(outer, status, headers, statusMessage);
    // Informational (RFC 9110, section 15.2): the answer itself is still to come.
    if (status < 200) this.#enqueue(step);
    else this.#receiveHead(controller, status, step);
  }

  onResponseData(controller: DispatchController, chunk: Uint8Array): void {
    if (this.#sink === undefined) {
      this.#body.push(chunk);
      this.#bodyBytes += chunk.length;
      if (this.#bodyBytes >= MAX_ERROR_BODY_BYTES) controller.pause();
    }
    this.#enqueue((handler, outer) => handler.onResponseData?.(outer, chunk));
  }

  onResponseEnd(_controller: DispatchController, trailers: object): void {
    this.#ended = true;
    this.#enqueue((handler, outer) => handler.onResponseEnd?.(outer, trailers));
  }

  onResponseError(_controller: DispatchController, error: Error): void {
    this.#ended = true;
    if (this.status === 0) this.#listener.onError(error);
    this.#enqueue((handler, outer) => handler.onResponseError?.(outer, error));
  }

  #receiveHead(controller: DispatchController, status: number, step: HandlerCall): void {
    this.controller = controller;
    this.status = status;
    this.#enqueue(step);
    this.#listener.onHead(this);
  }

  #enqueue(step: HandlerCall): void {
    this.#pendingCalls.push(step);
    this.#flush();
    this.#notifyPeek();
  }
}
