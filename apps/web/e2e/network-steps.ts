import { expect as expectAtOnce, type Locator, type Page } from '@playwright/test';

const expect = expectAtOnce.configure({ timeout: 60_000 });

/** 240 images of 6×6 with noise: a bar that stands or lies, somewhere. */
function writeImages(): string {
  const lines = Array.from({ length: 240 }, (_, i) => {
    const stands = i % 2 === 0;
    const place = Math.floor(i / 2) % 6;
    const cells = Array.from({ length: 36 }, (_cell, at) => {
      const isBar = stands ? at % 6 === place : Math.floor(at / 6) === place;
      return ((isBar ? 0.8 : 0) + (((i * 131 + at * 71) % 97) / 97) * 0.2).toFixed(4);
    });
    return [`i${i}`, stands ? 'debout' : 'couché', ...cells].join(',');
  });
  return [['id', 'barre', ...Array.from({ length: 36 }, (_, at) => `p${at}`)].join(','), ...lines].join('\n');
}

/** A new project of that title with the images, and the page of its network. */
export async function openNetwork(page: Page, title: string): Promise<void> {
  await page.goto('/atelier');
  await page.getByLabel('Titre du projet').fill(title);
  await page.getByRole('button', { name: 'Créer un projet', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'images.csv', mimeType: 'text/csv', buffer: Buffer.from(writeImages()) });
  await expect(page.getByText('images.csv').first()).toBeVisible();
  await page.getByLabel('Type de document').selectOption({ label: 'Modèles' });
  await page.getByLabel('Titre', { exact: true }).fill('Barres');
  await page.getByRole('button', { name: 'Créer', exact: true }).click();
  await expect(page).toHaveURL(/\/modeles\//);
  await page.getByRole('link', { name: 'Réseau', exact: true }).click();
  await expect(page).toHaveURL(/\/reseau$/);
}

/** The images as rows of 6×6×1, the bar as what is learned, two folds. */
export async function bringRows(page: Page): Promise<void> {
  await page.getByLabel('Table du projet').selectOption({ label: 'images.csv' });
  await page.getByRole('button', { name: 'Lire cette table', exact: true }).click();
  await page.getByLabel('Colonne à prédire').selectOption('barre');
  await page.getByLabel('Colonne d’identifiant').selectOption('id');
  await page.getByLabel('Forme d’une ligne').fill('6×6×1');
  await page.getByLabel('Nombre de plis').fill('2');
  await page.getByRole('button', { name: 'Garder ces lignes', exact: true }).click();
}

export const layerOf = (page: Page, name: string): Locator => page.getByRole('form', { name, exact: true });

/** A layer of that kind, at the end or before another. */
export async function addLayer(page: Page, kind: string, place = 'À la fin'): Promise<void> {
  const form = layerOf(page, 'Ajouter une couche');
  await form.getByLabel('Couche à ajouter').selectOption({ label: kind });
  await form.getByLabel('Place').selectOption({ label: place });
  await form.getByRole('button', { name: 'Ajouter une couche' }).click();
}
