/**
 * Reproducible data without storing it: everything about record number N follows from the seed and N, and the
 * ids lead back to N. So a company of 100,000 users costs nothing until it is asked for.
 */

const MULTIPLIER = 0x9e3779b1;
/** The inverse of {@link MULTIPLIER} modulo 2^32. */
const INVERSE = modularInverse32(MULTIPLIER);

/** A 32-bit hash of the seed and up to three numbers. */
export function hash(seed: number, a: number, b = 0, c = 0): number {
  let value = Math.imul(seed ^ Math.imul(a + 1, 0x85ebca6b), 0xc2b2ae35);
  value = Math.imul((value ^ (value >>> 15)) + Math.imul(b + 1, 0x27d4eb2f), 0x85ebca6b);
  value = Math.imul((value ^ (value >>> 13)) + Math.imul(c + 1, 0x165667b1), 0xc2b2ae35);
  value = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  return (value ^ (value >>> 15)) >>> 0;
}

/** One of the list, chosen by a hash. */
export function pick<T>(list: readonly T[], hashed: number): T {
  return list[hashed % list.length] as T;
}

/** A number from 0 up to `below`, for record ids that must not look like counters; {@link unscramble} undoes it. */
export function permute(index: number, seed: number): number {
  let value = Math.imul(index ^ mixSeed(seed), MULTIPLIER);
  value = Math.imul(value ^ (value >>> 16), MULTIPLIER);
  return (value ^ (value >>> 16)) >>> 0;
}

/** The index that {@link scramble} was given. */
export function unpermute(value: number, seed: number): number {
  let index = Math.imul(value ^ (value >>> 16), INVERSE);
  index = Math.imul(index ^ (index >>> 16), INVERSE);
  return (index ^ mixSeed(seed)) >>> 0;
}

/** A prime just below 10^10, so that {@link scrambleDigits} fills ten decimal digits. */
const PRIME = 9_999_999_967n;
const FACTOR = 2_654_435_761n;
const FACTOR_INVERSE = modularInverse(FACTOR, PRIME);

/** A number of at most ten digits that stands for the index; {@link unscrambleDigits} undoes it. */
export function permuteDigits(index: number, seed: number): number {
  return Number((BigInt(index) * FACTOR + BigInt(mixSeed(seed))) % PRIME);
}

/** The index that {@link scrambleDigits} was given. */
export function unpermuteDigits(value: number, seed: number): number {
  const shifted = (((BigInt(value) - BigInt(mixSeed(seed))) % PRIME) + PRIME) % PRIME;
  return Number((shifted * FACTOR_INVERSE) % PRIME);
}

/** Small seeds would show; this spreads them over all bits. */
function mixSeed(seed: number): number {
  return Math.imul(seed + 0x7f4a7c15, 0x85ebca6b) >>> 0;
}

function modularInverse32(value: number): number {
  let guess = value;
  for (let round = 0; round < 5; round++) guess = Math.imul(guess, 2 - Math.imul(value, guess));
  return guess;
}

function modularInverse(value: bigint, modulus: bigint): bigint {
  let [r0, r1, t0, t1] = [modulus, value, 0n, 1n];
  while (r1 !== 0n) {
    const quotient = r0 / r1;
    [r0, r1] = [r1, r0 - quotient * r1];
    [t0, t1] = [t1, t0 - quotient * t1];
  }
  return ((t0 % modulus) + modulus) % modulus;
}
