import { BufferedResponse } from './buffered-response.ts';

/** Controls a request, in undici 7: what a handler is given. */
export interface DispatchController {
  readonly aborted: boolean;
  readonly reason: Error | null;
  readonly paused: boolean;
  readonly rawHeaders?: unknown;
  readonly rawTrailers?: unknown;
  abort(reason: Error): void;
  pause(): void;
  resume(): void;
}

/** Receives the events of a request, in undici 7. */
export interface DispatchHandler {
  onRequestStart?(controller: DispatchController, context: DispatchContext | undefined): void;
  onRequestUpgrade?(
    controller: DispatchController,
    status: number,
    headers: object,
    socket: unknown,
  ): void;
  onResponseStart?(
    controller: DispatchController,
    status: number,
    headers: object,
    statusMessage?: string,
  ): void;
  onResponseData?(controller: DispatchController, chunk: Uint8Array): void;
  onResponseEnd?(controller: DispatchController, trailers: object): void;
  onResponseError?(controller: DispatchController, error: Error): void;
}

/** The `context` of a request, in undici 7. */
export interface DispatchContext {
  /** The URLs that undici's redirect interceptor went through, the last one included. */
  readonly history?: readonly URL[];
}

/** Receives a delivered response, and controls it. */
export interface ResponseSink<Controller extends DispatchController = DispatchController> {
  readonly handler: DispatchHandler;
  readonly controller: Controller;
}

/** A callback of the sink's handler, with its arguments but the controller. */
type HandlerCall = (handler: DispatchHandler, controller: DispatchController) => void;

/** One send of a request through undici, and its buffered response. */
export class InterceptedResponse extends BufferedResponse implements DispatchHandler {
  context: DispatchContext | undefined;
  /** Controls this send. Undefined before it has got a connection. */
  controller: DispatchController | undefined;
  #sink: ResponseSink | undefined;
  /** Informational responses (RFC 9110, section 15.2) and the head of the final one. */
  #headCalls: HandlerCall[] = [];
  #trailers: object = {};

  /** Sends the request. Resolves when the head of its response arrives. */
  send(dispatch: (handler: DispatchHandler) => unknown): Promise<this> {
    return this.sendRequest(() => dispatch(this));
  }

  /** The start of the body as text. The body is delivered all the same. */
  async peek(): Promise<string> {
    const decoder = new TextDecoder();
    const chunks = await this.peekChunks();
    return chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('');
  }

  /** Passes the response on, from its head, as it arrives. */
  deliverTo(sink: ResponseSink): void {
    this.#sink = sink;
    this.resume();
  }

  /** Continues the delivery after the sink was paused. */
  resume(): void {
    if (this.#sink === undefined) return;
    for (let call = this.#headCalls.shift(); call !== undefined; call = this.#headCalls.shift()) {
      if (!this.#callSink(call)) return;
    }
    this.deliver();
  }

  override abort(reason: Error): void {
    super.abort(reason);
    // It may be queued for a connection: the caller does not wait for that.
    if (this.controller === undefined) this.receiveEnd(reason);
  }

  onRequestStart(controller: DispatchController, context: DispatchContext | undefined): void {
    this.controller = controller;
    this.context = context;
    this.receiveStart((reason) => controller.abort(reason));
  }

  onRequestUpgrade(
    controller: DispatchController,
    status: number,
    headers: object,
    socket: unknown,
  ): void {
    this.#headCalls.push((handler, outer) =>
      handler.onRequestUpgrade?.(outer, status, headers, socket),
    );
    this.receiveHead(status, () => controller.resume());
  }

  onResponseStart(
    controller: DispatchController,
    status: number,
    headers: object,
    statusMessage?: string,
  ): void {
    this.#headCalls.push((handler, outer) =>
      handler.onResponseStart?.(outer, status, headers, statusMessage),
    );
    if (status >= 200) this.receiveHead(status, () => controller.resume());
  }

  onResponseData(controller: DispatchController, chunk: Uint8Array): void {
    if (!this.receiveChunk(chunk)) controller.pause();
  }

  onResponseEnd(_controller: DispatchController, trailers: object): void {
    this.#trailers = trailers;
    this.receiveEnd();
  }

  onResponseError(_controller: DispatchController, error: Error): void {
    this.receiveEnd(error);
  }

  protected override writeChunk(chunk: Uint8Array): boolean {
    return this.#callSink((handler, controller) => handler.onResponseData?.(controller, chunk));
  }

  protected override writeEnd(): void {
    this.#callSink((handler, controller) => handler.onResponseEnd?.(controller, this.#trailers));
  }

  protected override writeError(error: Error): void {
    this.#callSink((handler, controller) => handler.onResponseError?.(controller, error));
  }

  /** @returns whether the sink takes more; not if it is paused, or was given up because it threw */
  #callSink(call: HandlerCall): boolean {
    if (this.#sink === undefined) return false;
    const { handler, controller } = this.#sink;
    try {
      call(handler, controller);
    } catch (error) {
      this.#sink = undefined;
      this.controller?.abort(error as Error);
      handler.onResponseError?.(controller, error as Error);
      return false;
    }
    return !controller.paused;
  }
}
