import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect as expectSoon, type Page } from '@playwright/test';
import { personOf, signInAs } from './demonstration.ts';
import { test } from './watch-browser.ts';
import { expectAccessible, expectNoSideScroll } from './watch-page.ts';

const DOCUMENT = join(import.meta.dirname, '../../../content/frameworks/aivancity-chef-de-projet-ia.txt');
const OFFICIAL = readFileSync(DOCUMENT, 'utf8');
const SECOND_BLOCK = 'BLOC N° 2';
/** The first block alone: a short page, so that the accessibility of each screen is checked in seconds. */
const EXTRACT = OFFICIAL.slice(0, OFFICIAL.indexOf(SECOND_BLOCK));
const { password: PASSWORD } = personOf('officer');

/** A page that reads a whole document may take its time on a busy machine. */
const expect = expectSoon.configure({ timeout: 15_000 });

test.describe.configure({ mode: 'serial' });

async function importText(page: Page, name: string, text: string): Promise<void> {
  await page.goto('/referentiels');
  await page.getByRole('link', { name: 'Importer un document' }).click();
  await page
    .getByLabel('Document du référentiel')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: 'Importer' }).click();
  await expect(page).toHaveURL(/\/referentiels\/brouillons\/[^/]+$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
}

async function expectCounts(page: Page): Promise<void> {
  const counts = page.locator('.fw-counts').first();
  for (const [word, count] of [
    ['Blocs', 6],
    ['Activités', 17],
    ['Compétences', 31],
    ['Situations', 17],
    ['Critères', 64],
  ] as const)
    await expect(counts.locator('div').filter({ hasText: word })).toHaveText(`${count}${word}`);
}

async function correct(page: Page, change: { item: string; after: string; reason: string }): Promise<void> {
  await page.getByRole('link', { name: `Corriger ${change.item}`, exact: true }).click();
  await page.getByLabel('Texte corrigé').fill(change.after);
  await page.getByLabel('Motif').first().fill(change.reason);
  await page.getByRole('button', { name: 'Enregistrer la correction' }).first().click();
  await expect(page.getByRole('status', { name: 'Notifications' })).toContainText(change.item);
}

async function publish(page: Page, label: string): Promise<void> {
  await page.getByText('Publier', { exact: true }).click();
  await page.getByLabel('Nom de la version').fill(label);
  await page.getByRole('button', { name: 'Publier la version' }).click();
}

test('the official document becomes a draft read beside its source, is corrected, then published', async ({
  page,
}) => {
  await signInAs(page, 'officer');
  await importText(page, 'referentiel.txt', OFFICIAL);
  await expectCounts(page);

  await page
    .locator('[id="A1.2-3"]')
    .getByRole('link', { name: /^ligne/ })
    .click();
  const line = page.locator(':target');
  await expect(line).toBeInViewport();
  await line.getByRole('link', { name: 'Compris de cette ligne : A1.2-3' }).click();
  await expect(page.locator('[id="A1.2-3"]')).toBeInViewport();

  const before = await page.locator('[id="A1.1-1"] > p').innerText();
  expect(before).toContain('toute les parties prenantes');
  const after = before.replace('toute les', 'toutes les');
  await correct(page, { item: 'A1.1-1', after, reason: 'Accord' });
  await expect(page.locator('[id="A1.1-1"] > p')).toHaveText(after);
  await correct(page, { item: 'A1.2', after: 'Autre chose', reason: 'Un essai' });
  const entry = page.locator('.fw-entry').filter({ hasText: 'Un essai' });
  await expect(entry).toContainText('par vous le');
  await entry.getByText('Retirer', { exact: true }).click();
  await entry.getByRole('button', { name: 'Retirer la correction' }).click();
  await expect(entry).toContainText('retirée par vous le');
  await expect(page.locator('[id="A1.2"] > p')).not.toHaveText('Autre chose');

  await publish(page, '2026.2');
  await expect(page.getByRole('alert')).toContainText('La version 2026.2 est publiée');
  await expect(page.getByRole('alert')).toContainText(/[0-9a-f]{64}/);
  await page.getByRole('link', { name: 'Comparer à la version 2026.1' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('De 2026.1 à 2026.2');
  await expect(page.locator('.fw-change')).toHaveCount(1);
  await expect(page.locator('.fw-change').locator('ins')).toHaveText('toutes');
});

test('the same content published again is the version that is already there', async ({ page }) => {
  await signInAs(page, 'officer');
  await importText(page, 'aivancity-chef-de-projet-ia.txt', OFFICIAL);
  await publish(page, '2026.9');
  await expect(page.getByRole('alert')).toContainText('Même contenu que la version 2026.1');
});

test('a damaged document is kept, its errors are located, and it cannot be published', async ({ page }) => {
  await signInAs(page, 'officer');
  const lines = EXTRACT.split('\n');
  const at = lines.indexOf(lines.find((line) => line.startsWith('BLOC N° 1')) ?? '');
  const damaged = lines.with(at, 'BLOC N°\t\t\t').join('\n');
  await importText(page, 'abime.txt', damaged);
  const finding = page.getByRole('listitem').filter({ hasText: 'ne porte pas de numéro lisible' });
  await expect(finding).toContainText(`ligne ${at + 1}`);
  await expect(finding).toContainText('Écrivez son numéro en chiffres');
  await finding.getByRole('link', { name: /^ligne/ }).click();
  await expect(page.locator(`#L${at + 1}`)).toBeInViewport();
  const button = page.getByRole('button', { name: 'Publier' });
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await expect(button).toHaveAccessibleDescription(/tant que des erreurs demeurent/);
  await expectAccessible(page);
});

test('a file that is no framework says so, and a missing one too', async ({ page }) => {
  await signInAs(page, 'officer');
  await page.goto('/referentiels/importer');
  await expectAccessible(page);
  const form = page.locator('form[enctype="multipart/form-data"]');
  await form.evaluate((element) => element.setAttribute('novalidate', ''));
  await page.getByRole('button', { name: 'Importer' }).click();
  await expect(page.getByRole('alert')).toContainText('Aucun fichier n’a été reçu');
  await importText(page, 'facture.pdf', '%PDF-1.7 une facture');
  await expect(page.getByText(/n’est pas un format de référentiel reconnu/)).toBeVisible();
});

test('two versions are compared item by item and a replacement is decided by a person', async ({ page }) => {
  await signInAs(page, 'officer');
  await importText(page, 'extrait.txt', EXTRACT);
  await publish(page, 'extrait 1');
  await expect(page.getByRole('alert')).toContainText('La version extrait 1 est publiée');
  await expectAccessible(page);
  await importText(page, 'extrait-2.txt', EXTRACT);
  const words = 'Les options stratégiques sont hiérarchisées, chiffrées puis défendues devant la direction';
  await correct(page, { item: 'A1.1-2', after: words, reason: 'Réécriture du critère' });
  await expectAccessible(page);
  await publish(page, 'extrait 2');
  await page.getByRole('link', { name: 'Comparer à la version extrait 1' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('De extrait 1 à extrait 2');
  const card = page.locator('.fw-proposal');
  await expect(card).toContainText('à décider');
  await expectAccessible(page);
  await card.getByRole('button', { name: 'Confirmer' }).click();
  await expect(card).toContainText('confirmé, par vous le');
  await card.getByRole('button', { name: 'Refuser' }).click();
  await expect(card).toContainText('refusé, par vous le');
  await page.goto('/referentiels');
  await expectAccessible(page);
});

test('anybody reads, searches and downloads a published version, without script too', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'fr-FR' });
  const page = await context.newPage();
  await page.goto('/referentiels');
  await page.getByRole('link', { name: 'Version 2026.1' }).click();
  await expectCounts(page);
  await page.getByRole('searchbox').fill('SECURITE');
  await page.getByRole('button', { name: 'Chercher' }).click();
  await expect(page.locator('mark').first()).toHaveText(/sécurité/i);
  await expect(page.locator('.fw-activity').first()).toBeVisible();
  const address = `${page.url().split('?')[0]}/fichiers`;
  const official = await page.request.get(`${address}/document`);
  expect(await official.body()).toEqual(Buffer.from(OFFICIAL));
  for (const name of ['case-1.1.json', 'case-1.0.json']) {
    const answer = await page.request.get(`${address}/${name}`);
    expect((await answer.json()).CFDocument.title).toContain('Chef de projet');
  }
  const csv = await (await page.request.get(`${address}/criteres.csv`)).text();
  expect(csv.trim().split('\r\n')).toHaveLength(65);
  await context.close();
});

test('the explorer searches while one types, links to each item, and fits 320 px', async ({ page }) => {
  await page.goto('/referentiels');
  await page.getByRole('link', { name: 'Version 2026.1' }).click();
  await page.getByRole('searchbox').pressSequentially('ethique');
  await expect(page).toHaveURL(/q=ethique/);
  await expect(page.locator('mark').first()).toHaveText('éthique');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Tout afficher' }).click();
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await page.locator('[id="A1.2-3"]').getByRole('link', { name: 'A1.2-3' }).click();
  await expect(page).toHaveURL(/#A1\.2-3$/);
  await expect(page.locator('[id="A1.2-3"]')).toBeInViewport();
  await page.setViewportSize({ width: 320, height: 720 });
  await expectNoSideScroll(page);
});

test('a new matrix is filled, saved, refused while gaps stand, and a complete one is signed', async ({
  page,
}) => {
  await signInAs(page, 'officer');
  await page.goto('/referentiels');
  const card = page.locator('.fw-cards > li').filter({ hasText: 'Version 2026.1' });
  await card.getByRole('link', { name: 'Matrice des critères' }).click();
  await expect(page.getByText(/12 compétences sur 31/)).toBeVisible();
  await page.getByLabel('A2.2-3 montre C5.2').selectOption('');
  await page.getByLabel('Note de révision').fill('Un lien retiré');
  await page.getByRole('button', { name: 'Enregistrer une révision' }).click();
  await expect(page.getByText('C5.2 n’a aucun critère.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Signer et figer' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await page.getByLabel('A2.2-3 montre C5.2').selectOption('primary');
  await page.getByRole('button', { name: 'Enregistrer une révision' }).click();
  await page.getByText('Signer et figer').click();
  await page.getByLabel('Votre mot de passe').fill('pas le bon');
  await page.getByRole('button', { name: 'Signer la matrice' }).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await page.getByLabel('Votre mot de passe').fill(PASSWORD);
  await page.getByRole('button', { name: 'Signer la matrice' }).click();
  await expect(page.locator('.page-header-action')).toContainText('signée et figée le');
  await page.goto('/referentiels');
  const extract = page.locator('.fw-cards > li').filter({ hasText: 'Version extrait 2' });
  await extract.getByRole('link', { name: 'Matrice des critères' }).click();
  await expect(page.getByText('La matrice de cette version sera ici')).toBeVisible();
  await expectAccessible(page);
});

test('an examiner reads the matrix and changes nothing; a candidate sees neither drafts nor matrix', async ({
  page,
}) => {
  await signInAs(page, 'first');
  await page.goto('/referentiels');
  await expect(page.getByRole('heading', { name: 'Brouillons' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Matrice des critères' }).last().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Matrice');
  await expect(page.locator('select')).toHaveCount(0);
  const matrix = page.url();
  await page.context().clearCookies();
  await signInAs(page, 'camille');
  for (const path of [matrix, '/referentiels/importer', '/referentiels/comparer?avant=a&apres=b'])
    expect((await page.goto(path))?.status()).toBe(403);
});
