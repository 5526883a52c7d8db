// Passes half a million requests through a middleware without an app around it, 64 at once, as they come
// in the comparison, and prints the CPU time of one in ns.
import { middlewares } from './middlewares.mjs';

const REQUESTS = 500_000;
const AT_ONCE = 64;

const middleware = await middlewares[process.env.MIDDLEWARE]();

async function pass(times) {
  for (let passed = 0; passed < times; passed += AT_ONCE) {
    await Promise.all(Array.from({ length: AT_ONCE }, passOne));
  }
}

function passOne() {
  return new Promise((resolve) => middleware({}, {}, resolve));
}

await pass(REQUESTS / 5);
const before = process.cpuUsage();
await pass(REQUESTS);
const { user, system } = process.cpuUsage(before);
console.log((((user + system) * 1_000) / REQUESTS).toFixed(1));
process.exit(0);
