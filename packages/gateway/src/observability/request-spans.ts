import {
  SpanKind,
  SpanStatusCode,
  defaultTextMapSetter,
  trace,
  type Attributes,
  type Context,
  type Span,
  type TextMapPropagator,
  type Tracer,
} from '@opentelemetry/api';
import type { RequestContext, RequestTrace } from '../http/request-context.ts';

/** Methods that may be in a span's name; others come from callers and have no bound. */
const METHODS: ReadonlySet<string> = new Set([
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
]);

/** What the context is told in; a caller's own is replaced. */
const TRACE_CONTEXT_HEADERS: ReadonlySet<string> = new Set(['traceparent', 'tracestate']);

/**
 * The spans of a call: one for the call, and one for each time that it is sent, until the head of its
 * answer. Their attributes follow the semantic conventions for HTTP; no query is among them.
 * Source: https://opentelemetry.io/docs/specs/semconv/http/http-spans/
 */
export class RequestSpans implements RequestTrace {
  readonly #tracer: Tracer;
  readonly #propagator: TextMapPropagator;
  readonly #request: RequestContext;
  readonly #context: Context;
  readonly #server: Span;
  #client: Span | undefined;

  constructor(
    tracer: Tracer,
    propagator: TextMapPropagator,
    parent: Context,
    request: RequestContext,
  ) {
    this.#tracer = tracer;
    this.#propagator = propagator;
    this.#request = request;
    const attributes = { ...getMethodAttributes(request), ...getRequestAttributes(request) };
    const options = { kind: SpanKind.SERVER, attributes };
    this.#server = tracer.startSpan(getSpanName(request), options, parent);
    this.#context = trace.setSpan(parent, this.#server);
  }

  get traceId(): string {
    return this.#server.spanContext().traceId;
  }

  onSend(origin: string, path: string, headers: readonly string[]): readonly string[] {
    const request = this.#request;
    const { hostname, port, protocol } = new URL(origin);
    const attributes: Attributes = {
      ...getMethodAttributes(request),
      'server.address': hostname,
      'server.port': Number(port) || (protocol === 'https:' ? 443 : 80),
      'url.full': origin + stripQuery(path),
      'url.template': getRoute(request),
      ...(request.attempts > 1 && { 'http.request.resend_count': request.attempts - 1 }),
    };
    const options = { kind: SpanKind.CLIENT, attributes };
    this.#client = this.#tracer.startSpan(getSpanName(request), options, this.#context);
    const carrier: Record<string, string> = {};
    const context = trace.setSpan(this.#context, this.#client);
    this.#propagator.inject(context, carrier, defaultTextMapSetter);
    return [...stripTraceContext(headers), ...Object.entries(carrier).flat()];
  }

  onResponse(status: number): void {
    this.#client?.setAttribute('http.response.status_code', status);
    if (status >= 400) markFailed(this.#client, String(status));
    this.#endClient();
  }

  onNoResponse(error: unknown): void {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    markFailed(this.#client, typeof code === 'string' ? code : '_OTHER');
    this.#endClient();
  }

  /** Ends what has not ended yet. */
  end(): void {
    const { caller, endpoint, errorResponse, requestId, status } = this.#request;
    if (this.#client !== undefined) this.onNoResponse(undefined);
    const server = this.#server;
    server.updateName(getSpanName(this.#request));
    server.setAttributes({
      'evertoken.request_id': requestId,
      'evertoken.endpoint': endpoint.name,
      'http.route': `/api${getRoute(this.#request)}`,
      ...(caller && { 'evertoken.account': caller.account.name, 'evertoken.caller': caller.name }),
      ...(status !== undefined && { 'http.response.status_code': status }),
    });
    if (status === undefined) server.setAttribute('error.type', 'CLIENT_CLOSED');
    else if (status >= 500) markFailed(server, errorResponse?.code ?? String(status));
    else if (errorResponse !== undefined) server.setAttribute('error.type', errorResponse.code);
    server.end();
  }

  #endClient(): void {
    this.#client?.end();
    this.#client = undefined;
  }
}

/** `GET /users/{userId}`, as the table of endpoints has it. */
function getSpanName(context: RequestContext): string {
  const { endpoint } = context;
  const { method = '' } = context.request;
  return endpoint.name.includes(' ') ? endpoint.name : METHODS.has(method) ? method : 'HTTP';
}

function getRoute({ endpoint: { name } }: RequestContext): string {
  const space = name.indexOf(' ');
  return space < 0 ? '/**' : name.slice(space + 1);
}

function getMethodAttributes({ request: { method = '' } }: RequestContext): Attributes {
  return METHODS.has(method)
    ? { 'http.request.method': method }
    : { 'http.request.method': '_OTHER', 'http.request.method_original': method };
}

function getRequestAttributes(context: RequestContext): Attributes {
  const { httpVersion, headers } = context.request;
  return {
    'network.protocol.version': httpVersion,
    'url.path': context.path,
    'url.scheme': 'http',
    ...(headers['user-agent'] !== undefined && { 'user_agent.original': headers['user-agent'] }),
  };
}

function markFailed(span: Span | undefined, errorType: string): void {
  span?.setAttribute('error.type', errorType);
  span?.setStatus({ code: SpanStatusCode.ERROR });
}

function stripTraceContext(headers: readonly string[]): string[] {
  return headers.filter(
    (_, at) => !TRACE_CONTEXT_HEADERS.has(headers[at - (at % 2)]!.toLowerCase()),
  );
}

function stripQuery(path: string): string {
  const query = path.indexOf('?');
  return query < 0 ? path : path.slice(0, query);
}
