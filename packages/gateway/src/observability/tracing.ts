import {
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  type Attributes,
  type Span,
  type TextMapGetter,
  type Tracer,
} from '@opentelemetry/api';
import {
  ExportResultCode,
  W3CTraceContextPropagator,
  type ExportResult,
} from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
} from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  TracerProvider,
  type ReadableSpan,
  type SpanExporter,
} from '@opentelemetry/sdk-trace';
import { isTokenError, type TokenProvider } from 'evertoken';
import type { IncomingHttpHeaders } from 'node:http';
import type { Logger } from 'pino';
import type { RequestContext, RequestObserver, RequestTrace } from '../http/request-context.ts';
import { RequestSpans } from './request-spans.ts';
import { createSampler } from './trace-sampler.ts';

/** Traces of calls and mints, on their way to a collector. */
export interface Tracing {
  /** Begins a call's part in a trace: the caller's, or a new one. */
  readonly startTrace: (call: RequestContext) => RequestTrace;
  /** Ends it. */
  readonly endTrace: RequestObserver;
  /** The same provider; each of its mints is a span. */
  readonly instrumentProvider: (provider: TokenProvider, account: string) => TokenProvider;
  /** Sends what is left, for 3 s at the most. May be called again. */
  close(): Promise<void>;
}

/** What tracing is started with. */
export interface TracingOptions {
  /** An OTLP/HTTP receiver; `/v1/traces` is put behind it. */
  readonly otlpUrl: string;
  readonly version: string;
  readonly log: Logger;
  /** For `OTEL_TRACES_SAMPLER` and `OTEL_TRACES_SAMPLER_ARG`. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

const CLOSE_TIMEOUT_MS = 3_000;

/**
 * Sends traces to a collector by OpenTelemetry's protocol. This module brings OpenTelemetry with it, so
 * it is loaded only where traces are wanted.
 */
export function startTracing({ otlpUrl, version, log, environment }: TracingOptions): Tracing {
  const exporter = new OTLPTraceExporter({ url: `${otlpUrl.replace(/\/$/, '')}/v1/traces` });
  const provider = new TracerProvider({
    resource: defaultResource()
      .merge(
        resourceFromAttributes({
          'service.name': 'evertoken-gateway',
          'service.version': version,
        }),
      )
      .merge(detectResources({ detectors: [envDetector] })),
    sampler: createSampler(environment),
    spanProcessors: [new BatchSpanProcessor({ exporter: logExportFailures(exporter, log) })],
  });
  const tracer = provider.getTracer('evertoken-gateway', version);
  const context = new W3CTraceContextPropagator();
  const spans = new WeakMap<RequestContext, RequestSpans>();
  let closed: Promise<void> | undefined;
  return {
    startTrace(call) {
      const parent = context.extract(ROOT_CONTEXT, call.request.headers, headerGetter);
      const trace = new RequestSpans(tracer, context, parent, call);
      spans.set(call, trace);
      return trace;
    },
    endTrace: (call) => spans.get(call)?.end(),
    instrumentProvider: (tokenProvider, account) => ({
      ...tokenProvider,
      mint: (signal) =>
        withMintSpan(tracer, { account, tokenUrl: tokenProvider.identity.tokenUrl }, () =>
          tokenProvider.mint(signal),
        ),
    }),
    close: () => (closed ??= atMost(CLOSE_TIMEOUT_MS, provider.shutdown())),
  };
}

/** Waits for something that may fail, for so long. */
function atMost(timeoutMs: number, action: Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, timeoutMs);
    action
      .catch(() => {})
      .finally(() => {
        clearTimeout(timer);
        resolve();
      });
  });
}

/** Mints belong to nobody's request: the token is for all that come after. */
async function withMintSpan<T>(
  tracer: Tracer,
  { account, tokenUrl }: { account: string; tokenUrl: string },
  mint: () => Promise<T>,
): Promise<T> {
  const { hostname, port, protocol, origin, pathname } = new URL(tokenUrl);
  const attributes: Attributes = {
    'evertoken.account': account,
    'http.request.method': 'POST',
    'server.address': hostname,
    'server.port': Number(port) || (protocol === 'https:' ? 443 : 80),
    'url.full': origin + pathname,
  };
  const span = tracer.startSpan('mint', { kind: SpanKind.CLIENT, attributes }, ROOT_CONTEXT);
  try {
    return await mint();
  } catch (error) {
    markFailed(span, isTokenError(error) ? error.code : 'UNKNOWN');
    throw error;
  } finally {
    span.end();
  }
}

function markFailed(span: Span, errorType: string): void {
  span.setAttribute('error.type', errorType);
  span.setStatus({ code: SpanStatusCode.ERROR });
}

const headerGetter: TextMapGetter<IncomingHttpHeaders> = {
  get: (headers, name) => headers[name],
  keys: (headers) => Object.keys(headers),
};

/** Says when a collector cannot be reached, and when it can again; spans are lost meanwhile. */
function logExportFailures(exporter: SpanExporter, log: Logger): SpanExporter {
  let failing = false;
  return {
    export(spans: ReadableSpan[], done: (result: ExportResult) => void) {
      exporter.export(spans, (result) => {
        const failed = result.code === ExportResultCode.FAILED;
        if (failed && !failing) log.warn('traces cannot be delivered; they are dropped');
        if (!failed && failing) log.info('traces are delivered again');
        failing = failed;
        done(result);
      });
    },
    shutdown: () => exporter.shutdown(),
    forceFlush: async () => exporter.forceFlush?.(),
  };
}
