import { expect as expectAtOnce, type Page } from '@playwright/test';
import { signInAs } from './demonstration.ts';
import { writePieces } from './media-files.ts';
import { test } from './watch-browser.ts';
import { expectAccessible, expectNoSideScroll } from './watch-page.ts';

const expect = expectAtOnce.configure({ timeout: 30_000 });

let page: Page;
let base = '';

test.describe.configure({ mode: 'serial', timeout: 180_000 });

const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();

async function addOperation(op: string, on: string, name: string): Promise<void> {
  const form = page.getByRole('form', { name: 'Ajouter l’opération', exact: true });
  await form.getByLabel('Opération').selectOption(op);
  await form.getByLabel('Appliquée à').selectOption({ label: on });
  await form.getByRole('button', { name: 'Ajouter l’opération' }).click();
  await expect(page.getByRole('form', { name, exact: true })).toBeVisible();
}

async function openOperation(name: string): Promise<void> {
  await page.getByRole('form', { name, exact: true }).getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { name: `Régler « ${name} »` })).toBeVisible();
}

async function bring(name: string, mimeType: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles({ name, mimeType, buffer });
  await expect(page.getByText(name).first()).toBeVisible();
}

test.beforeAll(async ({ browser }) => {
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1440, height: 1000 } });
  page = await context.newPage();
  await signInAs(page, 'camille');
});

test.afterAll(() => page.context().close());

test('a candidate brings a table and the archive of what it names', async () => {
  const { csv, zip } = writePieces();
  await page.goto('/atelier');
  await page.getByLabel('Titre du projet').fill('Pièces vues et entendues');
  await press('Créer un projet');
  await page.getByRole('heading', { level: 1, name: 'Pièces vues et entendues' }).waitFor();
  await bring('pieces.csv', 'text/csv', csv);
  await bring('pieces.zip', 'application/zip', zip);
  await page.getByLabel('Type de document').selectOption({ label: 'Transformation' });
  await page.getByLabel('Titre', { exact: true }).fill('Des pièces aux vecteurs');
  await press('Créer');
  await expect(page).toHaveURL(/\/transformation\//);
  base = new URL(page.url()).pathname;
  await page.getByLabel('Fichier à transformer').selectOption({ label: 'pieces.csv' });
  await press('Lire ce fichier');
  await page.getByLabel('Colonne cible').selectOption('defaut');
  await page.getByLabel('Découpage').selectOption('stratified');
  await press('Garder ces réglages');
  await expect(page.getByLabel('Découpage')).toHaveValue('stratified');
});

test('without the archive, then with a damaged picture, it is told what to do', async () => {
  await addOperation('image', 'colonne « photo »', 'Lecture d’images');
  await addOperation(
    'scale-channels',
    'sortie de « Lecture d’images »',
    'Pixels centrés et réduits par canal',
  );
  await expect(page.getByRole('alert')).toContainText('aucune archive n’est choisie');
  await page.getByLabel('Archive des fichiers nommés').selectOption({ label: 'pieces.zip' });
  await press('Garder ces réglages');
  await expect(page.getByRole('alert')).toContainText('« photos/3.png » (ligne 5) est abîmée ou coupée');
  await addOperation('filter-unreadable', 'colonne « photo »', 'Écarter les fichiers illisibles');
  await expect(page.getByText('79 gardées sur 80')).toBeVisible();
  await expectAccessible(page);
});

test('pictures are seen at each step, and a turned copy stands on the training side', async () => {
  await addOperation('augment-turn', 'colonne « photo »', 'Copies tournées');
  await expect(page.getByText('il reste à dire pourquoi les étiquettes restent vraies')).toBeVisible();
  await openOperation('Copies tournées');
  await page.getByLabel(/étiquette/).fill('Une pièce tournée de dix degrés garde son défaut.');
  await press('Garder');
  await expect(page.getByText('il reste à dire pourquoi')).toBeHidden();
  await openOperation('Lecture d’images');
  await page.getByLabel('Largeur, en pixels').fill('16');
  await page.getByLabel('Hauteur, en pixels').fill('16');
  await page.getByLabel('Couleur').selectOption('grey');
  await press('Garder');
  await expect(page.getByRole('img', { name: /image de la ligne/ })).toHaveCount(4);
  await expect(page.getByText('Aucune fuite trouvée').or(page.getByText('presque égale'))).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSideScroll(page);
  await page.setViewportSize({ width: 1440, height: 1000 });
});

test('sounds become cepstral coefficients beside pixels, with their frames drawn', async () => {
  await addOperation('sound', 'colonne « son »', 'Lecture de sons');
  await addOperation('log-mel', 'sortie de « Lecture de sons »', 'Spectrogramme log-mel');
  await addOperation('mfcc', 'sortie de « Spectrogramme log-mel »', 'Coefficients cepstraux (MFCC)');
  await addOperation('pool-frames', 'sortie de « Coefficients cepstraux (MFCC) »', 'Trames réunies');
  await expect(page.getByText(/sont échantillonnés sous les 16\s000 Hz demandés/)).toBeVisible();
  await openOperation('Spectrogramme log-mel');
  await expect(page.getByRole('img', { name: /trames de la ligne/ })).toHaveCount(4);
  await openOperation('Lecture de sons');
  await expect(page.getByRole('img', { name: /forme d’onde de la ligne/ })).toHaveCount(4);
});

test('files are described, t-SNE says its fidelity and what seeds change, the script names the archive', async () => {
  await page.getByRole('link', { name: 'Vecteurs', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Fichiers lus' })).toBeVisible();
  await expect(page.getByText(/80 fichiers \(WAV 80\)/)).toBeVisible();
  await page.getByLabel('Disposition').selectOption('tsne');
  await press('Garder');
  await expect(page.getByText('Les vecteurs disposés par t-SNE exact')).toBeVisible();
  await expect(page.getByText(/De 5 graines, sur 79 lignes/)).toBeVisible();
  await expectAccessible(page);
  const [script] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'transformation.py', exact: true }).click(),
  ]);
  const text = await (await script.createReadStream()).toArray();
  expectAtOnce(Buffer.concat(text).toString()).toContain(
    'ARCHIVE = sys.argv[1] if len(sys.argv) > 1 else "pieces.zip"',
  );
});

test('a row is seen and heard as it is, from its line and from its point', async () => {
  await page.getByLabel('Ligne du fichier').fill('4');
  await press('Voir');
  await expect(page.getByRole('heading', { name: 'La ligne 4 telle qu’elle est' })).toBeVisible();
  const picture = page.getByRole('img', { name: 'photos/2.png' });
  await expect(picture).toBeVisible();
  expectAtOnce(await picture.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(16);
  const seconds = await page.getByLabel('sons/2.wav').evaluate(
    (one: HTMLAudioElement) =>
      new Promise((resolve) => {
        one.addEventListener('loadedmetadata', () => resolve(one.duration));
        one.addEventListener('error', () => resolve(one.error?.message));
        one.load();
      }),
  );
  expectAtOnce(seconds).toBe(0.5);
  await expectAccessible(page);
  await page.locator('path[data-line="7"]').click({ force: true });
  await expect(page.getByRole('img', { name: 'photos/5.png' })).toBeVisible();
  await expect(page.locator('path[data-chosen=true]')).toHaveCount(1);
  await page.getByLabel('Ligne du fichier').fill('999');
  await press('Voir');
  await expect(page.getByRole('alert')).toContainText('Aucune ligne du fichier ne porte le numéro 999');
  await page.getByLabel('Ligne du fichier').fill('5');
  await press('Voir');
  await expect(page.getByText('« photos/3.png » ne donne rien')).toBeVisible();
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSideScroll(page);
  await page.setViewportSize({ width: 1440, height: 1000 });
});

test('the same in English without script', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'en-GB', javaScriptEnabled: false });
  const plain = await context.newPage();
  await signInAs(plain, 'camille');
  await plain.goto(base);
  await plain.getByRole('link', { name: 'Lecture d’images', exact: true }).click();
  await expect(plain.getByRole('img', { name: /image of line/ })).toHaveCount(4);
  await context.close();
});
