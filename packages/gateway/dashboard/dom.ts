/** The element of the page with this id. @throws Error when the page has none */
export function byId<E extends HTMLElement = HTMLElement>(id: string): E {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page has no element ${id}.`);
  return element as E;
}

/** Sets an element's text, if it is another one: what stays is not told again by a screen reader. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** Sets an attribute, if it has another value. */
export function setAttribute(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** How good or bad something is: it becomes a colour and a shape, beside the words. */
export type Tone = 'good' | 'warning' | 'bad' | 'quiet';

/** Shows a state: words, and a tone that goes with them. */
export function setStatus(element: HTMLElement, tone: Tone, text: string): void {
  setAttribute(element, 'data-tone', tone);
  setText(element, text);
}

/** Makes an element. No text of it is ever taken for HTML. */
export function createElement<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  element.append(...children);
  return element;
}

/** Makes a link to the documentation. It opens beside the page, which would forget the admin key. */
export function createDocsLink(): HTMLAnchorElement {
  const link = createElement('a', 'code');
  link.target = '_blank';
  return link;
}

/** An entry of a list: it is made once, and updated as often as needed. */
export interface ListEntry<T> {
  readonly element: HTMLElement;
  update(shown: T): void;
}

/**
 * Keeps the children of an element in step with a list. An entry whose key stays keeps its element, and
 * so the focus and the selection in it.
 *
 * @returns a function that shows another list
 */
export function createKeyedList<T>(
  parent: HTMLElement,
  getKey: (item: T) => string,
  createEntry: () => ListEntry<T>,
): (items: readonly T[]) => void {
  const entries = new Map<string, ListEntry<T>>();
  return (items) => {
    const keys = new Set(items.map(getKey));
    for (const [key, { element }] of entries) {
      if (keys.has(key)) continue;
      element.remove();
      entries.delete(key);
    }
    items.forEach((item, at) => {
      const entry = entries.get(getKey(item)) ?? createEntry();
      entries.set(getKey(item), entry);
      entry.update(item);
      if (parent.children[at] !== entry.element) {
        parent.insertBefore(entry.element, parent.children[at] ?? null);
      }
    });
  };
}
