import { expect, type Page } from '@playwright/test';
import { signInAs } from './demonstration.ts';
import { test } from './watch-browser.ts';
import { expectAccessible, expectNoSideScroll } from './watch-page.ts';

/** Other frameworks may have been published meanwhile: the official one is chosen by its name. */
async function chooseFramework(page: Page): Promise<void> {
  const choice = page.locator('select[name=frameworkVersionId]');
  const option = choice.locator('option').filter({ hasText: /, 2026\.1$/ });
  await choice.selectOption((await option.getAttribute('value')) ?? '');
}

async function openDraft(page: Page, label: string): Promise<string> {
  await signInAs(page, 'officer');
  await page.goto('/reglements/nouveau');
  await page.getByLabel('Nom', { exact: true }).fill(label);
  await chooseFramework(page);
  await page.getByRole('button', { name: 'Ouvrir le brouillon' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(label);
  return new URL(page.url()).pathname;
}

test('anyone reads the regulations in sentences, marked as a demonstration, in both languages and widths', async ({
  page,
}) => {
  await signInAs(page, 'officer');
  await page.goto('/reglements');
  const path = await page
    .getByRole('link', { name: 'Règlement provisoire 2026' })
    .first()
    .getAttribute('href');
  await page.context().clearCookies();
  await page.goto(path ?? '');
  await expect(page.getByText('il ne décide de rien de réel')).toBeVisible();
  await expect(page.locator('[data-point=quorum]')).toContainText('avec 3 membres présents');
  await expect(page.locator('[data-point=mission]')).toContainText('au moins 3 mois');
  await expect(page.locator('[data-point=keepMedical]')).toContainText('Non décidé');
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 720 });
  await expectNoSideScroll(page);
  await expectAccessible(page);
});

test('a draft saves each point, says what it changes, and lists what is undecided', async ({ page }) => {
  const path = await openDraft(page, 'Règlement de l’essai');
  await expect(page.getByText('0 point décidé sur 27')).toBeVisible();
  const rule = page.locator('#rule');
  await rule.getByRole('radio', { name: 'Décidé', exact: true }).check();
  await rule.getByRole('radio', { name: /^R2/ }).check();
  await expect(rule.getByRole('status')).toContainText('Complétez');
  await rule.getByLabel('Un critère au niveau 1').fill('4');
  await rule.getByLabel('Moyenne de chaque compétence').fill('1,5');
  await expect(rule.getByText('2 critères au niveau 1 sur les 8 du bloc B2')).toBeVisible();
  await expect(page.getByText('1 point décidé sur 27')).toBeVisible();
  await page.reload();
  await expect(page.locator('#rule').getByLabel('Moyenne de chaque compétence')).toHaveValue('1,5');
  await expect(page.getByText('Une session ne s’ouvrira pas')).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 720 });
  await page.goto(path);
  await expectNoSideScroll(page);
});

test('level texts are written by keyboard, imported and exported', async ({ page }) => {
  const path = await openDraft(page, 'Textes de l’essai');
  await page.goto(`${path}/niveaux?bloc=B2`);
  const first = page.getByLabel('A1.2-1, niveau 0');
  await first.fill('Rien n’est remis.');
  await first.press('Control+ArrowRight');
  await expect(page.getByLabel('A1.2-1, niveau 1')).toBeFocused();
  await page.keyboard.press('Control+ArrowDown');
  await expect(page.getByLabel('A1.2-2, niveau 1')).toBeFocused();
  await expect(page.getByText('Textes des niveaux : 1 sur 256')).toBeVisible();
  const exported = await page.request.get(`${path}/niveaux/export?format=csv`);
  const csv = (await exported.text()).replace('A1.2-2;', 'A9.9-9;');
  expect(csv).toContain('Rien n’est remis.');
  await page.getByText('Importer un tableau').first().click();
  const lines = 'Code;0;1;2;3\nA1.2-2;a;b;c;d\nA9.9-9;a;b;c;d\n';
  await page
    .getByLabel('Importer un tableau')
    .setInputFiles({ name: 'niveaux.csv', mimeType: 'text/csv', buffer: Buffer.from(lines) });
  await page.getByRole('button', { name: 'Importer', exact: true }).click();
  await expect(page.getByText('code inconnu : 3')).toBeVisible();
  await expect(page.getByText('Textes des niveaux : 5 sur 256')).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 720 });
  await expectNoSideScroll(page);
});

test('rules are compared at once, on simulated candidates and on a session', async ({ page }) => {
  await signInAs(page, 'officer');
  await page.goto('/reglements/simulateur');
  const group = page.getByRole('heading', { name: 'Niveau attendu 2,0' });
  await expect(group).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('R4 : moyenne du bloc').fill('3');
  await expect(page.getByText('R4, moyenne 3').first()).toBeVisible();
  await page.getByLabel('Sur', { exact: true }).selectOption({ label: 'Session de démonstration, bloc 2' });
  await expect(page.getByRole('heading', { name: /^Bloc B2, \d+ dossiers réglés/ })).toBeVisible();
  await page.setViewportSize({ width: 320, height: 720 });
  await expectNoSideScroll(page);
  await expectAccessible(page);
});

test('a version is duplicated, published in the place of another, and both are compared', async ({
  page,
}) => {
  await signInAs(page, 'officer');
  await page.goto('/reglements/nouveau');
  await page.getByLabel('Nom', { exact: true }).fill('Règlement comparé');
  await chooseFramework(page);
  await page.getByRole('radio', { name: /^la version/ }).check();
  await page.getByLabel('Version', { exact: true }).selectOption({ label: 'Règlement provisoire 2026' });
  await page.getByRole('button', { name: 'Ouvrir le brouillon' }).click();
  await page.locator('#quorum').getByLabel('Membres présents').fill('4');
  await expect(page.locator('#quorum').getByRole('status')).toHaveText('Enregistré.');
  await page.getByLabel('Remplace').selectOption('');
  await page.getByRole('button', { name: 'Publier' }).click();
  await expect(page.locator('[data-point=quorum]')).toContainText('avec 4 membres présents');
  await page.goto('/reglements/comparer');
  await page.getByLabel('De', { exact: true }).selectOption({ label: 'Règlement provisoire 2026' });
  await page.getByLabel('À', { exact: true }).selectOption({ label: 'Règlement comparé' });
  await page.getByRole('button', { name: 'Comparer' }).click();
  await expect(page.getByRole('row', { name: /^Quorum/ })).toContainText('avec 4 membres présents');
  await expectAccessible(page);
});

test('what is changed before the script of the page has come is kept as soon as it has', async ({ page }) => {
  await signInAs(page, 'officer');
  await page.goto('/reglements/nouveau');
  await page.getByLabel('Nom', { exact: true }).fill('Règlement d’une machine lente');
  await chooseFramework(page);
  await page.getByRole('radio', { name: /^la version/ }).check();
  await page.locator('select[name=versionId]').selectOption({ label: 'Règlement provisoire 2026' });
  await page.getByRole('button', { name: 'Ouvrir le brouillon' }).click();
  await expect(page).toHaveURL(/\/brouillons\//);
  await page.route(/\/assets\/.*\.js/, async (route) => {
    await new Promise((done) => setTimeout(done, 2000));
    await route.continue();
  });
  await page.goto(page.url(), { waitUntil: 'commit' });
  const rule = page.locator('#rule');
  await rule.getByRole('radio', { name: /^R3/ }).check();
  await rule.getByLabel('Moyenne du bloc').fill('2,3');
  await expect(rule.getByRole('status')).toHaveText('Enregistré.', { timeout: 30_000 });
  await page.unroute(/\/assets\/.*\.js/);
  await page.reload();
  await expect(rule.getByLabel('Moyenne du bloc')).toHaveValue('2,3');
});
