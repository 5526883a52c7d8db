// Awaits one million calls of the function that a module in this folder creates, and prints the CPU time of one in ns.
import { printCpuNanos } from '../cpu-time.mjs';

const CALLS = 1_000_000;

const { create } = await import(new URL(`${process.argv[2]}.mjs`, import.meta.url));
const call = await create();

await printCpuNanos(CALLS, CALLS / 2, async (times) => {
  for (let i = 0; i < times; i += 1) await call();
});
