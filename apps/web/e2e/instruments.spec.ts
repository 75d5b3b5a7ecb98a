import { expect } from '@playwright/test';
import { test } from './watch-browser.ts';
import { expectAccessible, expectNoSideScroll } from './watch-page.ts';

const PAGES = ['/instruments', '/instruments/I-DQ-4.detection', '/instruments/I-DQ-5.links'];

for (const [language, width] of [
  ['fr', 390],
  ['en', 1440],
] as const) {
  test(`instruments and their sheets are accessible in ${language} and fit ${width} px`, async ({
    browser,
  }) => {
    const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
    const context = await browser.newContext({ locale, viewport: { width, height: 900 } });
    const page = await context.newPage();
    for (const path of PAGES) {
      await page.goto(path);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expectNoSideScroll(page);
      await expectAccessible(page);
    }
    await context.close();
  });
}

test('the catalogue says that an instrument never scores, and leads to each sheet', async ({ page }) => {
  await page.goto('/instruments');
  await expect(page.getByText(/Un instrument ne note jamais/)).toBeVisible();
  const links = page.getByRole('table').getByRole('link');
  const names = await links.allTextContents();
  expect(names).toContain('I-STO-1');
  await page.getByRole('link', { name: 'I-STO-1', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'I-STO-1' })).toBeVisible();
  await expect(page.getByRole('heading', { name: /Comment le contourner/ })).toBeVisible();
  await expect(page.getByText('node tools/calibrate.ts')).toBeVisible();
});

test('a sheet is whole without script, its intervals drawn by the server', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, locale: 'fr-FR' });
  await page.goto('/instruments/I-DQ-4.repair');
  await expect(page.locator('.in-main svg').first()).toBeVisible();
  await expect(page.getByText(/Wilson/).first()).toBeVisible();
  await page.close();
});

test('an unknown instrument is said to be unknown', async ({ page }) => {
  const response = await page.goto('/instruments/I-XX-9');
  expect(response?.status()).toBeGreaterThanOrEqual(400);
  expect(response?.status()).toBeLessThan(500);
});
