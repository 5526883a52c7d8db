/** Compares our types with those generated from Zoom's documents. Each is `'conforms'` or the difference. */

/** A result type: has no member that Zoom's does not have, and no narrower member types. */
export type CompareResult<Ours, Zooms> = [Invented<Ours, Zooms>] extends [never]
  ? Whole<Zooms> extends Whole<Ours>
    ? 'conforms'
    : { narrower: Mismatches<Whole<Zooms>, Whole<Ours>> }
  : { invented: Invented<Ours, Zooms> };

/** A body type: has no member that Zoom's does not have, no wider member types, and all required members. */
export type CompareBody<Ours, Zooms> = [Invented<Ours, Zooms>] extends [never]
  ? Whole<Ours> extends Whole<Common<Zooms, Ours>>
    ? RequiredKeys<Zooms> extends RequiredKeys<Ours>
      ? 'conforms'
      : { optional: Exclude<RequiredKeys<Zooms>, RequiredKeys<Ours>> }
    : { wider: Mismatches<Whole<Ours>, Whole<Common<Zooms, Ours>>> }
  : { invented: Invented<Ours, Zooms> };

/** The fields of Zoom's body that are missing in ours, which has no index signature in their place. */
export type MissingFields<Ours, Zooms> = [Omitted<Ours, Zooms>] extends [never]
  ? 'complete'
  : { missing: Omitted<Ours, Zooms> };

/** The names of members, also of members' members, that only Zoom's type has. */
type Omitted<Ours, Zooms> = Zooms extends readonly (infer ZoomsItem)[]
  ? Ours extends readonly (infer Item)[]
    ? Omitted<Item, ZoomsItem>
    : never
  : Zooms extends Primitive
    ? never
    : Zooms extends object
      ? {
          [Name in keyof Zooms]-?: Name extends Names<Ours>
            ? Omitted<Exclude<Ours[Name & keyof Ours], undefined>, Exclude<Zooms[Name], undefined>>
            : string extends keyof Ours
              ? never
              : Name;
        }[keyof Zooms]
      : never;

/** A query type: as a body type, and complete. */
export type CompareQuery<Ours, Zooms> =
  keyof Zooms extends Names<Ours>
    ? CompareBody<Ours, Zooms>
    : { missing: Exclude<keyof Zooms, Names<Ours>> };

/** All members required and without undefined. */
type Whole<T> = T extends readonly (infer Item)[]
  ? Whole<Item>[]
  : T extends Primitive
    ? T
    : T extends object
      ? { [Name in Names<T>]-?: Whole<Exclude<T[Name], undefined>> }
      : T;

/** `string & {}`, of open enumerations, is assignable to `object` too. */
type Primitive = string | number | boolean;

/** The named members, without index signatures. */
type Names<T> = keyof { [Name in keyof T as string extends Name ? never : Name]: unknown };

type RequiredKeys<T> = {
  [Name in keyof T]-?: object extends Pick<T, Name> ? never : Name;
}[keyof T];

/** The members of Zoom's type that ours has too, so that omissions are not compared. */
type Common<Zooms, Ours> = Zooms extends readonly (infer Item)[]
  ? Ours extends readonly (infer OurItem)[]
    ? Common<Item, OurItem>[]
    : Zooms
  : Zooms extends Primitive
    ? Zooms
    : Zooms extends object
      ? {
          [Name in keyof Zooms & Names<Ours>]: Common<
            Exclude<Zooms[Name], undefined>,
            Exclude<Ours[Name & keyof Ours], undefined>
          >;
        }
      : Zooms;

/** The paths of members that only our type has. */
type Invented<Ours, Zooms> = Ours extends readonly (infer Item)[]
  ? Zooms extends readonly (infer ZoomsItem)[]
    ? Invented<Item, ZoomsItem>
    : 'a list'
  : Ours extends Primitive
    ? never
    : Ours extends object
      ? {
          [Name in Names<Ours>]-?: Name extends keyof Zooms
            ? Invented<Exclude<Ours[Name & keyof Ours], undefined>, Exclude<Zooms[Name], undefined>>
            : Name;
        }[Names<Ours>]
      : never;

type Mismatches<From, To> = {
  [
    Name in keyof To as Name extends keyof From
      ? From[Name] extends To[Name]
        ? never
        : Name
      : Name
  ]: To[Name];
};
