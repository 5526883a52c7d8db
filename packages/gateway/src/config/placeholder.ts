/** Words of examples in place of a value, after `-`, `_` and spaces have been removed. */
const EXAMPLE_WORDS =
  /^(?:(?:zoom|s2s)?(?:accountid|clientid|clientsecret)|(?:change|replace|fill|insert|put)(?:me|this|it|in|here)?|x{3,}|\.{3,}|…|\*{3,}|todo|tbd|fixme|placeholder|example|dummy|null|undefined|none)$/;
const YOURS =
  /^(?:insert|enter|put|add|paste|replacewith|the)?(?:your|my)(?:own)?(?:zoom|app|s2s|account|client|secret|id|key)/;
const IN_BRACKETS = /^(?:<.*>|\[.*\]|\$?\{.*\}|%.*%|\$[A-Z_]+)$/;

/** Whether a value is what examples have in place of one: `your_account_id`, `<secret>`, `${ID}`, `changeme`. */
export function isPlaceholder(value: string): boolean {
  const text = value.trim();
  const word = text.toLowerCase().replace(/[-_\s]/g, '');
  return IN_BRACKETS.test(text) || EXAMPLE_WORDS.test(word) || YOURS.test(word);
}
