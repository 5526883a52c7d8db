import { Agent } from 'node:http';
import type { buildConnector } from 'undici';

/** Creates an agent of `node:http` or `node:https`, for libraries that use these, that connects with a connector. */
export function createHttpAgent(protocol: string, connect: buildConnector.connector): Agent {
  const agent = new Agent({ keepAlive: true });
  // A request is rejected if its protocol is not the agent's.
  return Object.assign(agent, {
    protocol,
    defaultPort: protocol === 'https:' ? 443 : 80,
    createConnection(
      { host, port }: { readonly host: string; readonly port: number },
      callback: buildConnector.Callback,
    ): void {
      connect({ protocol, hostname: host, host: `${host}:${port}`, port: String(port) }, callback);
    },
  });
}
