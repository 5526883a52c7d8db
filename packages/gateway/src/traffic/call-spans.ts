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
import type { Call, CallTrace } from '../call.ts';

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
const CONTEXT_HEADERS: ReadonlySet<string> = new Set(['traceparent', 'tracestate']);

/**
 * The spans of a call: one for the call, and one for each time that it is sent, until the head of its
 * answer. Their attributes follow the semantic conventions for HTTP; no query is among them.
 * Source: https://opentelemetry.io/docs/specs/semconv/http/http-spans/
 */
export class CallSpans implements CallTrace {
  readonly #tracer: Tracer;
  readonly #propagator: TextMapPropagator;
  readonly #call: Call;
  readonly #context: Context;
  readonly #server: Span;
  #client: Span | undefined;

  constructor(tracer: Tracer, propagator: TextMapPropagator, parent: Context, call: Call) {
    this.#tracer = tracer;
    this.#propagator = propagator;
    this.#call = call;
    const attributes = { ...methodOf(call), ...requestAttributes(call) };
    const options = { kind: SpanKind.SERVER, attributes };
    this.#server = tracer.startSpan(nameOf(call), options, parent);
    this.#context = trace.setSpan(parent, this.#server);
  }

  get traceId(): string {
    return this.#server.spanContext().traceId;
  }

  sent(origin: string, path: string, headers: readonly string[]): readonly string[] {
    const call = this.#call;
    const { hostname, port, protocol } = new URL(origin);
    const attributes: Attributes = {
      ...methodOf(call),
      'server.address': hostname,
      'server.port': Number(port) || (protocol === 'https:' ? 443 : 80),
      'url.full': origin + withoutQuery(path),
      'url.template': templateOf(call),
      ...(call.sends > 1 && { 'http.request.resend_count': call.sends - 1 }),
    };
    const options = { kind: SpanKind.CLIENT, attributes };
    this.#client = this.#tracer.startSpan(nameOf(call), options, this.#context);
    const carrier: Record<string, string> = {};
    const context = trace.setSpan(this.#context, this.#client);
    this.#propagator.inject(context, carrier, defaultTextMapSetter);
    return [...withoutContext(headers), ...Object.entries(carrier).flat()];
  }

  answered(status: number): void {
    this.#client?.setAttribute('http.response.status_code', status);
    if (status >= 400) fail(this.#client, String(status));
    this.#endClient();
  }

  unanswered(error: unknown): void {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    fail(this.#client, typeof code === 'string' ? code : '_OTHER');
    this.#endClient();
  }

  /** Ends what has not ended yet. */
  end(): void {
    const { caller, endpoint, failure, requestId, status } = this.#call;
    if (this.#client !== undefined) this.unanswered(undefined);
    const server = this.#server;
    server.updateName(nameOf(this.#call));
    server.setAttributes({
      'evertoken.request_id': requestId,
      'evertoken.endpoint': endpoint.name,
      'http.route': `/api${templateOf(this.#call)}`,
      ...(caller && { 'evertoken.account': caller.account.name, 'evertoken.caller': caller.name }),
      ...(status !== undefined && { 'http.response.status_code': status }),
    });
    if (status === undefined) server.setAttribute('error.type', 'CALLER_GONE');
    else if (status >= 500) fail(server, failure?.code ?? String(status));
    else if (failure !== undefined) server.setAttribute('error.type', failure.code);
    server.end();
  }

  #endClient(): void {
    this.#client?.end();
    this.#client = undefined;
  }
}

/** `GET /users/{userId}`, as the table of endpoints has it. */
function nameOf(call: Call): string {
  const { endpoint } = call;
  const { method = '' } = call.request;
  return endpoint.name.includes(' ') ? endpoint.name : METHODS.has(method) ? method : 'HTTP';
}

function templateOf({ endpoint: { name } }: Call): string {
  const space = name.indexOf(' ');
  return space < 0 ? '/**' : name.slice(space + 1);
}

function methodOf({ request: { method = '' } }: Call): Attributes {
  return METHODS.has(method)
    ? { 'http.request.method': method }
    : { 'http.request.method': '_OTHER', 'http.request.method_original': method };
}

function requestAttributes(call: Call): Attributes {
  const { httpVersion, headers } = call.request;
  return {
    'network.protocol.version': httpVersion,
    'url.path': call.path,
    'url.scheme': 'http',
    ...(headers['user-agent'] !== undefined && { 'user_agent.original': headers['user-agent'] }),
  };
}

function fail(span: Span | undefined, errorType: string): void {
  span?.setAttribute('error.type', errorType);
  span?.setStatus({ code: SpanStatusCode.ERROR });
}

function withoutContext(headers: readonly string[]): string[] {
  return headers.filter((_, at) => !CONTEXT_HEADERS.has(headers[at - (at % 2)]!.toLowerCase()));
}

function withoutQuery(path: string): string {
  const query = path.indexOf('?');
  return query < 0 ? path : path.slice(0, query);
}
