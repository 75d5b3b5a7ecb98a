import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { E2E_DATA } from '../harness.ts';
import { download, expect } from './visit.ts';

const CASE = join(E2E_DATA, 'cases/a1-2-vols-2001/demonstration');

/** Slot of the situation → path of a file. */
export type Dossier = Readonly<Record<string, string>>;

export interface Receipt {
  readonly files: readonly { readonly slot: string; readonly sha256: string }[];
  readonly statement: { readonly candidacy: string; readonly root: string };
}

export function hashFile(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** A real dossier of A1.2, made from the data of the case. */
export function makeDossier(): Dossier {
  const script = join(import.meta.dirname, '../make-dossier.ts');
  const out = join(E2E_DATA, 'dossier-du-parcours');
  return JSON.parse(execFileSync(process.execPath, [script, CASE, out], { encoding: 'utf8' }));
}

/** Opens the candidacy of one session among the candidate's own, or the only one, to which they are led; gives its address. */
export async function openCandidacy(page: Page, session: string): Promise<string> {
  await page.goto('/candidatures');
  const own = /\/candidatures\/[0-9a-f-]+$/;
  if (!own.test(page.url())) {
    const row = page.getByRole('listitem').filter({ hasText: session });
    await row.getByRole('link', { name: 'Ouvrir le dossier' }).click();
  }
  await expect(page).toHaveURL(own);
  await expect(page.locator('main')).toContainText(session);
  return new URL(page.url()).pathname;
}

/** Downloads a data file of the case and checks that the page announces the hash of what came. */
export async function downloadCaseFile(page: Page, file: string): Promise<void> {
  const hash = hashFile(await download(page, `Télécharger ${file}`));
  expect(hash).toBe(hashFile(join(CASE, file)));
  await expect(page.locator('.file-list')).toContainText([hash.slice(0, 12)]);
}

function slotOf(page: Page, name: string): Locator {
  return page.getByRole('region', { name, exact: true });
}

/** Sends a file to a slot and waits until the reader has opened it. */
export async function sendPiece(page: Page, slot: string, path: string): Promise<void> {
  const card = slotOf(page, slot);
  await card.getByLabel(/^Choisir un fichier/).setInputFiles(path);
  await expect(card).toContainText(`${basename(path)} est reçu.`);
  await expect(card).toContainText('pièce reçue');
}

/** Measures what the candidate may see; gives the instruments that answered. */
export async function measureVisibleData(page: Page): Promise<readonly string[]> {
  await page.getByRole('link', { name: 'Relevés', exact: true }).click();
  await page.getByRole('button', { name: 'Mesurer mon dossier' }).click();
  await expect(page.locator('.reading').first()).toBeVisible({ timeout: 120_000 });
  const readings = await page.locator('.reading').allInnerTexts();
  return readings.map((text) => /^I-\S+$/m.exec(text)?.[0] ?? '');
}

/** Seals a situation with the declaration and the password; gives the receipt as it is downloaded. */
export async function sealSituation(page: Page, situationPath: string, password: string): Promise<Receipt> {
  await page.goto(situationPath);
  await page.getByRole('link', { name: 'Sceller le dossier' }).first().click();
  await page.getByLabel('Je déclare remettre ces fichiers').check();
  await page.getByLabel('Mot de passe').fill(password);
  await page.getByRole('button', { name: 'Sceller définitivement' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Accusé de remise');
  const file = await download(page, 'Télécharger l’accusé (JSON)');
  const receipt: Receipt = JSON.parse(readFileSync(file, 'utf8'));
  await expect(page.getByRole('article')).toContainText(receipt.statement.root);
  for (const { sha256 } of receipt.files) await expect(page.locator('.sealed-files')).toContainText(sha256);
  return receipt;
}
