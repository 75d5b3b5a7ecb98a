import { expect as expectSoon, type Page } from '@playwright/test';

/** A machine that computes for others too answers late. */
const expect = expectSoon.configure({ timeout: 90_000 });

/** Opens a document of the workshop; gives its address. */
export async function openDocument(
  page: Page,
  { project, kind, title }: { readonly project: string; readonly kind: string; readonly title: string },
): Promise<string> {
  await page.goto(project);
  await page.getByLabel('Type de document').selectOption({ label: kind });
  await page.getByLabel('Titre', { exact: true }).fill(title);
  await page.getByRole('button', { name: 'Créer', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Adds an operation to the pipeline that is open, under the name that the page gives it. */
export async function addOperation(
  page: Page,
  { op, on, name }: { readonly op: string; readonly on: string; readonly name: string },
): Promise<void> {
  const form = page.getByRole('form', { name: 'Ajouter l’opération', exact: true });
  await form.getByLabel('Opération').selectOption(op);
  await form.getByLabel('Appliquée à').selectOption({ label: on });
  await form.getByRole('button', { name: 'Ajouter l’opération' }).click();
  await expect(page.getByRole('form', { name, exact: true })).toBeVisible();
}

interface BroughtFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Brings a file into a slot of the situation that is open. */
export async function put(page: Page, slot: string, file: BroughtFile): Promise<void> {
  const region = page.getByRole('region', { name: slot, exact: true });
  await region.getByLabel(/^(Choisir un fichier|Remplacer la pièce)/).setInputFiles(file);
  await expect(region).toContainText(`${file.name} est reçu.`);
}

/** Puts an output of the page into a slot of a situation, and comes back. */
export async function seal(page: Page, output: string, slot: string): Promise<void> {
  const back = page.url();
  const links = page.getByRole('link', { name: `Sceller comme pièce : ${output}` });
  await links.last().click();
  await chooseSlot(page, slot);
  await page.goto(back);
}

export async function chooseSlot(page: Page, slot: string): Promise<void> {
  await page.getByRole('radio', { name: slot }).first().check();
  await page.getByRole('button', { name: 'Mettre dans mon dossier' }).click();
  await expect(page.getByRole('status', { name: 'Notifications' })).toContainText('est une pièce de');
}
