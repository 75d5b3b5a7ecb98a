import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { createServer } from 'vite';
import { test } from './watch-browser.ts';
import { expectAccessible, expectNoSideScroll } from './watch-page.ts';

const APP = fileURLToPath(new URL('../app/', import.meta.url));
const STYLES = ['theme/tokens', 'theme/base', 'theme/kit', 'theme/print', 'figures/figures'];
const pages = new Map<string, string>();

test.beforeAll(async () => {
  const server = await createServer({
    configFile: false,
    root: APP,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const { renderSamplePage } = await server.ssrLoadModule('/figures/sample-page.tsx');
    for (const language of ['fr', 'en']) pages.set(language, await renderSamplePage(language));
  } finally {
    await server.close();
  }
});

function pageOf(language: string, theme: string): string {
  const style = STYLES.map((name) => readFileSync(`${APP}${name}.css`, 'utf8')).join('\n');
  return `<!doctype html><html lang="${language}" data-mantine-color-scheme="${theme}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Étalon</title><style>${style}</style></head>
<body>${pages.get(language) ?? ''}</body></html>`;
}

for (const [language, theme, width] of [
  ['fr', 'light', 320],
  ['fr', 'dark', 1440],
  ['en', 'light', 1440],
  ['en', 'dark', 390],
] as const) {
  test(`readings are accessible and fit ${width} px, ${language}, ${theme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.setContent(pageOf(language, theme));
    await expectNoSideScroll(page);
    await page.evaluate(() => {
      for (const part of document.querySelectorAll('details')) part.open = true;
    });
    await expectNoSideScroll(page);
    await expectAccessible(page);
  });
}

test('a part of a reading opens with the keyboard, and its table scrolls in its own box', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 900 });
  await page.setContent(pageOf('fr', 'light'));
  const reading = page.getByRole('article', { name: /colonne par colonne/ });
  const summary = reading.locator('summary', { hasText: 'Voir le tableau' });
  await summary.focus();
  await page.keyboard.press('Enter');
  const region = reading.getByRole('region', { name: 'Tableau du relevé I-DQ-1' });
  await region.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => region.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0);
});

test('the table of a reading is downloaded as CSV', async ({ page }) => {
  await page.setContent(pageOf('fr', 'light'));
  const reading = page.getByRole('article', { name: /par opérateur/ });
  await reading.locator('summary', { hasText: 'Voir le tableau' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    reading.getByRole('link', { name: 'Télécharger en CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('I-DQ-4.detection.csv');
  expect(readFileSync(await download.path(), 'utf8')).toContain('M1 valeur manquante');
});
