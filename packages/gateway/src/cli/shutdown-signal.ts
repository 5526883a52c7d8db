/** Ctrl-C may arrive twice at once: from the terminal, and forwarded by npm. */
const DUPLICATE_SIGNAL_MS = 500;

/**
 * Resolves with the first SIGTERM or SIGINT. A second signal after 0.5 s terminates the process immediately.
 */
export function waitForShutdownSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const onSignal = (signal: NodeJS.Signals): void => {
      resolve(signal);
      timer ??= setTimeout(() => {
        process.off('SIGTERM', onSignal).off('SIGINT', onSignal);
      }, DUPLICATE_SIGNAL_MS).unref();
    };
    process.on('SIGTERM', onSignal).on('SIGINT', onSignal);
  });
}
