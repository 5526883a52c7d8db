import { z } from 'zod';
import { findAdminListener } from '../admin-client.ts';
import { followAdminEvents } from '../admin-events.ts';
import { UsageError, defineCommand, type Command, type Values } from '../command.ts';
import { CONFIG_OPTION } from '../config-source.ts';
import { writeStdout } from '../output.ts';
import { formatLogEntry } from '../../observability/pretty-log.ts';
import { createStyleText } from '../../observability/style-text.ts';
import { waitForShutdownSignal } from '../shutdown-signal.ts';

const OPTIONS = {
  config: CONFIG_OPTION,
  caller: { type: 'string', value: 'NAME', description: 'only requests of this caller' },
  account: { type: 'string', value: 'NAME', description: 'only requests for this account' },
  status: {
    type: 'string',
    value: 'STATUS',
    description: 'only 404, 5xx, failed (4xx, 5xx and closed by the caller) and so on',
  },
  lines: {
    type: 'string',
    short: 'n',
    value: 'N',
    description: 'how many earlier requests to show, 1 to 500 (default: 20)',
  },
  json: { type: 'boolean', description: 'print a line of JSON for each request' },
  'no-follow': { type: 'boolean', description: 'end after the earlier requests' },
} as const;

/** `evertoken logs`: follows the requests of the gateway of this machine. */
export const logs: Command = defineCommand({
  name: 'logs',
  summary: 'follow the requests that the gateway of this machine forwards',
  pages: ['docs/metrics.md'],
  options: OPTIONS,
  details:
    () => `Shows the last requests and then each new one, until Ctrl-C, with the fields of the access log. The gateway keeps
some hundreds for each account, without queries and bodies. It is found by the address of the admin listener
in this configuration; where that requires the admin key, set EVERTOKEN_ADMIN_KEY to it.
`,
  examples: [
    ['logs', 'all requests'],
    ['logs --caller billing --status failed', 'what fails for a caller'],
    ['logs --json --no-follow -n 500', `for programs: jq 'select(.durationMs > 1000)'`],
  ],
  statuses: [
    ['0', 'ended by Ctrl-C, by a closed pipe, or after the earlier requests'],
    ['1', 'no gateway answers, it requires the admin key, or it has ended'],
  ],
  async run({ config, json = false, 'no-follow': isOnce = false, ...filter }) {
    const url = findAdminListener(config);
    if (url === undefined) return 1;
    const format = json ? toJsonLine : toLogLine;
    return follow(url, toQuery(filter), async (entries) => {
      const isRead = await writeStdout(entries.map(format).join(''));
      return isRead && !isOnce;
    });
  },
});

type Filter = Pick<Values<typeof OPTIONS>, 'caller' | 'account' | 'status' | 'lines'>;

function toQuery({ lines = '20', ...filter }: Filter): URLSearchParams {
  const given = Object.entries({ limit: lines, ...filter });
  return new URLSearchParams(given.filter(([, value]) => value !== undefined));
}

const entry = z.looseObject({ at: z.number() });
type Entry = z.output<typeof entry>;
const event = z.object({ requests: z.array(entry) });

/** @param print returns whether to go on. @returns the exit status */
async function follow(
  url: string,
  query: URLSearchParams,
  print: (entries: readonly Entry[]) => Promise<boolean>,
): Promise<number> {
  const end = new AbortController();
  void waitForShutdownSignal().then(() => end.abort());
  for await (const next of followAdminEvents(
    `${url}/requests/events?${query.toString()}`,
    end.signal,
  )) {
    if (next.kind === 'data') {
      const { data } = event.safeParse(next.data);
      if (data !== undefined && !(await print(data.requests))) return 0;
      continue;
    }
    if (next.kind === 'rejected' && next.status === 400) throw new UsageError(next.message);
    const reason = next.kind === 'rejected' ? next.message : `${next.reason}.`;
    console.error(`The gateway at ${url} does not answer: ${reason}`);
    return 1;
  }
  return 0;
}

function toJsonLine(request: Entry): string {
  return `${JSON.stringify(request)}\n`;
}

/** The fields of an entry are those of the line in the log, which leaves out what is zero or empty. */
function toLogLine({ at, retries, queueMs, ...fields }: Entry): string {
  const request = {
    ...fields,
    retries: Array.isArray(retries) && retries.length > 0 ? retries : undefined,
    queueMs: queueMs === 0 ? undefined : queueMs,
  };
  const line = { ...request, level: 30, time: new Date(at).toISOString(), msg: 'request' };
  return formatLogEntry(line, createStyleText(process.stdout, process.env));
}
