import { expect } from 'vitest';
import type { OpenedPage } from './browser.ts';

/** How far the page is wider than its window, CSS pixels. */
export function getOverflow({ page }: OpenedPage): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));
}

/** First contentful paint, ms after the navigation. */
export function firstPaintMs({ page }: OpenedPage): Promise<number> {
  return page.evaluate(() => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    return paint!.startTime;
  });
}

/** Expects requests to the gateway alone and no other console messages than expected. */
export function expectQuiet(
  { messages, origins }: OpenedPage,
  adminUrl: string,
  expected: RegExp = /^$/,
): void {
  expect([...origins]).toEqual([new URL(adminUrl).origin]);
  expect(messages.filter((message) => !expected.test(message))).toEqual([]);
}

/** Returns the ID of the focused element. */
export function getFocusedId({ page }: OpenedPage): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.id);
}

/** Presses Tab until an element has the focus. */
export async function tabTo(view: OpenedPage, id: string): Promise<void> {
  for (let presses = 0; presses < 20; presses += 1) {
    await view.page.keyboard.press('Tab');
    if ((await getFocusedId(view)) === id) return;
  }
  throw new Error(`#${id} cannot be reached by keyboard`);
}

/** The page's markup, form values, URL and storage. */
export function readAllContent({ page }: OpenedPage): Promise<string> {
  return page.evaluate(() =>
    JSON.stringify([
      document.documentElement.outerHTML,
      Array.from(document.querySelectorAll('input'), ({ value }) => value),
      location.href,
      document.cookie,
      { ...localStorage },
      { ...sessionStorage },
      history.state,
    ]),
  );
}

/** Distance between two texts in a line, CSS pixels; negative if they overlap. */
export function getGap({ page }: OpenedPage, left: string, right: string): Promise<number> {
  return page.evaluate(
    (ids) => {
      const [before, after] = ids.map((id) => {
        const range = document.createRange();
        range.selectNodeContents(document.getElementById(id)!);
        return range.getBoundingClientRect();
      });
      return after!.left - before!.right;
    },
    [left, right],
  );
}
