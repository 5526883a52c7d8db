import { readFileSync } from 'node:fs';
import type { Operation, Product } from './operation.ts';

const FOLDER = new URL('../../zoom-api/', import.meta.url);
const products = new Map<string, Product>();
let scopes: readonly string[] | undefined;
let productsBySegment: ReadonlyMap<string, readonly string[]> | undefined;

/**
 * Returns the operations of the products that have some below `/segment`; undefined if there are none. Each product is
 * read once, when it is first needed.
 */
export function loadOperations(segment: string): Product | undefined {
  productsBySegment ??= new Map(
    Object.entries(readData('index') as Record<string, readonly string[]>),
  );
  const found = (productsBySegment.get(segment) ?? []).map(loadProduct);
  return found.length < 2 ? found[0] : Object.fromEntries(found.flatMap(Object.entries<Operation>));
}

/** Returns the scopes of all operations, in the form that Server-to-Server apps have. */
export function loadScopes(): readonly string[] {
  scopes ??= readData('scopes') as readonly string[];
  return scopes;
}

function loadProduct(name: string): Product {
  const loaded = products.get(name) ?? (readData(name) as Product);
  products.set(name, loaded);
  return loaded;
}

function readData(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8'));
}
