import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';

/** A name of this machine that says nothing of it, as others would use. */
export const OTHER_HOSTNAME = 'gateway.test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** It neither asks its maker for anything, nor shows what is only for a first run. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--host-resolver-rules=MAP ${OTHER_HOSTNAME} 127.0.0.1`,
];
/** Where screenshots go; git ignores it. */
const ARTIFACTS = fileURLToPath(new URL('../../../../artifacts/dashboard/', import.meta.url));

/** The path of a Chromium on this machine; undefined where there is none. */
export function findChromium(): string | undefined {
  for (const name of NAMES) {
    const { status, stdout } = spawnSync('which', [name], { encoding: 'utf8' });
    if (status === 0) return stdout.trim();
  }
  return undefined;
}

/** Starts a headless Chromium with a profile of its own. */
export function launchChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

/** A page of the dashboard, and what it did beside showing itself. */
export interface OpenedPage {
  readonly page: Page;
  /** Messages of its console, and errors that nobody caught. */
  readonly messages: readonly string[];
  /** The origins that it asked for anything. */
  readonly origins: ReadonlySet<string>;
  /** The text of an element, by its id. */
  text(id: string): Promise<string>;
  /** Waits until an element's text is this one, or fits. */
  waitForText(id: string, text: string | RegExp): Promise<void>;
  /** Keeps a picture of the page, as far as it goes down. */
  screenshot(name: string, extent?: 'page' | 'window'): Promise<void>;
  /** How far it has jumped while it was drawn: see https://web.dev/articles/cls. */
  layoutShift(): Promise<number>;
  /** What axe has against it, in a line each. */
  findAccessibilityIssues(): Promise<string[]>;
}

const TIMEOUT_MS = 8_000;

/** Opens an address in a context of its own, which ends with the test. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(TIMEOUT_MS);
  const [messages, origins] = [[] as string[], new Set<string>()];
  page.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => messages.push(String(error)));
  page.on('request', (request) => origins.add(new URL(request.url()).origin));
  await page.goto(url);
  const text = async (id: string): Promise<string> =>
    (await page.locator(`#${id}`).textContent()) ?? '';
  return {
    page,
    messages,
    origins,
    text,
    async waitForText(id, wanted) {
      const locator = page.locator(`#${id}`).filter({ hasText: exactly(wanted) });
      try {
        await locator.waitFor();
      } catch {
        throw new Error(`#${id} does not show ${String(wanted)}, but: ${await text(id)}`);
      }
    },
    async screenshot(name, extent = 'page') {
      mkdirSync(ARTIFACTS, { recursive: true });
      await page.screenshot({ path: `${ARTIFACTS}${name}.png`, fullPage: extent === 'page' });
    },
    layoutShift: () =>
      page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const sum = (list: PerformanceObserverEntryList): number =>
              list
                .getEntries()
                .reduce((total, entry) => total + (entry as unknown as { value: number }).value, 0);
            new PerformanceObserver((list) => resolve(sum(list))).observe({
              type: 'layout-shift',
              buffered: true,
            });
            setTimeout(() => resolve(0), 100);
          }),
      ),
    async findAccessibilityIssues() {
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: typeof axe }).axe.run(),
      );
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
      );
    },
  };
}

function exactly(wanted: string | RegExp): RegExp {
  if (typeof wanted !== 'string') return wanted;
  return new RegExp(`^\\s*${wanted.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);
}
