import type {
  CompareBody,
  CompareQuery,
  CompareResult,
  MissingFields,
} from '../openapi/compare.ts';

/** Compiled but not run: the comparison with Zoom's documents detects each kind of difference. */

type Zooms = { id?: string; type: 1 | 2; deep?: { list?: { a?: string }[] } };

export const conforming: [
  CompareResult<
    { readonly id: string; readonly deep?: { readonly list?: readonly { a: string }[] } },
    Zooms
  >,
  CompareResult<{ readonly type?: number; readonly [more: string]: unknown }, Zooms>,
  CompareBody<{ type: 1 }, Zooms>,
  CompareQuery<{ id?: string | undefined; type: 2; deep?: { list: [] } }, Zooms>,
] = ['conforms', 'conforms', 'conforms', 'conforms'];

export const mistaken: [
  CompareResult<{ name: string }, Zooms>,
  CompareResult<{ deep: { list: { b: string }[] } }, Zooms>,
  CompareResult<{ id: number }, Zooms>,
  CompareResult<{ type: 1 }, Zooms>,
  CompareBody<{ type: 1 | 2 | 3 }, Zooms>,
  CompareBody<{ type?: 1 }, Zooms>,
  CompareBody<{ type: 1; more: true }, Zooms>,
  CompareQuery<{ type: 1 }, Zooms>,
] = [
  { invented: 'name' },
  { invented: 'b' },
  { narrower: { id: 0 } },
  { narrower: { type: 1 } },
  { wider: { type: 1 } },
  { optional: 'type' },
  { invented: 'more' },
  { missing: 'id' },
];

export const fields: [
  MissingFields<{ id?: string; type: 1; deep: { list: { a: string }[] } }, Zooms>,
  MissingFields<{ id?: string; deep: { list: object[] } }, Zooms>,
  MissingFields<{ readonly [more: string]: unknown }, Zooms>,
] = ['complete', { missing: 'type' }, 'complete'];

export const deepField: MissingFields<{ id: ''; type: 1; deep: object }, Zooms> = {
  missing: 'list',
};
