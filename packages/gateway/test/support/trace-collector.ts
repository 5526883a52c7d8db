import { startApi } from './running-gateway.ts';

/** A span as OTLP has it in JSON, its attributes as an object. */
export interface CollectedSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
  readonly status: { readonly code?: number };
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** OTLP's numbers for the kinds of spans. */
export const SERVER = 2;
/** See {@link SERVER}. */
export const CLIENT = 3;

/** A receiver of traces by OTLP over HTTP. */
export interface TraceCollector {
  readonly url: string;
  /** Everything that came, as text. */
  readonly bodies: readonly string[];
  /** All spans that came. */
  spans(): readonly CollectedSpan[];
  /** The attributes of whoever sent them. */
  resource(): Readonly<Record<string, unknown>>;
}

/** Starts one that ends with the test. */
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
  const parts = (): any[] => bodies.flatMap((body) => JSON.parse(body).resourceSpans);
  return {
    url: address.replace('/v2', ''),
    bodies,
    spans: () =>
      parts()
        .flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }: any) => spans))
        .map((span) => ({ ...span, attributes: objectOf(span.attributes) })),
    resource: () => objectOf(parts()[0]?.resource.attributes ?? []),
  };
}

function objectOf(attributes: { key: string; value: object }[]): Record<string, unknown> {
  return Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
}
