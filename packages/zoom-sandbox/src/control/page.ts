import { createHash } from 'node:crypto';
import type { HttpResponse } from '../http/response.ts';
import { toLatin1, withHeaders } from '../http/response.ts';
import type { SandboxContext } from '../server/sandbox-context.ts';
import { describeState, type SandboxState } from './state.ts';

const MAX_ENTRIES = 200;
const MAX_USERS = 20;

const STYLE = `:root{color-scheme:light dark;background:Canvas;color:CanvasText}
body{font:1rem/1.5 system-ui,sans-serif;max-width:75rem;margin:0 auto;padding:1rem}
section{overflow-x:auto}
table{border-collapse:collapse}
th,td{text-align:start;vertical-align:top;padding:.2rem 1rem .2rem 0;border-bottom:1px solid GrayText}
td{font-family:ui-monospace,monospace;overflow-wrap:anywhere}
code{font-family:ui-monospace,monospace}
:focus-visible{outline:3px solid Highlight}`;

/** Nothing but this style: no script, no other origin, no forms, no frames. */
const SECURITY_HEADERS = [
  'Content-Security-Policy',
  `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'X-Content-Type-Options',
  'nosniff',
  'Referrer-Policy',
  'no-referrer',
];

/** Renders the page of the sandbox: journal, faults, clock, webhooks, data. It contains no tokens and no secrets. */
export function renderPage(context: SandboxContext): HttpResponse {
  const state = describeState(context);
  const content = [
    renderOverview(state, context.clock.isFrozen),
    renderJournal(context),
    renderFaults(context),
    renderWebhooks(context),
    ...[...context.directory.accounts.values()].map(({ id, data }) =>
      section(`Users of ${id}`, ['Id', 'Email', 'Type', 'Status'], listUsers(data.users)),
    ),
  ].join('\n');
  const body = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Zoom sandbox</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>Zoom sandbox</h1><p><a href="">Refresh</a></p></header>
<main>
${content}
</main>
</body>
</html>
`;
  const contentType = 'text/html;charset=utf-8';
  return withHeaders(
    { status: 200, body: toLatin1(body), contentType, headers: [] },
    SECURITY_HEADERS,
  );
}

function renderOverview({ url, now, accounts, apps }: SandboxState, isFrozen: boolean): string {
  const clock = `${now}${isFrozen ? ' (frozen)' : ''}`;
  const rows = [
    ['URL in responses', url],
    ['Clock', clock],
    ...accounts.map(({ accountId, plan, users, meetings }) => [
      `Account ${accountId}`,
      `plan ${plan}; users: ${describeCounts(users)}; meetings: ${describeCounts(meetings)}`,
    ]),
    ...apps.map(({ clientId, tokensIssued, disabled }) => [
      `App ${clientId}`,
      `${tokensIssued} tokens issued${disabled ? '; deactivated' : ''}`,
    ]),
  ];
  return section('State', ['What', 'Value'], rows);
}

function renderJournal({ journal }: SandboxContext): string {
  const rows = journal
    .entries()
    .slice(-MAX_ENTRIES)
    .toReversed()
    .map(({ at, method, path, status, token = '', fault = '' }) => [
      new Date(at).toISOString(),
      status === 0 ? 'none' : String(status),
      method,
      path,
      token,
      fault,
    ]);
  return section('Journal', ['Time', 'Status', 'Method', 'Path', 'Token', 'Fault'], rows);
}

function renderFaults({ faults }: SandboxContext): string {
  const rows = faults
    .list()
    .map(({ id, rule, hits }) => [String(id), JSON.stringify(rule), String(hits)]);
  return section('Faults', ['Id', 'Rule', 'Hits'], rows);
}

function renderWebhooks({ webhooks }: SandboxContext): string {
  const deliveries = webhooks.deliveries().slice(-MAX_ENTRIES).toReversed();
  const urls = new Map(webhooks.subscriptions().map(({ id, url }) => [id, url]));
  return [
    section(
      'Webhook subscriptions',
      ['URL', 'Events', 'State'],
      webhooks
        .subscriptions()
        .map(({ url, events, disabled }) => [
          url,
          events.join(', '),
          disabled ? 'disabled' : 'enabled',
        ]),
    ),
    section(
      'Webhook deliveries',
      ['Event', 'URL', 'State', 'Attempts'],
      deliveries.map(({ event, subscriptionId, state, attempts }) => [
        event,
        urls.get(subscriptionId) ?? '',
        state,
        attempts.map(({ status, error }) => String(status ?? error)).join(', '),
      ]),
    ),
  ].join('\n');
}

function listUsers(users: {
  readonly size: number;
  get(index: number): { id: string; email: string; type: number; status: string } | undefined;
}): string[][] {
  return Array.from({ length: Math.min(users.size, MAX_USERS) }, (_, index) => users.get(index))
    .filter((user) => user !== undefined)
    .map(({ id, email, type, status }) => [id, email, String(type), status]);
}

/** Renders a table under its heading; `None` if it has no rows. */
function section(
  title: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const id = title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const head = columns.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('');
  const body = rows
    .map((cells) => `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`)
    .join('\n');
  const table = `<table><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table>`;
  return `<section aria-labelledby="${id}" tabindex="0">
<h2 id="${id}">${escapeHtml(title)}</h2>
${rows.length === 0 ? '<p>None.</p>' : table}
</section>`;
}

function describeCounts(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
