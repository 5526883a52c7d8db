import {
  ROOT_CONTEXT,
  SpanKind,
  type Attributes,
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
  type Resource,
} from '@opentelemetry/resources';
import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
  type ReadableSpan,
  type Sampler,
  type SpanExporter,
} from '@opentelemetry/sdk-trace';
import { isTokenError, systemClock, type TokenProvider } from 'evertoken';
import { withTimeout } from 'evertoken/internal';
import type { Agent, IncomingHttpHeaders } from 'node:http';
import type { Logger } from 'pino';
import type { RequestContext, RequestObserver, RequestTrace } from '../http/request-context.ts';
import { RequestSpans, getServerAttributes, markFailed } from './request-spans.ts';

/** OpenTelemetry traces of proxy requests and mints. */
export interface Tracing {
  /** Starts the spans of a request, in the client's trace if it has one, otherwise in a new one. */
  readonly startTrace: (context: RequestContext) => RequestTrace;
  /** Ends the spans of a finished request. */
  readonly endTrace: RequestObserver;
  /** Returns a provider that also records a span for each mint. */
  readonly instrumentProvider: (provider: TokenProvider, account: string) => TokenProvider;
  /** Exports the remaining spans, for at most 3 s. May be called more than once. */
  close(): Promise<void>;
}

/** Options of {@link startTracing}. */
export interface TracingOptions {
  /** Base URL of an OTLP/HTTP receiver; `/v1/traces` is appended. */
  readonly otlpUrl: string;
  /** The gateway's version, for `service.version`. */
  readonly version: string;
  readonly log: Logger;
  /** Creates the agent that connects to the receiver. */
  readonly createAgent: (protocol: string) => Agent;
  /** `OTEL_TRACES_SAMPLER` and `OTEL_TRACES_SAMPLER_ARG` are read from it. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Maximum length of an attribute: thousands of spans are kept, with values that callers choose. */
const MAX_ATTRIBUTE_LENGTH = 1_024;
const CLOSE_TIMEOUT_MS = 3_000;

/**
 * Starts exporting traces by OTLP over HTTP. This module loads OpenTelemetry, so import it only if tracing
 * is configured.
 */
export function startTracing(options: TracingOptions): Tracing {
  const { otlpUrl, version, log, environment, createAgent } = options;
  const url = `${otlpUrl.replace(/\/$/, '')}/v1/traces`;
  const exporter = new OTLPTraceExporter({ url, httpAgentOptions: createAgent });
  const provider = new TracerProvider({
    resource: createResource(version),
    sampler: createSampler(environment),
    spanLimits: { attributeValueLengthLimit: MAX_ATTRIBUTE_LENGTH },
    spanProcessors: [new BatchSpanProcessor({ exporter: logExportFailures(exporter, log) })],
  });
  const tracer = provider.getTracer('evertoken-gateway', version);
  const propagator = new W3CTraceContextPropagator();
  const traces = new WeakMap<RequestContext, RequestSpans>();
  let closed: Promise<void> | undefined;
  return {
    startTrace(context) {
      const parent = propagator.extract(ROOT_CONTEXT, context.request.headers, headerGetter);
      const spans = new RequestSpans(tracer, propagator, parent, context);
      traces.set(context, spans);
      return spans;
    },
    endTrace: (context) => traces.get(context)?.end(),
    instrumentProvider: (tokenProvider, account) => ({
      ...tokenProvider,
      mint: (signal) =>
        withMintSpan(tracer, account, new URL(tokenProvider.identity.tokenUrl), () =>
          tokenProvider.mint(signal),
        ),
    }),
    close: () => (closed ??= shutDown(provider)),
  };
}

/** Exports the remaining spans; those that cannot be exported in time are dropped. */
async function shutDown(provider: TracerProvider): Promise<void> {
  await withTimeout(provider.shutdown(), {
    clock: systemClock,
    timeoutMs: CLOSE_TIMEOUT_MS,
    onTimeout: () => new Error('trace export timed out'),
  }).catch(() => {});
}

function createResource(version: string): Resource {
  return defaultResource()
    .merge(
      resourceFromAttributes({ 'service.name': 'evertoken-gateway', 'service.version': version }),
    )
    .merge(detectResources({ detectors: [envDetector] }));
}

/**
 * Creates the sampler that `OTEL_TRACES_SAMPLER` and `OTEL_TRACES_SAMPLER_ARG` describe.
 * Default: `parentbased_always_on`. A parent that is not sampled is ignored: a caller cannot hide its requests.
 * Source: https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/
 */
function createSampler(environment: TracingOptions['environment']): Sampler {
  const name = environment['OTEL_TRACES_SAMPLER'] ?? 'parentbased_always_on';
  const root = createRootSampler(name.replace(/^parentbased_/, ''), environment);
  return name.startsWith('parentbased_')
    ? new ParentBasedSampler({ root, remoteParentNotSampled: root })
    : root;
}

function createRootSampler(name: string, environment: TracingOptions['environment']): Sampler {
  if (name === 'always_off') return new AlwaysOffSampler();
  if (name !== 'traceidratio') return new AlwaysOnSampler();
  const ratio = Number(environment['OTEL_TRACES_SAMPLER_ARG'] ?? 1);
  return new TraceIdRatioBasedSampler(ratio >= 0 && ratio <= 1 ? ratio : 1);
}

/** Records a mint in a separate trace: its token serves all following requests, not only the current one. */
async function withMintSpan<T>(
  tracer: Tracer,
  account: string,
  tokenUrl: URL,
  mint: () => Promise<T>,
): Promise<T> {
  const attributes: Attributes = {
    'evertoken.account': account,
    'http.request.method': 'POST',
    ...getServerAttributes(tokenUrl),
    'url.full': tokenUrl.origin + tokenUrl.pathname,
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

const headerGetter: TextMapGetter<IncomingHttpHeaders> = {
  get: (headers, name) => headers[name],
  keys: (headers) => Object.keys(headers),
};

/** Logs the first failure of a series of failed exports, and the recovery. Spans that fail are dropped. */
function logExportFailures(exporter: SpanExporter, log: Logger): SpanExporter {
  let isFailing = false;
  return {
    export(spans: ReadableSpan[], done: (result: ExportResult) => void) {
      exporter.export(spans, (result) => {
        const failed = result.code === ExportResultCode.FAILED;
        if (failed && !isFailing) log.warn('trace export failed, dropping spans');
        if (!failed && isFailing) log.info('trace export recovered');
        isFailing = failed;
        done(result);
      });
    },
    shutdown: () => exporter.shutdown(),
    forceFlush: async () => exporter.forceFlush?.(),
  };
}
