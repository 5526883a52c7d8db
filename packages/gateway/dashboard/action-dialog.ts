import type { Refreshed, Tested } from './gateway-types.js';
import { couldBeKey, type AdminKey } from './admin-key.ts';
import { byId, setAttribute, setText, type Tone } from './elements.ts';
import { failureIn } from './gateway-feed.ts';
import { duration, milliseconds } from './words.ts';

/** Something that can be done to an account. */
interface Action {
  readonly title: (account: string) => string;
  readonly text: string;
  readonly go: string;
  /** Words for what came of it. */
  readonly tell: (answer: unknown) => Result;
}

interface Result {
  readonly tone: Tone;
  readonly text: string;
}

const ACTIONS = {
  refresh: {
    title: (account) => `Refresh the token of ${account}?`,
    text: 'The gateway drops the token and gets a new one. Requests wait for it, a moment as a rule; other gateways take it over when they hear of it. A pause after a failed mint ends.',
    go: 'Refresh now',
    tell: (answer) => refreshed(answer as Refreshed),
  },
  test: {
    title: (account) => `Send a test call for ${account}?`,
    text: 'The gateway sends GET /users/me to the API with the token it has, or gets one first. It changes nothing, and counts against the rate limits as one request.',
    go: 'Send it',
    tell: (answer) => tested(answer as Tested),
  },
} as const satisfies Record<string, Action>;

/** See {@link ActionDialog}. */
export type ActionName = keyof typeof ACTIONS;

const CANNOT: Result = {
  tone: 'bad',
  text: 'No admin key is configured, so nothing can be changed here. Make one with: evertoken keys create --admin.',
};

const TIMEOUT_MS = 40_000;

/** Asks whether something is to be done, for the admin key if it is not known, and tells what came of it. */
export class ActionDialog {
  readonly #key: AdminKey;
  readonly #dialog = byId<HTMLDialogElement>('action');
  readonly #go = byId<HTMLButtonElement>('action-go');
  readonly #keyField = byId<HTMLInputElement>('action-key');
  #name: ActionName = 'refresh';
  #account = '';
  #under: AbortController | undefined;

  constructor(key: AdminKey) {
    this.#key = key;
    byId('action-form').addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#act();
    });
    byId('action-cancel').addEventListener('click', () => this.#dialog.close());
    this.#dialog.addEventListener('close', () => {
      this.#keyField.value = '';
      this.#under?.abort();
    });
  }

  /** @param changeable whether the gateway has an admin key at all */
  open(name: ActionName, account: string, changeable: boolean): void {
    this.#name = name;
    this.#account = account;
    const { title, text, go } = ACTIONS[name];
    setText(byId('action-title'), title(account));
    setText(byId('action-text'), text);
    setText(this.#go, go);
    setText(byId('action-cancel'), 'Cancel');
    this.#go.hidden = !changeable;
    this.#go.disabled = false;
    this.#askForKey(changeable && !this.#key.isKnown);
    this.#tell(changeable ? { tone: 'quiet', text: '' } : CANNOT);
    this.#dialog.showModal();
    if (this.#key.isKnown) this.#go.focus();
  }

  async #act(): Promise<void> {
    if (!this.#key.isKnown) {
      if (!couldBeKey(this.#keyField.value)) return this.#rejectKey('Type the admin key.');
      this.#key.set(this.#keyField.value);
      this.#keyField.value = '';
    }
    this.#go.disabled = true;
    this.#tell({ tone: 'quiet', text: 'Waiting for the gateway…' });
    const under = new AbortController();
    this.#under = under;
    try {
      const answer = await fetch(`accounts/${encodeURIComponent(this.#account)}/${this.#name}`, {
        method: 'POST',
        headers: this.#key.headers,
        signal: AbortSignal.any([under.signal, AbortSignal.timeout(TIMEOUT_MS)]),
      });
      if (answer.ok) this.#finish(ACTIONS[this.#name].tell(await answer.json()));
      else await this.#fail(answer);
    } catch {
      if (!under.signal.aborted) {
        this.#finish({
          tone: 'bad',
          text: 'The gateway did not answer. Whether it was done is not known.',
        });
      }
    }
  }

  async #fail(answer: Response): Promise<void> {
    const { code, message } = await failureIn(answer);
    if (answer.status === 401) {
      this.#key.set('');
      this.#askForKey(true);
      this.#rejectKey(message);
    } else {
      this.#finish({ tone: 'bad', text: code === '' ? message : `${message} (${code})` });
    }
  }

  /** It is done, or not, and can be done again. */
  #finish(result: Result): void {
    this.#askForKey(false);
    this.#tell(result);
    this.#go.disabled = false;
    setText(byId('action-cancel'), 'Close');
    byId('action-cancel').focus();
  }

  #rejectKey(words: string): void {
    this.#tell({ tone: 'bad', text: words });
    this.#go.disabled = false;
    this.#keyField.value = '';
    this.#keyField.focus();
  }

  #askForKey(asked: boolean): void {
    byId('action-key-part').hidden = !asked;
    this.#keyField.required = asked;
  }

  #tell({ tone, text }: Result): void {
    setAttribute(byId('action-result'), 'data-tone', tone);
    setText(byId('action-result'), text);
  }
}

function refreshed({ generation, tookMs, expiresInSeconds }: Refreshed): Result {
  const good = duration(expiresInSeconds * 1000);
  return {
    tone: 'good',
    text: `Token ${generation} came in ${milliseconds(tookMs)}, and is good for ${good}.`,
  };
}

function tested({ ok, status, tookMs, apiCode, apiMessage, words, trackingId }: Tested): Result {
  if (ok) return { tone: 'good', text: `The API answered ${status} in ${milliseconds(tookMs)}.` };
  const code = apiCode === undefined ? '' : `, code ${apiCode}`;
  const said = apiMessage === undefined ? '' : ` “${apiMessage}”.`;
  const tracking = trackingId === undefined ? '' : ` Zoom’s tracking id: ${trackingId}.`;
  return {
    tone: 'bad',
    text: `The API answered ${status}${code}.${said} ${words ?? ''}${tracking}`,
  };
}
