import { createElement, setAttribute, setText, type ListEntry, type Tone } from '../dom.ts';

/** A list item with a name, a value and a bar. */
export interface Bar {
  readonly name: string;
  readonly value: string;
  /** Filled share of the bar, from 0 to 1; undefined if the value has no maximum. */
  readonly ratio: number | undefined;
  readonly tone: Tone;
  /** Details below the bar. */
  readonly note: string;
}

/** Creates the list entry of a {@link Bar}. */
export function createBar(): ListEntry<Bar> {
  const name = createElement('span', 'name');
  const value = createElement('span', 'value');
  const bar = createElement('div', 'bar', createElement('div', 'bar-filled'));
  const note = createElement('p', 'note');
  bar.setAttribute('aria-hidden', 'true');
  const title = createElement('p', 'bar-title', name, ' ', value);
  return {
    element: createElement('li', '', title, bar, note),
    update(item) {
      setText(name, item.name);
      setText(value, item.value);
      setText(note, item.note);
      setAttribute(bar, 'data-tone', item.tone);
      setAttribute(bar, 'data-empty', String(item.ratio === undefined));
      bar.style.setProperty('--ratio', `${(100 * (item.ratio ?? 0)).toFixed(1)}%`);
    },
  };
}
