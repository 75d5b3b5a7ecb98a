import { expect } from '@playwright/test';
import { signInAs } from './demonstration.ts';
import { test } from './watch-browser.ts';
import { expectBothWidths } from './watch-page.ts';

test('the officer is told when severity can be read, and from where it was judged', async ({ page }) => {
  await signInAs(page, 'officer');
  await page.goto('/sessions');
  await page.getByRole('link', { name: 'Session de démonstration, bloc 2' }).click();
  await page.getByRole('link', { name: /accord/i }).click();
  await page.getByRole('link', { name: 'Sévérité', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sévérité des examinateurs');
  await expect(page.getByText(/blocs? prononcés? sur \d+ dans la session/)).toBeVisible();
  await expect(page.locator('main table')).toHaveCount(0);
  await expectBothWidths(page);
});

test('a president reads again only where the regulations say so, and an auditor is not led to severity', async ({
  page,
}) => {
  await signInAs(page, 'auditor');
  await page.goto('/sessions');
  await page.getByRole('link', { name: 'Session de démonstration, bloc 2' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Session de démonstration, bloc 2');
  const session = new URL(page.url()).pathname;
  await page.getByRole('link', { name: /accord/i }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Sévérité', exact: true })).toHaveCount(0);
  await signInAs(page, 'president');
  await page.goto(`${session}/relire`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Travaux à faire relire');
  await expect(page.locator('main table')).toHaveCount(0);
  await expectBothWidths(page);
});
