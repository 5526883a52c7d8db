/** Resolves with the first of SIGTERM and SIGINT. A second one ends the process at once, as is the custom. */
export function onceAskedToStop(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    const asked = (signal: NodeJS.Signals): void => {
      process.off('SIGTERM', asked).off('SIGINT', asked);
      resolve(signal);
    };
    process.on('SIGTERM', asked).on('SIGINT', asked);
  });
}
