import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Browser, Page } from 'playwright-core';

/** The windows of the pictures. */
export const DEVICES = {
  desktop: { viewport: { width: 1280, height: 1180 }, deviceScaleFactor: 1.5 },
  phone: { viewport: { width: 390, height: 780 }, deviceScaleFactor: 2, isMobile: true },
} as const;

/** Quality of WebP, of 100. */
const QUALITY = 75;

/** A picture of a page. */
export interface Shot {
  readonly url: string;
  readonly device: keyof typeof DEVICES;
  readonly theme: 'light' | 'dark';
  /** The file, which ends in `.webp` or `.png`. */
  readonly path: string;
  /** Waits until the page shows what it must show. @throws Error if it does not */
  readonly ready: (page: Page) => Promise<unknown>;
}

/** Writes a picture of the window. */
export async function takeScreenshot(browser: Browser, shot: Shot): Promise<void> {
  const options = {
    ...DEVICES[shot.device],
    colorScheme: shot.theme,
    reducedMotion: 'reduce',
  } as const;
  const context = await browser.newContext({ ...options, timezoneId: 'UTC', locale: 'en-US' });
  try {
    const page = await context.newPage();
    await page.goto(shot.url);
    await shot.ready(page);
    const session = await context.newCDPSession(page);
    const format = shot.path.endsWith('.webp')
      ? ({ format: 'webp', quality: QUALITY } as const)
      : ({ format: 'png' } as const);
    const { data } = await session.send('Page.captureScreenshot', format);
    mkdirSync(dirname(shot.path), { recursive: true });
    writeFileSync(shot.path, Buffer.from(data, 'base64'));
  } finally {
    await context.close();
  }
}
