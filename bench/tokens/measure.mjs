// Awaits one million calls of what a module in this folder makes, and prints the CPU time of one in ns.
const CALLS = 1_000_000;

const { create } = await import(new URL(`${process.argv[2]}.mjs`, import.meta.url));
const call = await create();

async function run(times) {
  for (let i = 0; i < times; i += 1) await call();
}

await run(CALLS / 2);
const before = process.cpuUsage();
await run(CALLS);
const { user, system } = process.cpuUsage(before);
console.log((((user + system) * 1_000) / CALLS).toFixed(1));
process.exit(0);
