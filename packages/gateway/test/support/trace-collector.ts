import { startApi } from './running-gateway.ts';

/** An OTLP/JSON span, with its attributes as an object. */
export interface CollectedSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
  readonly status: { readonly code?: number };
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** OTLP's span kinds. */
export const SERVER = 2;
/** See {@link SERVER}. */
export const CLIENT = 3;

/** An OTLP/HTTP receiver of traces. */
export interface TraceCollector {
  readonly url: string;
  /** The bodies received. */
  readonly bodies: readonly string[];
  /** The spans received. */
  spans(): readonly CollectedSpan[];
  /** The resource attributes of the exporter. */
  resource(): Readonly<Record<string, unknown>>;
}

/** Starts a receiver, which is closed when the test finishes. */
export async function startCollector(): Promise<TraceCollector> {
  const bodies: string[] = [];
  const paths: (string | undefined)[] = [];
  const address = await startApi((request, response) => {
    paths.push(request.url);
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      bodies.push(body);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  const resourceSpans = (): any[] => bodies.flatMap((body) => JSON.parse(body).resourceSpans);
  return {
    url: address.replace('/v2', ''),
    bodies,
    spans: () =>
      resourceSpans()
        .flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }: any) => spans))
        .map((span) => ({ ...span, attributes: toObject(span.attributes) })),
    resource: () => toObject(resourceSpans()[0]?.resource.attributes ?? []),
  };
}

function toObject(attributes: { key: string; value: object }[]): Record<string, unknown> {
  return Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
}
