import { expect, type Page } from '@playwright/test';
import { personOf, signInAs } from './demonstration.ts';
import { test } from './watch-browser.ts';
import { expectBothWidths } from './watch-page.ts';

const SENTENCE =
  'La requête et son résultat sont remis, la table des écarts est commentée ligne par ligne et cite chaque source employée.';

/** The demonstration's board, as whoever presides opens it. */
async function openBoard(page: Page): Promise<void> {
  await signInAs(page, 'president');
  await page.goto('/deliberations');
  await page.getByRole('link', { name: /^Tableau : Session de démonstration/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tableau de délibération');
}

test('whoever presides sees the rule margin of locked blocks beside each cell and on a page with a filter', async ({
  page,
}) => {
  await openBoard(page);
  await expect(page.getByRole('link', { name: /marge 1/ }).first()).toBeVisible();
  await page.getByRole('link', { name: 'Zone limite de la session' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Zone limite');
  await expect(page.getByText('Elle n’est ni un résultat ni une proposition')).toBeVisible();
  await expectBothWidths(page);
  const rows = page.locator('main tbody tr');
  await expect(rows).not.toHaveCount(0);
  await page.locator('select[name="marge"]').selectOption({ label: 'plus de 2 niveaux' });
  await page.getByRole('button', { name: 'Filtrer' }).click();
  await expect(page).toHaveURL(/marge=far/);
  await page.goBack();
  await rows.first().getByRole('link').click();
  await expect(page.getByRole('heading', { name: 'Marge de règle avant délibération' })).toBeVisible();
  await expectBothWidths(page);
});

test('an examiner is shown no margin', async ({ page }) => {
  await openBoard(page);
  await page.getByRole('link', { name: 'Zone limite de la session' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Zone limite');
  const { pathname } = new URL(page.url());
  await signInAs(page, 'first');
  const answer = await page.goto(pathname);
  expect(answer?.status()).toBe(403);
});

test('a sample is drawn, read by who judged none of it, and found by whoever presides', async ({ page }) => {
  await openBoard(page);
  await page.getByRole('link', { name: 'Échantillon de modération' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Échantillon de modération');
  const { pathname } = new URL(page.url());
  await signInAs(page, 'officer');
  await page.goto(pathname);
  await expectBothWidths(page);
  await page.getByLabel('Graine').fill('7');
  await page.getByLabel(personOf('third').name).check();
  await page.getByRole('button', { name: 'Tirer l’échantillon' }).click();
  await expect(page.getByText('L’échantillon est tiré et confié.')).toBeVisible();
  await expect(page.getByText(/graine 7/)).toBeVisible();
  await expectBothWidths(page);
  await signInAs(page, 'third');
  await page.goto('/jury');
  await page.getByRole('link', { name: /à modérer/ }).click();
  await expectBothWidths(page);
  await page.getByRole('link', { name: 'Relire' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Modération/);
  await expectBothWidths(page);
  const first = page.getByRole('article').first();
  await first.getByLabel('Je donne un autre niveau').check();
  await first.getByLabel('Votre niveau, si vous différez').selectOption({ index: 1 });
  await first.getByLabel('Ce que vous avez lu').fill(SENTENCE);
  await first.getByRole('button', { name: 'Inscrire' }).click();
  await expect(page.getByText(/^La lecture de .* est inscrite\.$/)).toBeVisible();
  await expect(page.getByRole('article').first().getByText(SENTENCE)).toBeVisible();
  const piece = page.locator('main a[href^="/pieces/"]').first();
  await piece.click();
  await expect(page).toHaveURL(/\/pieces\//);
  await expect(page.locator('a[href$="/fichier"]')).toBeVisible();
  await signInAs(page, 'president');
  await page.goto(pathname);
  await expect(page.getByText(SENTENCE)).toBeVisible();
  await expectBothWidths(page);
  await signInAs(page, 'officer');
  await page.goto(pathname);
  await expect(page.getByText(SENTENCE)).toHaveCount(0);
});

test('the equity review stays closed until the regulations say what is compared, and why', async ({
  page,
}) => {
  await signInAs(page, 'officer');
  await page.goto('/sessions');
  await page.getByRole('link', { name: 'Session de démonstration, bloc 2' }).click();
  await page.getByRole('link', { name: /accord/i }).click();
  await page.getByRole('link', { name: 'Équité', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Revue d’équité');
  await expect(page.getByText('Le règlement de la session ne compare aucune voie')).toBeVisible();
  await expectBothWidths(page);
});

test('a plan of juries prints λ₂, and the Φ that stated variances give it', async ({ page }) => {
  await signInAs(page, 'officer');
  await page.goto('/sessions');
  await page.getByRole('link', { name: 'Session de démonstration, bloc 2' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Session de démonstration, bloc 2');
  await page.goto(`${new URL(page.url()).pathname}/jurys/plan?graine=1`);
  await expect(page.getByText('Connexité des examinateurs (λ₂)')).toBeVisible();
  await page.getByText('D’après des variances données').click();
  const variances = { 'var-p': '0,5', 'var-i': '0,1', 'var-jp': '0,2', 'var-pi': '0,1', 'var-jip': '0,3' };
  for (const [name, value] of Object.entries(variances)) await page.locator(`[name="${name}"]`).fill(value);
  await page.getByRole('button', { name: 'Prédire' }).last().click();
  // Two examiners and eight criteria: 0.5 / 0.64375.
  await expect(page.getByRole('cell', { name: '0,777' })).toBeVisible();
  await expect(page.getByText(/^Hypothèse/)).toBeVisible();
  await expectBothWidths(page);
});
