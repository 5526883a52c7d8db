/** Runs a function that makes a number of calls, prints the CPU time of one call in ns, and exits. */
export async function printCpuNanos(times, warmUpTimes, act) {
  await act(warmUpTimes);
  const before = process.cpuUsage();
  await act(times);
  const { user, system } = process.cpuUsage(before);
  console.log((((user + system) * 1_000) / times).toFixed(1));
  process.exit(0);
}
