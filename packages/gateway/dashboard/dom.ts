/** Returns the element with this ID. @throws Error if the page has no such element */
export function byId<E extends HTMLElement = HTMLElement>(id: string): E {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`no element with id "${id}"`);
  return element as E;
}

/** Sets an element's text. Unchanged text is not set again, so that screen readers do not repeat it. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** Sets an attribute unless it already has this value. */
export function setAttribute(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** Rating of a status. It selects a color and a symbol; the text alone also conveys the status. */
export type Tone = 'good' | 'warning' | 'bad' | 'quiet';

/** Sets the text and tone of a status element. */
export function setStatus(element: HTMLElement, tone: Tone, text: string): void {
  setAttribute(element, 'data-tone', tone);
  setText(element, text);
}

/** Creates an element. String children become text, never HTML. */
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

/** Creates a link to the documentation. It opens in a new tab, since leaving the page forgets the admin key. */
export function createDocsLink(): HTMLAnchorElement {
  const link = createElement('a', 'code');
  link.target = '_blank';
  return link;
}

/** Sets the text and target of a link. */
export function setLink(link: HTMLAnchorElement, text: string, href: string): void {
  setText(link, text);
  setAttribute(link, 'href', href);
}

/** The element of a list item, with a function that renders an item into it. */
export interface ListEntry<T> {
  readonly element: HTMLElement;
  update(item: T): void;
}

/**
 * Keeps the children of an element in sync with a list. Items with the same key keep their element, and so
 * its focus and selection.
 *
 * @returns a function that renders a list
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
    items.forEach((item, index) => {
      const entry = entries.get(getKey(item)) ?? createEntry();
      entries.set(getKey(item), entry);
      entry.update(item);
      if (parent.children[index] !== entry.element) {
        parent.insertBefore(entry.element, parent.children[index] ?? null);
      }
    });
  };
}
