import { hash, permuteDigits, unpermuteDigits } from '../data/deterministic-random.ts';
import { decodeUserId, encodeUserId } from '../data/ids.ts';
import { schemaType, type Schema } from './operation.ts';

/** The index of the first created element; generated ones are below. */
export const FIRST_CREATED: number = 2 ** 20;
/** Indexes beyond are not used, so that few numbers are ids. */
const MAX_INDEX = 2 ** 22;
/**
 * The elements of a list elsewhere than at its collection are a block of indexes: those of a user's list the block of
 * the user's index, those of another list one of the further blocks.
 */
const USER_BLOCKS = 2 ** 15;
const BLOCK_SIZE = 8;

/** Formats in which an index cannot be encoded. */
const TEXT_FORMATS: ReadonlySet<string> = new Set(['email', 'uuid', 'uri', 'url', 'date-time']);

/** Whether ids can be generated for a field: texts of any form, or numbers of ten digits. */
export function isGeneratedId(schema: Schema): boolean {
  const { maxLength = Infinity, maximum = Infinity, enum: values, pattern, format } = schema;
  if ((values ?? pattern) !== undefined || TEXT_FORMATS.has(format ?? '')) return false;
  const type = schemaType(schema);
  return type === 'string' ? maxLength >= 22 : isNumeric(type) && maximum > 9_999_999_999;
}

/** Returns the id of the element with an index. `seed` is the collection's. */
export function encodeId(index: number, seed: number, schema: Schema): string {
  if (!isGeneratedId(schema)) return String(index + 1);
  return isNumeric(schemaType(schema))
    ? String(permuteDigits(index, seed))
    : encodeUserId(index, seed);
}

/** Returns the index of an id; undefined if it is none of the collection's. */
export function decodeId(id: string, seed: number, schema: Schema): number | undefined {
  const index = isNumeric(schemaType(schema)) ? decodeNumber(id, seed) : decodeUserId(id, seed);
  return index !== undefined && index < MAX_INDEX ? index : undefined;
}

/** Returns the index of the first generated element of a list elsewhere than at its collection. */
export function firstIndexOf(listSeed: number, userIndex: number | undefined): number {
  const block =
    userIndex === undefined ? USER_BLOCKS + (listSeed % USER_BLOCKS) : userIndex % USER_BLOCKS;
  return BLOCK_SIZE * (1 + block);
}

/** Returns the index of the user in whose list an element is generated. */
export function userIndexOf(index: number): number | undefined {
  const block = Math.floor(index / BLOCK_SIZE) - 1;
  return block >= 0 && block < USER_BLOCKS ? block : undefined;
}

/** Whether an element with this index is generated in a collection. */
export function isGenerated(index: number, seed: number): boolean {
  return index < countGenerated(seed) || (index >= BLOCK_SIZE && index < FIRST_CREATED);
}

/** Returns the number of generated elements of a list. */
export function countGenerated(listSeed: number): number {
  return 3 + (hash(listSeed, 6) % 3);
}

function decodeNumber(id: string, seed: number): number | undefined {
  return /^[1-9]\d{0,9}$/.test(id) ? unpermuteDigits(Number(id), seed) : undefined;
}

function isNumeric(type: string): boolean {
  return type === 'integer' || type === 'number';
}
