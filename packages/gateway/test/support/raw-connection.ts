import { connect } from 'node:net';
import { onTestFinished } from 'vitest';

/** A TCP connection that sends bytes as given. */
export interface RawConnection {
  send(bytes: string | Uint8Array): void;
  /** Resolves with the received text once it matches. Rejects if the connection closes before. */
  waitFor(pattern: RegExp): Promise<string>;
  /** Destroys the connection. */
  close(): void;
  /** Resolves with the received text when the connection has closed for any reason. */
  closed(): Promise<string>;
}

/** Connects to a loopback port. The connection is destroyed when the test ends. */
export function connectRaw(port: number): RawConnection {
  const socket = connect(port, '127.0.0.1').setEncoding('latin1');
  let received = '';
  let open = true;
  let wake: () => void = () => {};
  socket.on('data', (text: string) => {
    received += text;
    wake();
  });
  socket.on('error', () => {});
  socket.on('close', () => {
    open = false;
    wake();
  });
  onTestFinished(() => void socket.destroy());
  const happened = (what: () => boolean): Promise<void> =>
    new Promise((resolve, reject) => {
      wake = () => {
        if (what()) resolve();
        else if (!open) reject(new Error(`the connection ended after: ${received}`));
      };
      wake();
    });
  return {
    send: (bytes) => void socket.write(bytes),
    close: () => void socket.destroy(),
    async waitFor(pattern) {
      await happened(() => pattern.test(received));
      return received;
    },
    async closed() {
      await happened(() => !open);
      return received;
    },
  };
}
