import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runProgram } from '../../../../test/support/program.ts';
import { findChromium, launchChromium } from '../support/browser.ts';
import { accelerateTime } from './accelerated-time.ts';
import { drawBadge, readBadges } from './badges.ts';
import { drawOverview } from './overview.ts';
import { takeScreenshot } from './screenshot.ts';
import { startScene } from './scene.ts';
import { takeSiteShots } from './site-shots.ts';

const IMAGES = fileURLToPath(new URL('../../../../docs/public/images/', import.meta.url));
const THEMES = ['light', 'dark'] as const;

/** A quarter of an hour of traffic, in half a minute. */
const FACTOR = 32;
const DURATION_MS = 30_000;
/** Since when a caller has met the cause that the pictures show. */
const PROBLEM_MS = 75_000;

/** Draws the diagram, and takes the pictures of the dashboard; with `site`, of the built documentation for `artifacts`. */
async function main(): Promise<number> {
  writeDrawings();
  const chromium = findChromium();
  if (chromium === undefined) {
    console.error('Chromium is not installed (Debian: apt-get install chromium).');
    return 1;
  }
  const browser = await launchChromium(chromium);
  try {
    if (process.argv.includes('site')) await takeSiteShots(browser);
    else await takeDashboardShots(browser);
  } finally {
    await browser.close();
  }
  return 0;
}

function writeDrawings(): void {
  mkdirSync(IMAGES, { recursive: true });
  for (const theme of THEMES) writeFileSync(`${IMAGES}overview-${theme}.svg`, drawOverview(theme));
  for (const [name, [label, value]] of Object.entries(readBadges()))
    writeFileSync(`${IMAGES}badge-${name}.svg`, drawBadge(label, value));
}

async function takeDashboardShots(
  browser: Awaited<ReturnType<typeof launchChromium>>,
): Promise<void> {
  const problemAt = Date.now() + DURATION_MS - PROBLEM_MS;
  const present = accelerateTime(FACTOR, DURATION_MS);
  const scene = await startScene();
  scene.play(problemAt);
  await present;
  for (const theme of THEMES) {
    for (const device of ['desktop', 'phone'] as const) {
      const path = `${IMAGES}dashboard${device === 'phone' ? '-phone' : ''}-${theme}.webp`;
      await takeScreenshot(browser, {
        url: `${scene.adminUrl}/`,
        device,
        theme,
        path,
        ready: (page) =>
          page.locator('#summary-title').filter({ hasText: 'Requests are failing' }).waitFor(),
      });
    }
  }
  await scene.close();
}

await runProgram(main);
