import type { Page } from '@playwright/test';
import { expect, expectNotice } from './visit.ts';

export interface Correction {
  readonly item: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** Imports a document as a draft and checks what was understood: the number of each kind of item. */
export async function importDocument(
  page: Page,
  file: string,
  counts: Readonly<Record<string, number>>,
): Promise<void> {
  await page.goto('/referentiels');
  await page.getByRole('link', { name: 'Importer un document' }).click();
  await page.getByLabel('Document du référentiel').setInputFiles(file);
  await page.getByRole('button', { name: 'Importer' }).click();
  await expect(page).toHaveURL(/\/referentiels\/brouillons\/[^/]+$/);
  const shown = page.locator('.fw-counts').first();
  for (const [word, count] of Object.entries(counts))
    await expect(shown.locator('div').filter({ hasText: word })).toHaveText(`${count}${word}`);
}

/** Lays a correction over an item of the draft; gives the whole text as it then stands. */
export async function correctItem(page: Page, { item, from, to, reason }: Correction): Promise<string> {
  const text = page.locator(`[id="${item}"] > p`);
  const before = await text.innerText();
  expect(before).toContain(from);
  const after = before.replace(from, to);
  await page.getByRole('link', { name: `Corriger ${item}`, exact: true }).click();
  await page.getByLabel('Texte corrigé').fill(after);
  await page.getByLabel('Motif').first().fill(reason);
  await page.getByRole('button', { name: 'Enregistrer la correction' }).first().click();
  await expectNotice(page, item);
  await expect(text).toHaveText(after);
  return after;
}

/** Freezes the draft under a name; gives the content hash that names the version, and its address. */
export async function publishVersion(
  page: Page,
  label: string,
): Promise<{ readonly hash: string; readonly path: string }> {
  await page.getByText('Publier', { exact: true }).click();
  await page.getByLabel('Nom de la version').fill(label);
  await page.getByRole('button', { name: 'Publier la version' }).click();
  const notice = page.getByRole('alert');
  await expect(notice).toContainText(`La version ${label} est publiée`);
  const hash = await notice.locator('.hash').innerText();
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  return { hash, path: new URL(page.url()).pathname };
}

/** Starts from the matrix of the version before, changes one link, saves, and signs with the password. */
export async function signMatrix(page: Page, versionPath: string, password: string): Promise<void> {
  await page.goto(versionPath);
  await page.getByRole('link', { name: 'Matrice des critères' }).first().click();
  await expect(page.getByText('La matrice de cette version sera ici')).toBeVisible();
  await expect(page.getByText('sont repris de la matrice signée de la version')).toBeVisible();
  await expect(page.getByLabel('A1.2-4 montre C3.2')).toHaveValue('');
  await page.getByLabel('A1.2-4 montre C3.2').selectOption('secondary');
  await page
    .getByLabel('Note de révision')
    .fill('Les outils se jugent aussi sur la correction des anomalies');
  await page.getByRole('button', { name: 'Enregistrer une révision' }).click();
  await expectNotice(page, 'Elle vaudra une fois signée.');
  await expect(page.getByText('La matrice de cette version sera ici')).toHaveCount(0);
  await expect(page.getByLabel('A1.2-4 montre C3.2')).toHaveValue('secondary');
  await page.getByText('Signer et figer').click();
  await page.getByLabel('Votre mot de passe').fill(password);
  await page.getByRole('button', { name: 'Signer la matrice' }).click();
  await expectNotice(page, 'La matrice est signée et figée.');
  await expect(page.locator('.page-header-action')).toContainText('signée et figée le');
}
