import { isIP } from 'node:net';
import type { Secret } from 'evertoken';
import { createNetworkCheck } from '../auth/client-address.ts';

/** Which proxies to use, as `outbound` of the configuration. */
export interface ProxySettings {
  readonly httpsProxy?: Secret | undefined;
  readonly httpProxy?: Secret | undefined;
  /** Hosts to connect to directly. */
  readonly noProxy: readonly string[];
}

/** A proxy, and the setting that names it. */
export interface SelectedProxy {
  /** May contain credentials. */
  readonly url: URL;
  readonly setting: string;
}

/** The part of a URL that decides. */
export type ProxyTarget = Pick<URL, 'protocol' | 'hostname' | 'port'>;

/** Returns the proxy to a target; undefined: connect directly. */
export type ProxySelector = (target: ProxyTarget) => SelectedProxy | undefined;

/**
 * Creates the selector. As in undici, `httpProxy` is also used for `https:` if there is no `httpsProxy`. As in curl,
 * names in `noProxy` include their subdomains, and networks are in CIDR notation.
 */
export function createProxySelector({
  httpsProxy,
  httpProxy,
  noProxy,
}: ProxySettings): ProxySelector {
  const plain = toProxy(httpProxy, 'outbound.httpProxy (HTTP_PROXY)');
  const secure = toProxy(httpsProxy, 'outbound.httpsProxy (HTTPS_PROXY)') ?? plain;
  const exceptions = noProxy.map(toException);
  return (target) => {
    const proxy = target.protocol === 'https:' ? secure : plain;
    return proxy === undefined || exceptions.some((matches) => matches(target)) ? undefined : proxy;
  };
}

function toProxy(url: Secret | undefined, setting: string): SelectedProxy | undefined {
  return url === undefined ? undefined : { url: new URL(url.reveal()), setting };
}

/** Formats a proxy without its credentials. */
export function formatProxy({ protocol, host }: URL): string {
  return `${protocol}//${host}`;
}

/** A host or a network, with an optional port. */
const ENTRY = /^(?:\[([^\]]+)\]|([^:]+|[^:]*:[^:]*:.*?))(?::(\d+))?$/;

function toException(entry: string): (target: ProxyTarget) => boolean {
  if (entry === '*') return () => true;
  const isAddress = isIP(entry.split('/', 1)[0]!) !== 0;
  const [, bracketed, plain, port] = isAddress ? ['', entry] : (ENTRY.exec(entry) ?? ['', entry]);
  const matchesHost = createHostMatcher((bracketed ?? plain ?? '').toLowerCase());
  return (target) => {
    const actual = target.port || (target.protocol === 'https:' ? '443' : '80');
    return (port === undefined || port === actual) && matchesHost(toHost(target));
  };
}

function createHostMatcher(text: string): (host: string) => boolean {
  if (isIP(text.split('/', 1)[0]!) !== 0) {
    const isWithin = createNetworkCheck([text]);
    return (host) => isIP(host) !== 0 && isWithin(host);
  }
  const name = text.replace(/^\*?\./, '');
  return (host) => host === name || host.endsWith(`.${name}`);
}

function toHost({ hostname }: ProxyTarget): string {
  return hostname.replace(/^\[|\]$/g, '').toLowerCase();
}
