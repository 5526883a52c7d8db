import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** How long a new connection may send nothing before it counts as idle, ms. */
const FIRST_BYTE_TIMEOUT_MS = 250;

/**
 * Makes `server.closeIdleConnections()`, which `server.close()` calls too, treat connections that have sent nothing
 * alike on all versions of Node: they are closed, but no connection is while one of them is new. Node 26 closes
 * even those whose first request is on its way, older versions keep them open for as long as a request may take.
 */
export function keepNewConnections(server: Server): void {
  const openedAtMs = new Map<Socket, number>();
  const closeIdleConnections = server.closeIdleConnections.bind(server);
  server.on('connection', (socket: Socket) => {
    openedAtMs.set(socket, performance.now());
    socket.once('close', () => openedAtMs.delete(socket));
  });
  server.closeIdleConnections = () => {
    const newerThanMs = performance.now() - FIRST_BYTE_TIMEOUT_MS;
    const silent = [...openedAtMs].filter(([socket]) => isSilent(socket));
    // Node closes all or none.
    if (silent.some(([, openedMs]) => openedMs > newerThanMs)) return;
    for (const [socket] of silent) socket.destroy();
    closeIdleConnections();
  };
}

function isSilent(socket: Socket): boolean {
  return socket.bytesRead === 0 && !socket.destroyed;
}
