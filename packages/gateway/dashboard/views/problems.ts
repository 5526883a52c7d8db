import type { Problem } from '../gateway-types.js';
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
  credentials: 'Credentials',
  app: 'App at Zoom',
  scopes: 'Scopes',
  'rate-limit': 'Rate limits',
  redis: 'Redis',
  zoom: 'Zoom',
  gateway: 'Gateway',
};

const renderList = createKeyedList(
  byId('problems'),
  ({ account, component, code }: Problem) => JSON.stringify([account, component, code]),
  createProblemEntry,
);

/** Renders the current problems, with links to their accounts if there are several. */
export function renderProblems(problems: readonly Problem[], severalAccounts: boolean): void {
  byId('problems').hidden = problems.length === 0;
  renderList(
    severalAccounts ? problems : problems.map((problem) => ({ ...problem, account: undefined })),
  );
}

function createProblemEntry(): ListEntry<Problem> {
  const component = createElement('strong', '');
  const account = createElement('a', 'of-account');
  const code = createDocsLink();
  const message = createElement('p', '');
  const title = createElement('p', 'row', component, account, code);
  const element = createElement('li', 'problem', title, message);
  return {
    element,
    update(problem) {
      setAttribute(element, 'data-tone', problem.severity === 'critical' ? 'bad' : 'warning');
      setText(component, COMPONENT_LABELS[problem.component]);
      account.hidden = problem.account === undefined;
      setLink(account, problem.account ?? '', toAccountHash(problem.account ?? ''));
      setLink(code, problem.code, problem.docs);
      setText(message, problem.message);
    },
  };
}

/** Returns the URL fragment that selects an account. */
export function toAccountHash(account: string): string {
  return `#account=${encodeURIComponent(account)}`;
}
