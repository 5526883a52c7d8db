import type { Problem } from '../gateway-types.js';
import { formatDuration, formatTime } from '../format.ts';
import {
  byId,
  createDocsLink,
  createElement,
  createKeyedList,
  setAttribute,
  setLink,
  setText,
  type ListEntry,
} from '../dom.ts';

const COMPONENT_LABELS: Readonly<Record<Problem['component'], string>> = {
  callers: 'Limits of callers',
  issuer: 'Token issuer',
  credentials: 'Credentials',
  app: 'App',
  scopes: 'Scopes',
  'rate-limit': 'Rate limits',
  redis: 'Redis',
  postgres: 'Postgres',
  zoom: 'Zoom',
  api: 'API',
  gateway: 'Gateway',
};

const renderList = createKeyedList(
  byId('problems'),
  ({ account, caller, code }: ProblemItem) => JSON.stringify([account, caller, code]),
  createProblemEntry,
);

/** A problem as it is shown. */
type ProblemItem = Problem & { readonly when: string };

/** Renders the current problems, with links to their accounts if there are several. @param now by the gateway's clock */
export function renderProblems(
  problems: readonly Problem[],
  severalAccounts: boolean,
  now: number,
): void {
  byId('problems').hidden = problems.length === 0;
  renderList(
    problems.map((problem) => ({
      ...problem,
      account: severalAccounts ? problem.account : undefined,
      when: formatWhen(problem, now),
    })),
  );
}

function formatWhen({ since, lastSeen }: Problem, now: number): string {
  const last = lastSeen === undefined ? '' : `, last met ${formatDuration(now - lastSeen)} ago`;
  return `Since ${formatTime(since, now)}${last}.`;
}

function createProblemEntry(): ListEntry<ProblemItem> {
  const component = createElement('strong', '');
  const account = createElement('a', 'of-account');
  const code = createDocsLink();
  const cause = createElement('p', '');
  const advice = createElement('p', '');
  const when = createElement('p', 'note');
  const title = createElement('p', 'row', component, account, code);
  const element = createElement('li', 'problem', title, cause, advice, when);
  return {
    element,
    update(problem) {
      setAttribute(element, 'data-tone', problem.severity === 'critical' ? 'bad' : 'warning');
      setText(component, COMPONENT_LABELS[problem.component]);
      account.hidden = problem.account === undefined;
      setLink(account, problem.account ?? '', toAccountHash(problem.account ?? ''));
      setLink(code, problem.code, problem.docs);
      setText(cause, problem.cause);
      setText(advice, problem.advice);
      setText(when, problem.when);
    },
  };
}

/** Returns the URL fragment that selects an account. */
export function toAccountHash(account: string): string {
  return `#account=${encodeURIComponent(account)}`;
}
