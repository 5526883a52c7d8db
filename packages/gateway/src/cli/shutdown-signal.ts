/** Ctrl-C may come twice at once: from the terminal, and again from npm, which hears it too and passes it on. */
const DUPLICATE_SIGNAL_MS = 500;

/** Resolves with the first of SIGTERM and SIGINT. Another one later ends the process at once, as is the custom. */
export function waitForShutdownSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let forget: NodeJS.Timeout | undefined;
    const asked = (signal: NodeJS.Signals): void => {
      resolve(signal);
      forget ??= setTimeout(() => {
        process.off('SIGTERM', asked).off('SIGINT', asked);
      }, DUPLICATE_SIGNAL_MS).unref();
    };
    process.on('SIGTERM', asked).on('SIGINT', asked);
  });
}
