import { expect as expectSoon, type Locator, type Page } from '@playwright/test';
import { signInAs } from './demonstration.ts';
import { test } from './watch-browser.ts';
import { expectBothThemes, expectNoSideScroll } from './watch-page.ts';

const expect = expectSoon.configure({ timeout: 20_000 });
const SESSION = 'Session de démonstration, bloc 3';

test.describe.configure({ mode: 'serial' });

/** The examiner's seat of block 3, whose dossier was made by the tools of the workshop. */
async function findSeat(page: Page): Promise<string> {
  await page.goto('/jury');
  const row = page.locator('.queue-row').filter({ hasText: SESSION });
  const href = await row.locator('.queue-candidate a').getAttribute('href');
  return new URL(href ?? '', page.url()).pathname;
}

const readingOf = (page: Page, instrument: string): Locator =>
  page.locator('.reading').filter({ has: page.getByText(instrument, { exact: true }) });

async function giveImpression(page: Page): Promise<void> {
  await page.locator('.grades input[value="2"]').check();
  await page.getByLabel('2 · moyenne').check();
  await page.getByRole('button', { name: 'Donner ma première impression' }).click();
}

test('the readings of a model are beside its criterion: answers given again by the model, its errors on the hidden test', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await signInAs(page, 'fourth');
  const seat = await findSeat(page);
  await page.goto(`${seat}?critere=A2.3-1`);
  await expect(page.locator('.reading')).toHaveCount(0);
  await giveImpression(page);
  const again = readingOf(page, 'I-ML-0');
  await expect(again).toBeVisible({ timeout: 180_000 });
  await expect(again).toContainText('« model.onnx » relancé sur 270 lignes de « predictions.csv »');
  await expect(again).toContainText('100 % des étiquettes égales');
  await expect(readingOf(page, 'I-ML-1')).toContainText('exactitude de 3 modèles');
  await expect(
    page.locator('.reading').filter({ hasText: /\b(bon|mauvais|faible|insatisfaisant)\b/i }),
  ).toHaveCount(0);
  await expectBothThemes(page);
  await page.setViewportSize({ width: 390, height: 800 });
  await expectNoSideScroll(page);
});

test('the model itself is read in the page, and never run there', async ({ page }) => {
  await signInAs(page, 'fourth');
  await page.goto(`${await findSeat(page)}?critere=A2.3-1`);
  await page.locator('.piece-tabs a').filter({ hasText: 'Modèle ONNX' }).click();
  const viewer = page.locator('.piece-viewer');
  await expect(viewer).toContainText('probabilites : float32');
  await expect(viewer.getByText('Étalon', { exact: false }).first()).toBeVisible();
  await expectBothThemes(page);
  await page.setViewportSize({ width: 390, height: 800 });
  await expectNoSideScroll(page);
});

test('what cannot be measured says what it lacks', async ({ page }) => {
  await signInAs(page, 'fourth');
  await page.goto(`${await findSeat(page)}?critere=A2.3-4`);
  await giveImpression(page);
  const service = readingOf(page, 'I-ML-16');
  await expect(service).toContainText('n’a pas été produit');
  await expect(service).toContainText('essai de mise en service');
});

test.describe('in English', () => {
  test.use({ locale: 'en-GB' });

  test('validation and search, with their own criteria', async ({ page }) => {
    await signInAs(page, 'fifth');
    const seat = await findSeat(page);
    await page.goto(`${seat}?critere=A3.3-3`);
    await page.locator('.grades input[value="2"]').check();
    await page.getByLabel('2 · fair').check();
    await page.getByRole('button', { name: 'Give my first impression' }).click();
    await expect(readingOf(page, 'I-ML-12')).toBeVisible();
    await expect(readingOf(page, 'I-ML-15')).toBeVisible();
    await expectBothThemes(page);
    await page.setViewportSize({ width: 390, height: 800 });
    await expectNoSideScroll(page);
  });
});
