import { createElement, setAttribute, setText, type ListEntry, type Tone } from './dom.ts';

/** A line with a name, a number and a bar for it. */
export interface Bar {
  readonly name: string;
  /** Beside the name. */
  readonly value: string;
  /** From 0 to 1; undefined: there is nothing to compare with. */
  readonly ratio: number | undefined;
  readonly tone: Tone;
  /** Below. */
  readonly note: string;
}

/** Makes an entry of a list of bars. */
export function createBar(): ListEntry<Bar> {
  const name = createElement('span', 'name');
  const value = createElement('span', 'value');
  const bar = createElement('div', 'bar', createElement('div', 'bar-filled'));
  const note = createElement('p', 'note');
  bar.setAttribute('aria-hidden', 'true');
  const element = createElement(
    'li',
    '',
    createElement('p', 'bar-title', name, ' ', value),
    bar,
    note,
  );
  return {
    element,
    update(shown) {
      setText(name, shown.name);
      setText(value, shown.value);
      setText(note, shown.note);
      setAttribute(bar, 'data-tone', shown.tone);
      setAttribute(bar, 'data-empty', String(shown.ratio === undefined));
      bar.style.setProperty('--part', `${(100 * (shown.ratio ?? 0)).toFixed(1)}%`);
    },
  };
}
