import { isIPv6, type Socket } from 'node:net';
import type { SecureContext } from 'node:tls';
import { getErrorCode } from 'evertoken/internal';
import { Client } from 'undici';
import { formatProxy } from './proxy-selector.ts';

/** How a tunnel is opened. */
export interface TunnelOptions {
  /** Maximum time for each of the connection to the proxy and its response, ms. */
  readonly timeoutMs: number;
  /** Verifies the certificate of an `https:` proxy. @default Node's authorities */
  readonly secureContext?: SecureContext | undefined;
}

/** A proxy did not open a tunnel. `code` is `PROXY_` and its status, or the code of the system's error. */
class ProxyError extends Error {
  override readonly name = 'ProxyError';
  readonly code: string;

  constructor(proxy: URL, code: string) {
    super(`the proxy ${formatProxy(proxy)} opens no tunnel (${code})`);
    this.code = `PROXY_${code}`;
  }
}

/**
 * Opens a tunnel through an HTTP proxy (CONNECT; RFC 9110, section 9.3.6).
 *
 * @param target see {@link formatTarget}
 * @throws ProxyError
 */
export async function openTunnel(
  proxy: URL,
  target: string,
  { timeoutMs, secureContext }: TunnelOptions,
): Promise<Socket> {
  const client = new Client(proxy.origin, {
    connect: { timeout: timeoutMs, ...(secureContext && { secureContext }) },
    headersTimeout: timeoutMs,
  });
  try {
    const { statusCode, socket } = await client.connect({
      path: target,
      headers: { host: target, ...toAuthorization(proxy) },
    });
    if (statusCode >= 200 && statusCode < 300) return socket as Socket;
    socket.on('error', () => {}).destroy();
    throw new ProxyError(proxy, String(statusCode));
  } catch (error) {
    if (error instanceof ProxyError) throw error;
    throw new ProxyError(proxy, getErrorCode(error) ?? 'FAILED');
  } finally {
    // The tunnel is not a part of it any more.
    void client.close();
  }
}

/** Formats the target of a tunnel: `host:port`, an IPv6 address in brackets. */
export function formatTarget(host: string, port: string | number): string {
  return `${isIPv6(host) ? `[${host}]` : host}:${port}`;
}

function toAuthorization({ username, password }: URL): { 'proxy-authorization'?: string } {
  if (username === '' && password === '') return {};
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { 'proxy-authorization': `Basic ${Buffer.from(credentials).toString('base64')}` };
}
