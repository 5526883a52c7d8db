import type { KnownEndpoint, Operations } from '../operations/operations.ts';
import type { Endpoint } from '../request.ts';

/** The item type of a known list; `unknown` for any other list. */
export type ItemOf<E extends string> = E extends KnownEndpoint
  ? Operations[E] extends { readonly list: infer Field; readonly result: infer Result }
    ? ItemIn<Result, Field>
    : unknown
  : unknown;

/** The items of a field of the result, or of the result itself. */
type ItemIn<Result, Field> = Result extends readonly (infer Item)[]
  ? Item
  : Field extends keyof Result
    ? NonNullable<Result[Field]> extends readonly (infer Item)[]
      ? Item
      : unknown
    : unknown;

/** Known endpoints that return a list. */
export type ListEndpoint = {
  [E in KnownEndpoint]: Operations[E] extends { readonly list: string } ? E : never;
}[KnownEndpoint];

/** The type of an argument that is a list endpoint: a known one, which editors complete, or any other `GET` endpoint. */
export type ListEndpointArgument<E extends string> =
  E extends Extract<Endpoint, `GET ${string}`> ? E : ListEndpoint;
