/**
 * Runs the main function of a program, which returns the exit status. On SIGINT and SIGTERM the program exits, and its
 * child processes with it.
 */
export async function runProgram(main: () => Promise<number> | number): Promise<void> {
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  process.exitCode = await main();
}

/** Prints a help text. @returns the exit status 0 */
export function printHelp(help: string): number {
  process.stdout.write(help);
  return 0;
}

/** Prints the problems of a run, at most 20. @returns the exit status: 1 if there are any */
export function reportProblems(problems: readonly string[]): number {
  for (const problem of problems.slice(0, 20)) console.log(`FAIL: ${problem}`);
  if (problems.length > 20) console.log(`and ${problems.length - 20} more`);
  return problems.length === 0 ? 0 : 1;
}
