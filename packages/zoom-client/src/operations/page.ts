/** The query parameters of a paginated list. `zoom.paginate()` sets them. */
export interface PageQuery {
  /** Items per page: at most 300, or 2000 for `GET /users`. @default 30 */
  readonly page_size?: number | undefined;
  /** The token of the next page, from the previous page; valid for 15 minutes. */
  readonly next_page_token?: string | undefined;
}

/** The query parameters of a list that also supports page numbers, which Zoom advises against. */
export interface NumberedPageQuery extends PageQuery {
  /** The page number, from 1. Items move between pages when the list changes. */
  readonly page_number?: number | undefined;
}

/** No query parameters. */
export type NoQuery = Readonly<Record<never, never>>;

/** The fields of a list response besides its items. */
export interface PageInfo {
  /** The token of the next page; empty on the last page. */
  readonly next_page_token?: string;
  readonly page_count?: number;
  readonly page_size?: number;
  readonly total_records?: number;
}

/** The fields of a list response with page numbers. */
export interface NumberedPageInfo extends PageInfo {
  readonly page_number?: number;
}

/** An inclusive range of days, `yyyy-MM-dd` in UTC. A request returns its last month, `zoom.paginate()` all. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
}

/** A custom field of an account. */
export interface CustomAttribute {
  readonly key?: string;
  readonly name?: string;
  readonly value?: string;
}

/** Fields of Zoom without a type here. */
export interface AdditionalFields {
  readonly [name: string]: unknown;
}

/** The known values of an enumeration, and any other: Zoom adds values without notice. */
export type Open<Value extends string | number> =
  Value | ((Value extends string ? string : number) & Record<never, never>);
