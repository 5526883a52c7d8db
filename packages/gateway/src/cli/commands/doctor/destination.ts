/** Where a URL leads. */
export interface Target {
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
  /** The setting that names it, for whoever has to correct it. */
  readonly setting: string;
}

const PORTS: Readonly<Record<string, number>> = { 'https:': 443, 'http:': 80 };
const REDIS_PORT = 6379;

/** @param url of HTTP or Redis; it has been checked. */
export function parseTarget(url: URL, setting: string): Target {
  const { protocol, hostname, port } = url;
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (PORTS[protocol] ?? REDIS_PORT) : Number(port),
    tls: protocol === 'https:' || protocol === 'rediss:',
    setting,
  };
}
