import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';

/** A non-loopback host name that resolves to this machine in the browser. */
export const OTHER_HOSTNAME = 'gateway.test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** Disables background requests and first-run pages. */
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
/** Directory for screenshots, ignored by git. */
const ARTIFACTS = fileURLToPath(new URL('../../../../artifacts/dashboard/', import.meta.url));

/** Returns the path of an installed Chromium; undefined if there is none. */
export function findChromium(): string | undefined {
  for (const name of NAMES) {
    const { status, stdout } = spawnSync('which', [name], { encoding: 'utf8' });
    if (status === 0) return stdout.trim();
  }
  return undefined;
}

/** Launches a headless Chromium with a temporary profile. */
export function launchChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

/** A page, its console messages and the origins it sent requests to. */
export interface OpenedPage {
  readonly page: Page;
  /** Console messages and uncaught errors. */
  readonly messages: readonly string[];
  /** Origins of all requests. */
  readonly origins: ReadonlySet<string>;
  /** Returns the text of an element by ID. */
  text(id: string): Promise<string>;
  /** Waits until an element's text equals the string or matches the pattern. */
  waitForText(id: string, text: string | RegExp): Promise<void>;
  /** Saves a screenshot of the whole page or of the window. */
  screenshot(name: string, extent?: 'page' | 'window'): Promise<void>;
  /** Cumulative layout shift: see https://web.dev/articles/cls. */
  layoutShift(): Promise<number>;
  /** Violations found by axe, one line each. */
  findAccessibilityIssues(): Promise<string[]>;
}

const TIMEOUT_MS = 8_000;

/** Opens a URL in a new browser context, which is closed when the test finishes. */
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
    async waitForText(id, expected) {
      const locator = page.locator(`#${id}`).filter({ hasText: exactly(expected) });
      try {
        await locator.waitFor();
      } catch {
        throw new Error(`#${id}: expected ${String(expected)}, got ${await text(id)}`);
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

function exactly(expected: string | RegExp): RegExp {
  if (typeof expected !== 'string') return expected;
  return new RegExp(`^\\s*${expected.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);
}
