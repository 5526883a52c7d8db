import type { RefreshResult, TestResult } from './gateway-types.js';
import { isValidKey, type AdminKey } from './admin-key.ts';
import { byId, setAttribute, setText, type Tone } from './dom.ts';
import { readError } from './event-source.ts';
import { formatDuration, formatMilliseconds } from './format.ts';

/** Something that can be done to an account. */
interface Action {
  readonly title: (account: string) => string;
  readonly text: string;
  readonly buttonLabel: string;
  /** Words for what came of it. */
  readonly describeResult: (answer: unknown) => ActionResult;
}

interface ActionResult {
  readonly tone: Tone;
  readonly text: string;
}

const ACTIONS = {
  refresh: {
    title: (account) => `Refresh the token of ${account}?`,
    text: 'The gateway drops the token and gets a new one. Requests wait for it, a moment as a rule; other gateways take it over when they hear of it. A pause after a failed mint ends.',
    buttonLabel: 'Refresh now',
    describeResult: (answer) => describeRefresh(answer as RefreshResult),
  },
  test: {
    title: (account) => `Send a test call for ${account}?`,
    text: 'The gateway sends GET /users/me to the API with the token it has, or gets one first. It changes nothing, and counts against the rate limits as one request.',
    buttonLabel: 'Send it',
    describeResult: (answer) => describeTest(answer as TestResult),
  },
} as const satisfies Record<string, Action>;

/** See {@link ActionDialog}. */
export type ActionName = keyof typeof ACTIONS;

const NO_ADMIN_KEY: ActionResult = {
  tone: 'bad',
  text: 'No admin key is configured, so nothing can be changed here. Make one with: evertoken keys create --admin.',
};

const TIMEOUT_MS = 40_000;

/** Asks whether something is to be done, for the admin key if it is not known, and tells what came of it. */
export class ActionDialog {
  readonly #key: AdminKey;
  readonly #dialog = byId<HTMLDialogElement>('action');
  readonly #submitButton = byId<HTMLButtonElement>('action-go');
  readonly #keyField = byId<HTMLInputElement>('action-key');
  #name: ActionName = 'refresh';
  #account = '';
  #pending: AbortController | undefined;

  constructor(key: AdminKey) {
    this.#key = key;
    byId('action-form').addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#submit();
    });
    byId('action-cancel').addEventListener('click', () => this.#dialog.close());
    this.#dialog.addEventListener('close', () => {
      this.#keyField.value = '';
      this.#pending?.abort();
    });
  }

  /** @param hasAdminKey whether the gateway has an admin key at all */
  open(name: ActionName, account: string, hasAdminKey: boolean): void {
    this.#name = name;
    this.#account = account;
    const { title, text, buttonLabel } = ACTIONS[name];
    setText(byId('action-title'), title(account));
    setText(byId('action-text'), text);
    setText(this.#submitButton, buttonLabel);
    setText(byId('action-cancel'), 'Cancel');
    this.#submitButton.hidden = !hasAdminKey;
    this.#submitButton.disabled = false;
    this.#showKeyField(hasAdminKey && !this.#key.isKnown);
    this.#showResult(hasAdminKey ? { tone: 'quiet', text: '' } : NO_ADMIN_KEY);
    this.#dialog.showModal();
    if (this.#key.isKnown) this.#submitButton.focus();
  }

  async #submit(): Promise<void> {
    if (!this.#key.isKnown) {
      if (!isValidKey(this.#keyField.value)) return this.#rejectKey('Type the admin key.');
      this.#key.set(this.#keyField.value);
      this.#keyField.value = '';
    }
    this.#submitButton.disabled = true;
    this.#showResult({ tone: 'quiet', text: 'Waiting for the gateway…' });
    const under = new AbortController();
    this.#pending = under;
    try {
      const answer = await fetch(`accounts/${encodeURIComponent(this.#account)}/${this.#name}`, {
        method: 'POST',
        headers: this.#key.headers,
        signal: AbortSignal.any([under.signal, AbortSignal.timeout(TIMEOUT_MS)]),
      });
      if (answer.ok) this.#finish(ACTIONS[this.#name].describeResult(await answer.json()));
      else await this.#showError(answer);
    } catch {
      if (!under.signal.aborted) {
        this.#finish({
          tone: 'bad',
          text: 'The gateway did not answer. Whether it was done is not known.',
        });
      }
    }
  }

  async #showError(answer: Response): Promise<void> {
    const { code, message } = await readError(answer);
    if (answer.status === 401) {
      this.#key.set('');
      this.#showKeyField(true);
      this.#rejectKey(message);
    } else {
      this.#finish({ tone: 'bad', text: code === '' ? message : `${message} (${code})` });
    }
  }

  /** It is done, or not, and can be done again. */
  #finish(result: ActionResult): void {
    this.#showKeyField(false);
    this.#showResult(result);
    this.#submitButton.disabled = false;
    setText(byId('action-cancel'), 'Close');
    byId('action-cancel').focus();
  }

  #rejectKey(words: string): void {
    this.#showResult({ tone: 'bad', text: words });
    this.#submitButton.disabled = false;
    this.#keyField.value = '';
    this.#keyField.focus();
  }

  #showKeyField(asked: boolean): void {
    byId('action-key-part').hidden = !asked;
    this.#keyField.required = asked;
  }

  #showResult({ tone, text }: ActionResult): void {
    setAttribute(byId('action-result'), 'data-tone', tone);
    setText(byId('action-result'), text);
  }
}

function describeRefresh({
  generation,
  durationMs,
  expiresInSeconds,
}: RefreshResult): ActionResult {
  const good = formatDuration(expiresInSeconds * 1000);
  return {
    tone: 'good',
    text: `Token ${generation} came in ${formatMilliseconds(durationMs)}, and is good for ${good}.`,
  };
}

function describeTest({
  ok,
  status,
  durationMs,
  apiCode,
  apiMessage,
  message,
  trackingId,
}: TestResult): ActionResult {
  if (ok)
    return {
      tone: 'good',
      text: `The API answered ${status} in ${formatMilliseconds(durationMs)}.`,
    };
  const code = apiCode === undefined ? '' : `, code ${apiCode}`;
  const said = apiMessage === undefined ? '' : ` “${apiMessage}”.`;
  const tracking = trackingId === undefined ? '' : ` Zoom’s tracking id: ${trackingId}.`;
  return {
    tone: 'bad',
    text: `The API answered ${status}${code}.${said} ${message ?? ''}${tracking}`,
  };
}
