import type { LogFormat } from '../config/schema.ts';
import { bufferedStdout, type LogDestination } from './buffered-stdout.ts';
import type { LogEntry } from './pretty-log.ts';
import { createStyleText } from './style-text.ts';

/**
 * Opens standard output for the log.
 *
 * @param format undefined for lines for people on a terminal, and JSON lines elsewhere
 */
export async function openLogOutput(format: LogFormat | undefined): Promise<LogDestination> {
  const output = bufferedStdout();
  const chosen = format ?? (process.stdout.isTTY ? 'pretty' : 'json');
  return chosen === 'json' ? output : prettyOutput(output);
}

async function prettyOutput(output: LogDestination): Promise<LogDestination> {
  const { formatLogEntry } = await import('./pretty-log.ts');
  const style = createStyleText(process.stdout, process.env);
  return {
    get dropped() {
      return output.dropped;
    },
    write: (line) => output.write(formatLogEntry(JSON.parse(line) as LogEntry, style)),
    close: () => output.close(),
  };
}
