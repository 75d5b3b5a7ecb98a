import { type Browser, type BrowserContext, expect as expectSoon, type Page } from '@playwright/test';
import { signInAs } from '../demonstration.ts';
import type { TestPerson } from '../people.ts';

const SOON_MS = 30_000;

/** A page that waits for a job, or a whole document, may take its time on a busy machine. */
export const expect = expectSoon.configure({ timeout: SOON_MS });

function openContext(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({ locale: 'fr-FR', viewport: { width: 1440, height: 900 } });
}

async function walkIn<T>(context: BrowserContext, walk: (page: Page) => Promise<T>): Promise<T> {
  context.setDefaultTimeout(SOON_MS);
  const found = await walk(await context.newPage());
  await context.close();
  return found;
}

/** Does something as one person, in a context that nobody else uses. */
export async function visitAs<T>(
  browser: Browser,
  who: string | TestPerson,
  walk: (page: Page) => Promise<T>,
): Promise<T> {
  return walkIn(await openContext(browser), async (page) => {
    await signInAs(page, who);
    return walk(page);
  });
}

/** Does something as anybody, without an account. */
export async function visitInPublic<T>(browser: Browser, walk: (page: Page) => Promise<T>): Promise<T> {
  return walkIn(await openContext(browser), walk);
}

export async function expectNotice(page: Page, text: string): Promise<void> {
  await expect(page.getByRole('status', { name: 'Notifications' })).toContainText(text);
}

/** Clicks what saves a file, and gives the path of the file saved. */
export async function download(page: Page, link: string): Promise<string> {
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link, exact: true }).click(),
  ]);
  return saved.path();
}
