/** The query parameters of a list. `zoom.paginate()` fills them in. */
export interface PageQuery {
  /** Entries per page. Zoom's default is 30; its maximum is 300, and 2000 for `GET /users`. */
  readonly page_size?: number | undefined;
  /** Where the next page begins: from the page before, good for 15 minutes. */
  readonly next_page_token?: string | undefined;
}

/** A list that also takes the number of a page, which Zoom advises against. */
export interface NumberedPageQuery extends PageQuery {
  /** The page, from 1. Entries move between pages when the list changes. */
  readonly page_number?: number | undefined;
}

/** No query parameters. */
export type NoQuery = Readonly<Record<never, never>>;

/** What a list answers around its entries. */
export interface PageInfo {
  /** Where the next page begins; empty on the last page. */
  readonly next_page_token?: string;
  readonly page_count?: number;
  readonly page_size?: number;
  readonly total_records?: number;
}

/** The same where pages are numbered too. */
export interface NumberedPageInfo extends PageInfo {
  readonly page_number?: number;
}

/** A stretch of days, both included, `yyyy-MM-dd` in UTC; one month at the most. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
}

/** A field that an account has defined for itself. */
export interface CustomAttribute {
  readonly key?: string;
  readonly name?: string;
  readonly value?: string;
}

/** What Zoom knows beyond the members that have a type here. */
export interface AdditionalFields {
  readonly [name: string]: unknown;
}
