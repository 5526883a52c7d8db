import type { Problem } from './gateway-types.js';
import {
  byId,
  createKeyedList,
  createElement,
  createDocsLink,
  setAttribute,
  setText,
  type ListEntry,
} from './dom.ts';

const COMPONENT_LABELS: Readonly<Record<Problem['component'], string>> = {
  credentials: 'Credentials',
  app: 'App at Zoom',
  scopes: 'Scopes',
  'rate-limit': 'Rate limits',
  redis: 'Redis',
  zoom: 'Zoom',
  gateway: 'Settings',
};

const renderList = createKeyedList(
  byId('problems'),
  ({ account, component, code }: Problem) => JSON.stringify([account, component, code]),
  createProblemEntry,
);

/** Shows what is wrong, in words. */
export function renderProblems(problems: readonly Problem[], severalAccounts: boolean): void {
  byId('problems').hidden = problems.length === 0;
  renderList(
    severalAccounts ? problems : problems.map((trouble) => ({ ...trouble, account: undefined })),
  );
}

function createProblemEntry(): ListEntry<Problem> {
  const area = createElement('strong', '');
  const account = createElement('a', 'of-account');
  const code = createDocsLink();
  const words = createElement('p', '');
  const element = createElement(
    'li',
    'trouble',
    createElement('p', 'row', area, account, code),
    words,
  );
  return {
    element,
    update(trouble) {
      setAttribute(element, 'data-tone', trouble.severity === 'critical' ? 'bad' : 'warning');
      setText(area, COMPONENT_LABELS[trouble.component]);
      account.hidden = trouble.account === undefined;
      setText(account, trouble.account ?? '');
      setAttribute(account, 'href', toAccountHash(trouble.account ?? ''));
      setText(code, trouble.code);
      setAttribute(code, 'href', trouble.docs);
      setText(words, trouble.message);
    },
  };
}

/** The address of an account within the page. */
export function toAccountHash(account: string): string {
  return `#account=${encodeURIComponent(account)}`;
}
