import type { RefreshResult, TestResult } from './gateway-types.js';
import { isValidKey, type AdminKey } from './admin-key.ts';
import { byId, setStatus, setText, type Tone } from './dom.ts';
import { readError } from './event-source.ts';
import { formatDuration, formatMilliseconds } from './format.ts';

/** An action on an account. */
interface Action {
  readonly title: (account: string) => string;
  readonly text: string;
  readonly buttonLabel: string;
  readonly describeResult: (body: unknown) => ActionResult;
}

interface ActionResult {
  readonly tone: Tone;
  readonly text: string;
}

const ACTIONS = {
  refresh: {
    title: (account) => `Refresh the token of ${account}?`,
    text: 'The gateway discards the token and mints a new one. Requests wait for it, usually less than a second; other gateways adopt it. The cooldown after a failed mint ends.',
    buttonLabel: 'Refresh now',
    describeResult: (body) => describeRefresh(body as RefreshResult),
  },
  test: {
    title: (account) => `Send a test request for ${account}?`,
    text: 'The gateway sends GET /users/me to the API with the current token, or mints one first. The request changes nothing and counts against the rate limits.',
    buttonLabel: 'Send request',
    describeResult: (body) => describeTest(body as TestResult),
  },
} as const satisfies Record<string, Action>;

/** The actions of an {@link ActionDialog}. */
export type ActionName = keyof typeof ACTIONS;

const NO_ADMIN_KEY: ActionResult = {
  tone: 'bad',
  text: 'Actions are disabled because no admin key is configured. Create one with: evertoken keys create --admin.',
};

const TIMEOUT_MS = 40_000;

/** Asks for confirmation of an action, and for the admin key if it is not known; then shows the result. */
export class ActionDialog {
  readonly #key: AdminKey;
  readonly #dialog = byId<HTMLDialogElement>('action');
  readonly #submitButton = byId<HTMLButtonElement>('action-submit');
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

  /** @param hasAdminKey whether the gateway has an admin key configured */
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
    if (!this.#takeKey()) return this.#rejectKey('Enter the admin key.');
    this.#submitButton.disabled = true;
    this.#showResult({ tone: 'quiet', text: 'Waiting for the gateway…' });
    const pending = new AbortController();
    this.#pending = pending;
    try {
      const response = await this.#post(pending.signal);
      if (response.ok) this.#finish(ACTIONS[this.#name].describeResult(await response.json()));
      else await this.#showError(response);
    } catch {
      if (pending.signal.aborted) return;
      const text = 'The gateway did not respond. The action may or may not have been carried out.';
      this.#finish({ tone: 'bad', text });
    }
  }

  /** Takes the key from the form if it is not known yet. @returns whether there is one */
  #takeKey(): boolean {
    if (this.#key.isKnown) return true;
    if (!isValidKey(this.#keyField.value)) return false;
    this.#key.set(this.#keyField.value);
    this.#keyField.value = '';
    return true;
  }

  #post(signal: AbortSignal): Promise<Response> {
    return fetch(`accounts/${encodeURIComponent(this.#account)}/${this.#name}`, {
      method: 'POST',
      headers: this.#key.headers,
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
  }

  async #showError(response: Response): Promise<void> {
    const { code, message } = await readError(response);
    if (response.status === 401) {
      this.#key.set('');
      this.#showKeyField(true);
      this.#rejectKey(message);
    } else {
      this.#finish({ tone: 'bad', text: code === '' ? message : `${message} (${code})` });
    }
  }

  /** Shows the result; the action can be repeated. */
  #finish(result: ActionResult): void {
    this.#showKeyField(false);
    this.#showResult(result);
    this.#submitButton.disabled = false;
    setText(byId('action-cancel'), 'Close');
    byId('action-cancel').focus();
  }

  #rejectKey(message: string): void {
    this.#showResult({ tone: 'bad', text: message });
    this.#submitButton.disabled = false;
    this.#keyField.value = '';
    this.#keyField.focus();
  }

  #showKeyField(shown: boolean): void {
    byId('action-key-group').hidden = !shown;
    this.#keyField.required = shown;
  }

  #showResult({ tone, text }: ActionResult): void {
    setStatus(byId('action-result'), tone, text);
  }
}

function describeRefresh({ durationMs, expiresInSeconds }: RefreshResult): ActionResult {
  const validity = formatDuration(expiresInSeconds * 1000);
  return {
    tone: 'good',
    text: `A new token was minted in ${formatMilliseconds(durationMs)} and is valid for ${validity}.`,
  };
}

function describeTest(result: TestResult): ActionResult {
  const { ok, status, durationMs, apiCode, apiMessage, message, trackingId } = result;
  if (ok) {
    const text = `The API responded ${status} in ${formatMilliseconds(durationMs)}.`;
    return { tone: 'good', text };
  }
  const code = apiCode === undefined ? '' : `, code ${apiCode}`;
  const quote = apiMessage === undefined ? '' : ` “${apiMessage}”.`;
  const tracking = trackingId === undefined ? '' : ` Zoom’s tracking ID: ${trackingId}.`;
  return {
    tone: 'bad',
    text: `The API responded ${status}${code}.${quote} ${message ?? ''}${tracking}`,
  };
}
