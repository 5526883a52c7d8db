import { make, setAttribute, setText, type Entry, type Tone } from './elements.ts';

/** A line with a name, a number and a bar for it. */
export interface Bar {
  readonly name: string;
  /** Beside the name. */
  readonly value: string;
  /** From 0 to 1; undefined: there is nothing to compare with. */
  readonly part: number | undefined;
  readonly tone: Tone;
  /** Below. */
  readonly note: string;
}

/** Makes an entry of a list of bars. */
export function makeBar(): Entry<Bar> {
  const name = make('span', 'name');
  const value = make('span', 'value');
  const bar = make('div', 'bar', make('div', 'bar-filled'));
  const note = make('p', 'note');
  bar.setAttribute('aria-hidden', 'true');
  const element = make('li', '', make('p', 'bar-title', name, ' ', value), bar, note);
  return {
    element,
    update(shown) {
      setText(name, shown.name);
      setText(value, shown.value);
      setText(note, shown.note);
      setAttribute(bar, 'data-tone', shown.tone);
      setAttribute(bar, 'data-empty', String(shown.part === undefined));
      bar.style.setProperty('--part', `${(100 * (shown.part ?? 0)).toFixed(1)}%`);
    },
  };
}
