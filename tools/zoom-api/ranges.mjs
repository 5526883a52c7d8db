// @ts-check
/** Finds how long the date range of an operation may be, in the texts of its parameters. */

/** @typedef {import('./documents.mjs').RawOperation} RawOperation */
/**
 * @typedef {object} Range
 * @property {string} from the parameter of the start
 * @property {string} to the parameter of the end
 * @property {number} maxDays the longest range that Zoom always serves completely, in days
 */

/** The parameters of a range. */
const NAMES = [
  ['from', 'to'],
  ['start_date', 'end_date'],
];
/** Months and years are counted as their shortest. A limit in days may count both the first and the last day. */
const LIMITS = /** @type {const} */ ([
  [/one month|\ba\s+(?:\*\*)?month\b|monthly date range|month['’]s? worth/i, 28],
  [/(?:one[- ]|exceed a |within a )year/i, 364],
  [/more than 3 years/i, 3 * 365 - 1],
  [/exceed seven days/i, 6],
]);
const DAYS = /(?:range|gap)[^.]*?(?:equal to|within) (\d+) days/i;

/** @param {RawOperation} operation @returns {Range | undefined} undefined if it has no range, or no limit of one */
export function findRange({ description = '', parameters = [] }) {
  const texts = new Map(
    parameters
      .filter((parameter) => parameter.in === 'query')
      .map(({ name, description: text = '' }) => [name, text]),
  );
  const [from, to] = NAMES.find((names) => names.every((name) => texts.has(name))) ?? [];
  if (from === undefined || to === undefined) return undefined;
  const text = decode([description, texts.get(from), texts.get(to)].join('. '));
  const maxDays = findLimit(text);
  return maxDays === undefined ? undefined : { from, to, maxDays };
}

/** @param {string} text @returns {number | undefined} */
function findLimit(text) {
  const days = DAYS.exec(text)?.[1];
  if (days !== undefined) return Number(days) - 1;
  return LIMITS.find(([pattern]) => pattern.test(text))?.[1];
}

/** Without characters of HTML, and what is the default or the age of the data, which is no limit of the range. @param {string} text */
function decode(text) {
  const plain = text.replaceAll(/&\w+;|\s+/g, ' ');
  return plain
    .split(/(?<=\.)\s/)
    .filter((sentence) => !/default|unspecified|no start date|past|last/i.test(sentence))
    .join(' ');
}
