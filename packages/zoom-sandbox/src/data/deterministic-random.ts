/**
 * Deterministic pseudo-random data. Every record is a function of the seed and its index, and ids can be decoded to the
 * index, so an account of 100,000 users needs no memory until its users are requested.
 */

const MULTIPLIER = 0x9e3779b1;
/** The inverse of {@link MULTIPLIER} modulo 2^32. */
const INVERSE = modularInverse32(MULTIPLIER);

/** Returns a 32-bit hash of the seed and up to three numbers. */
export function hash(seed: number, a: number, b = 0, c = 0): number {
  let value = Math.imul(seed ^ Math.imul(a + 1, 0x85ebca6b), 0xc2b2ae35);
  value = Math.imul((value ^ (value >>> 15)) + Math.imul(b + 1, 0x27d4eb2f), 0x85ebca6b);
  value = Math.imul((value ^ (value >>> 13)) + Math.imul(c + 1, 0x165667b1), 0xc2b2ae35);
  value = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  return (value ^ (value >>> 15)) >>> 0;
}

/** Returns a 32-bit hash of a text (FNV-1a). */
export function hashText(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}

/** Returns the item of the list selected by a hash. */
export function pick<T>(list: readonly T[], hashed: number): T {
  return list[hashed % list.length] as T;
}

/** Maps an index to a 32-bit number, for ids that do not look sequential. Inverse: {@link unpermute}. */
export function permute(index: number, seed: number): number {
  let value = Math.imul(index ^ mixSeed(seed), MULTIPLIER);
  value = Math.imul(value ^ (value >>> 16), MULTIPLIER);
  return (value ^ (value >>> 16)) >>> 0;
}

/** The inverse of {@link permute}. */
export function unpermute(value: number, seed: number): number {
  let index = Math.imul(value ^ (value >>> 16), INVERSE);
  index = Math.imul(index ^ (index >>> 16), INVERSE);
  return (index ^ mixSeed(seed)) >>> 0;
}

/** A prime just below 10^10, the range of {@link permuteDigits}. */
const PRIME = 9_999_999_967n;
const FACTOR = 2_654_435_761n;
const FACTOR_INVERSE = modularInverse(FACTOR, PRIME);

/** Maps an index to a number of at most ten digits. Inverse: {@link unpermuteDigits}. */
export function permuteDigits(index: number, seed: number): number {
  return Number((BigInt(index) * FACTOR + BigInt(mixSeed(seed))) % PRIME);
}

/** The inverse of {@link permuteDigits}. */
export function unpermuteDigits(value: number, seed: number): number {
  const shifted = (((BigInt(value) - BigInt(mixSeed(seed))) % PRIME) + PRIME) % PRIME;
  return Number((shifted * FACTOR_INVERSE) % PRIME);
}

/** Distributes small seeds over all 32 bits. */
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
