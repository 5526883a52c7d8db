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
import { getErrorCode } from 'evertoken/internal';
import type { RequestContext, RequestTrace } from '../http/request-context.ts';
import { stripQuery } from '../proxy/upstream-target.ts';
import { METHODS } from './request-metrics.ts';

/** Methods allowed in a span's name; other methods come from clients and are unbounded. */
const KNOWN_METHODS: ReadonlySet<string> = new Set(METHODS.filter((method) => method !== 'other'));

/** Headers of the client's trace context, which the context of the gateway's span replaces. */
const TRACE_CONTEXT_HEADERS: ReadonlySet<string> = new Set(['traceparent', 'tracestate']);

/**
 * The spans of a proxy request: a server span for the request and a client span for each attempt, from
 * sending it to the response headers. Attributes follow the semantic conventions for HTTP
 * (https://opentelemetry.io/docs/specs/semconv/http/http-spans/), without query strings.
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
    const options = { kind: SpanKind.SERVER, attributes, startTime: request.startedAtMs };
    this.#server = tracer.startSpan(getSpanName(request), options, parent);
    this.#context = trace.setSpan(parent, this.#server);
  }

  get traceId(): string {
    return this.#server.spanContext().traceId;
  }

  onSend(origin: string, path: string, headers: readonly string[]): readonly string[] {
    const request = this.#request;
    const attributes: Attributes = {
      ...getMethodAttributes(request),
      ...getServerAttributes(new URL(origin)),
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
    markFailed(this.#client, getErrorCode(error) ?? '_OTHER');
    this.#endClient();
  }

  /** Ends the spans that are still open. */
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

/** Returns the host and port of a URL as span attributes. */
export function getServerAttributes({ hostname, port, protocol }: URL): Attributes {
  return {
    'server.address': hostname,
    'server.port': Number(port) || (protocol === 'https:' ? 443 : 80),
  };
}

/** Sets a span's status to error. @param errorType the attribute `error.type`: a code or a status */
export function markFailed(span: Span | undefined, errorType: string): void {
  span?.setAttribute('error.type', errorType);
  span?.setStatus({ code: SpanStatusCode.ERROR });
}

/** Returns the name in the endpoint table, such as `GET /users/{userId}`, otherwise the method alone. */
function getSpanName({ endpoint, request: { method = '' } }: RequestContext): string {
  if (endpoint.name.includes(' ')) return endpoint.name;
  return KNOWN_METHODS.has(method) ? method : 'HTTP';
}

function getRoute({ endpoint: { name } }: RequestContext): string {
  const space = name.indexOf(' ');
  return space < 0 ? '/**' : name.slice(space + 1);
}

function getMethodAttributes({ request: { method = '' } }: RequestContext): Attributes {
  return KNOWN_METHODS.has(method)
    ? { 'http.request.method': method }
    : { 'http.request.method': '_OTHER', 'http.request.method_original': method };
}

function getRequestAttributes({ path, request }: RequestContext): Attributes {
  const { httpVersion, headers } = request;
  return {
    'network.protocol.version': httpVersion,
    'url.path': path,
    'url.scheme': 'http',
    ...(headers['user-agent'] !== undefined && { 'user_agent.original': headers['user-agent'] }),
  };
}

function stripTraceContext(headers: readonly string[]): string[] {
  return headers.filter(
    (_, index) => !TRACE_CONTEXT_HEADERS.has(headers[index - (index % 2)]!.toLowerCase()),
  );
}
