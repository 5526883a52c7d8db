import { createSecureContext, type SecureContext } from 'node:tls';
import { buildConnector } from 'undici';
import type { OutboundConfig, TlsConfig } from '../config/schema.ts';
import { createProxySelector, type SelectedProxy } from './proxy-selector.ts';
import { formatTarget, openTunnel } from './tunnel.ts';

type Connector = buildConnector.connector;
type ConnectorOptions = Parameters<Connector>[0];
type ConnectorCallback = Parameters<Connector>[1];

/** Creates what certificates are verified with and presented from; undefined: Node's authorities and none. */
export function createTlsContext({ ca, cert, key }: TlsConfig): SecureContext | undefined {
  if (ca === undefined && cert === undefined) return undefined;
  return createSecureContext({
    ...(ca !== undefined && { ca }),
    ...(cert !== undefined && { cert, key: key!.reveal() }),
  });
}

/**
 * Creates the connector of undici's clients: it connects through the proxy in force for a host, or directly, and
 * secures `https:` from here to the host.
 *
 * @param timeoutMs maximum time of each step, ms
 */
export function createConnector(config: OutboundConfig, timeoutMs: number): Connector {
  const secureContext = createTlsContext(config.tls);
  const options = { timeoutMs, secureContext };
  const connect = buildConnector({ timeout: timeoutMs, ...(secureContext && { secureContext }) });
  const selectProxy = createProxySelector(config);
  return (target, callback) => {
    const proxy = selectProxy(target);
    if (proxy === undefined) return connect(target, callback);
    void connectThrough(proxy, target, { ...options, connect }, callback);
  };
}

async function connectThrough(
  { url }: SelectedProxy,
  target: ConnectorOptions,
  options: Parameters<typeof openTunnel>[2] & { readonly connect: Connector },
  callback: ConnectorCallback,
): Promise<void> {
  const { hostname, port, protocol } = target;
  const isSecure = protocol === 'https:';
  let socket;
  try {
    socket = await openTunnel(url, formatTarget(hostname, port || (isSecure ? 443 : 80)), options);
  } catch (error) {
    return callback(error as Error, null);
  }
  if (isSecure) options.connect({ ...target, httpSocket: socket }, callback);
  else callback(null, socket);
}
