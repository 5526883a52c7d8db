/** Finds options with an unknown name; a mistyped one would otherwise be ignored. @returns the issues */
export function findUnknownNames(options: object, known: readonly string[]): string[] {
  return Object.keys(options)
    .filter((name) => !known.includes(name))
    .map((name) => `${name.slice(0, 50)}: unknown option; expected one of ${known.join(', ')}`);
}
