import type { Trouble } from './gateway-types.js';
import { byId, listIn, make, makeDocsLink, setAttribute, setText, type Entry } from './elements.ts';

const AREAS: Readonly<Record<Trouble['area'], string>> = {
  secret: 'Secret',
  app: 'App at Zoom',
  scopes: 'Scopes',
  limit: 'Rate limits',
  redis: 'Redis',
  zoom: 'Zoom',
  gateway: 'Settings',
};

const show = listIn(
  byId('troubles'),
  ({ account, area, code }: Trouble) => JSON.stringify([account, area, code]),
  makeTrouble,
);

/** Shows what is wrong, in words. */
export function showTroubles(troubles: readonly Trouble[], severalAccounts: boolean): void {
  byId('troubles').hidden = troubles.length === 0;
  show(
    severalAccounts ? troubles : troubles.map((trouble) => ({ ...trouble, account: undefined })),
  );
}

function makeTrouble(): Entry<Trouble> {
  const area = make('strong', '');
  const account = make('a', 'of-account');
  const code = makeDocsLink();
  const words = make('p', '');
  const element = make('li', 'trouble', make('p', 'row', area, account, code), words);
  return {
    element,
    update(trouble) {
      setAttribute(element, 'data-tone', trouble.severity === 'failing' ? 'bad' : 'warning');
      setText(area, AREAS[trouble.area]);
      account.hidden = trouble.account === undefined;
      setText(account, trouble.account ?? '');
      setAttribute(account, 'href', hashOf(trouble.account ?? ''));
      setText(code, trouble.code);
      setAttribute(code, 'href', trouble.docs);
      setText(words, trouble.words);
    },
  };
}

/** The address of an account within the page. */
export function hashOf(account: string): string {
  return `#account=${encodeURIComponent(account)}`;
}
