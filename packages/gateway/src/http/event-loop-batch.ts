let batch: Promise<void> | undefined;

/**
 * Resolves when all that has arrived in this turn of the event loop has been read, for everybody who
 * joined meanwhile: from there on they go step by step together, as far as each `await` of theirs.
 *
 * What is done once for many requests in a row costs a fraction of what it costs in between other
 * things: the code for it is in the processor's caches by then, and whoever is written to is awake
 * (Larus and Parkes, "Using Cohort Scheduling to Enhance Server Performance", USENIX 2002). For a
 * single request it costs some microseconds; `bench/RESULTS.md` shows what it is worth under load.
 */
export function nextBatch(): Promise<void> {
  return (batch ??= new Promise((resolve) => {
    setImmediate(() => {
      batch = undefined;
      resolve();
    });
  }));
}
