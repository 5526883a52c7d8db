// How the programs in the folders below measure what one call takes.

/** Does something so many times, and prints the CPU time of one in ns. Ends the process. */
export async function printCpuNanos(times, warmUpTimes, act) {
  await act(warmUpTimes);
  const before = process.cpuUsage();
  await act(times);
  const { user, system } = process.cpuUsage(before);
  console.log((((user + system) * 1_000) / times).toFixed(1));
  process.exit(0);
}
