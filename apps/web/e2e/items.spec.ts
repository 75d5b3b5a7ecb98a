import { expect } from '@playwright/test';
import { signInAs } from './demonstration.ts';
import { test } from './watch-browser.ts';
import { expectBothWidths } from './watch-page.ts';

test('the officer is told when criteria and reliability can be read, each in its tab', async ({ page }) => {
  await signInAs(page, 'officer');
  await page.goto('/sessions');
  await page.getByRole('link', { name: 'Session de démonstration, bloc 2' }).click();
  await page.getByRole('link', { name: /accord/i }).click();
  for (const [tab, heading] of [
    ['Critères', 'Analyse des critères et des cas'],
    ['Généralisabilité', 'Généralisabilité des niveaux'],
  ] as const) {
    await page.getByRole('link', { name: tab, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    await expect(page.getByText(/blocs? prononcés? sur \d+ dans la session/)).toBeVisible();
    await expect(page.locator('main table')).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Télécharger (CSV)' })).toHaveCount(0);
    await expectBothWidths(page);
  }
});

test('an auditor reads reliability and is not led to criteria; a file before the results holds nothing', async ({
  page,
}) => {
  await signInAs(page, 'auditor');
  await page.goto('/sessions');
  await page.getByRole('link', { name: 'Session de démonstration, bloc 2' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Session de démonstration, bloc 2');
  const session = new URL(page.url()).pathname;
  await page.getByRole('link', { name: /accord/i }).click();
  await expect(page.getByRole('link', { name: 'Critères', exact: true })).toHaveCount(0);
  await page.getByRole('link', { name: 'Généralisabilité', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Généralisabilité des niveaux');
  const file = await page.request.get(`${session}/generalisabilite.csv`);
  expect(file.headers()['content-type']).toContain('text/csv');
  expect((await file.text()).trim().split('\n')).toHaveLength(1);
  expect((await page.request.get(`${session}/criteres.csv`)).status()).toBe(403);
});
