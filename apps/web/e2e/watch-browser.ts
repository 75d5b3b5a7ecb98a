import { type BrowserContext, expect, test as playwrightTest } from '@playwright/test';

/** A refused page is said by the network too; the test that asks for one expects it. */
const REFUSED = /the server responded with a status of 4\d\d/;

/** What the browser, and the router that asks ahead for the next pages, say of a network that a test cuts itself. */
export const CUT_NETWORK = /ERR_INTERNET_DISCONNECTED|Failed to fetch/;

interface OfTest {
  /** Complaints that a test causes itself, such as those of a cut network. */
  readonly tolerated: RegExp | null;
  readonly quietPages: undefined;
}

interface OfWorker {
  readonly complaints: string[];
}

function watchContext(context: BrowserContext, complaints: string[]): void {
  context.on('console', (message) => {
    if (message.type() === 'error' && !REFUSED.test(message.text())) complaints.push(message.text());
  });
  context.on('weberror', (failure) => complaints.push(failure.error().message));
}

/**
 * The `test` of every browser test: it fails when any page of any context, whoever opened it, wrote an error, broke the content
 * security policy or threw.
 */
export const test = playwrightTest.extend<OfTest, OfWorker>({
  tolerated: [null, { option: true }],
  complaints: [
    async ({ browser }, use) => {
      const complaints: string[] = [];
      browser.on('context', (context) => watchContext(context, complaints));
      await use(complaints);
    },
    { scope: 'worker', auto: true },
  ],
  quietPages: [
    async ({ complaints, tolerated }, use) => {
      await use(undefined);
      const said = complaints.splice(0).filter((text) => tolerated?.test(text) !== true);
      expect(said, 'a page complained').toEqual([]);
    },
    { auto: true },
  ],
});
