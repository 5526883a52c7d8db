/** What a handler can do to its request, in undici 7. */
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

/** What becomes of a request, in undici 7. */
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

/** What is known of a request beside it. */
export interface DispatchContext {
  /** The addresses that undici's redirect interceptor went through, the last one included. */
  readonly history?: readonly URL[];
}
