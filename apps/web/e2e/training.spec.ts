import { expect as expectAtOnce, type Page } from '@playwright/test';
import { signInAs } from './demonstration.ts';
import { test } from './watch-browser.ts';
import { expectAccessible, expectBothThemes, expectNoSideScroll } from './watch-page.ts';
import { writeOrders } from './write-orders.ts';

const expect = expectAtOnce.configure({ timeout: 60_000 });

let page: Page;
let base = '';
test.describe.configure({ mode: 'serial', timeout: 240_000 });

const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();

test.beforeAll(async ({ browser }) => {
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1440, height: 1000 } });
  page = await context.newPage();
  await signInAs(page, 'camille');
});

test.afterAll(() => page.context().close());

test('a candidate brings a table and says what is learned, from what, and how it is checked', async () => {
  await page.goto('/atelier');
  await page.getByLabel('Titre du projet').fill('Retards : apprendre');
  await press('Créer un projet');
  await page.getByRole('heading', { level: 1, name: 'Retards : apprendre' }).waitFor();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'commandes.csv', mimeType: 'text/csv', buffer: Buffer.from(writeOrders()) });
  await expect(page.getByText('commandes.csv').first()).toBeVisible();
  await page.getByLabel('Type de document').selectOption({ label: 'Modèles' });
  await page.getByLabel('Titre', { exact: true }).fill('Retards : quel modèle');
  await press('Créer');
  await expect(page).toHaveURL(/\/modeles\//);
  await page.getByRole('link', { name: 'Entraînement' }).click();
  await expect(page).toHaveURL(/\/entrainement$/);
  base = new URL(page.url()).pathname;
  await expect(page.getByText('viendront ici après le premier entraînement')).toBeVisible();
  await page.getByLabel('Table du projet').selectOption({ label: 'commandes.csv' });
  await press('Lire cette table');
  await page.getByLabel('Colonne à prédire').selectOption('tardif');
  await page.getByLabel('Colonne d’identifiant').selectOption('id');
  await page.getByLabel('Colonne de l’entité').selectOption('client');
  await page.getByLabel('Colonne du temps').selectOption('jour');
  await page.getByText('Colonnes écartées').first().click();
  await page.getByRole('group', { name: 'Colonnes écartées' }).getByLabel('retard').check();
  await page.getByLabel('Nombre de plis').fill('4');
  await page.getByRole('checkbox', { name: 'Perceptron multicouche' }).check();
  await page.getByRole('checkbox', { name: /Apprendre aussi d’un dixième/ }).check();
  await page.getByText('Réglages des algorithmes').click();
  await page.getByRole('group', { name: 'Forêt aléatoire' }).getByLabel('arbres').fill('30');
  await expectAccessible(page);
});

test('models are trained on one plan, which is drawn, with both intervals beside each other', async () => {
  await press('Entraîner');
  const board = page.getByRole('region', { name: 'Tableau : Modèles et qualités' });
  await expect(board.getByRole('rowheader')).toHaveText([
    'Repère',
    'Régression logistique',
    'Plus proches voisins',
    'Arbre de décision',
    'Forêt aléatoire',
    'Gradient boosting',
    'Perceptron multicouche',
  ]);
  await expect(board.getByText('comme indépendants').first()).toBeVisible();
  const plan = page.getByRole('img', { name: /Validation|Plan de validation/ });
  await expect(plan).toBeVisible();
  await expect(plan.locator('text')).toHaveText(['pli 1', 'pli 2', 'pli 3', 'pli 4']);
  await expect(
    page.getByRole('img', { name: 'Exactitude de chaque modèle, pli par pli' }).locator('circle'),
  ).toHaveCount(28);
  await expect(page.getByText(/40 des 40 entités sont à la fois/)).toBeVisible();
  await expect(page.getByText('le plan ne la suit pas')).toBeVisible();
  await expect(page.getByRole('img', { name: 'Perte de Gradient boosting à chaque étape' })).toBeVisible();
  await expect(plan.locator('polyline')).toHaveCount(24);
  await expect(page.getByText(/Trait pointillé/)).toBeVisible();
  await expect(page.getByText(/Gradient boosting\s: LightGBM 4\.1\.0\.99/)).toBeVisible();
  await expect(
    page.getByRole('img', { name: 'Exactitude selon le temps d’un apprentissage, un signe par modèle' }),
  ).toBeVisible();
  await expect(
    page.getByRole('img', { name: 'Exactitude de Gradient boosting selon le nombre de lignes apprises' }),
  ).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSideScroll(page);
  await page.setViewportSize({ width: 1440, height: 1000 });
});

test('energy comes from measured answers, beside the time, and is a cost to set against quality', async () => {
  const board = page.getByRole('region', { name: 'Tableau : Modèles et qualités' });
  await expect(board.getByRole('columnheader', { name: 'Énergie de 1 000 réponses' })).toBeVisible();
  await expect(board.getByRole('row', { name: /^Forêt aléatoire/ })).toContainText(
    /[\d,]+ J \[[\d,]+\s; [\d,]+\]/,
  );
  await page.getByRole('link', { name: 'énergie de 1 000 réponses' }).click();
  await expect(page).toHaveURL(/cout=energy/);
  const picture = page.getByRole('img', {
    name: 'Exactitude selon l’énergie de 1 000 réponses, un signe par modèle',
  });
  await expect(picture.locator('circle')).toHaveCount(7);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'temps d’un apprentissage' }).click();
});

test('each model leaves an ONNX file, which is downloaded or sealed as a piece', async () => {
  const link = page.getByRole('link', { name: 'modele-6-boosting.onnx', exact: true });
  const answer = await page.request.get((await link.getAttribute('href')) ?? '');
  expectAtOnce(answer.ok()).toBe(true);
  expectAtOnce((await answer.body()).includes('TreeEnsembleRegressor')).toBe(true);
  await expect(
    page.getByRole('link', { name: 'Sceller comme pièce : modele-6-boosting.onnx' }),
  ).toBeVisible();
});

test('the same models without the extreme rows: scores, ranks and the rows that weigh most', async () => {
  await press('Mesurer l’influence des extrêmes');
  const rules = page.getByRole('region', { name: 'Tableau : Influence des extrêmes' });
  await expect(rules.getByRole('rowheader')).toHaveText([
    'toutes',
    'sans le 1 % le plus isolé',
    'sans les 5 % les plus isolés',
    'sans le 1 % le plus mal prédit',
  ]);
  await page.locator('summary', { hasText: 'Lignes qui pèsent le plus' }).click();
  await expect(
    page.getByRole('region', { name: 'Tableau : Lignes qui pèsent le plus' }).getByRole('rowheader'),
  ).toHaveCount(100);
  await expectBothThemes(page);
});

test('rows taken out of the influence plot move scores and ranks at once, and what they are is decided', async () => {
  const effect = page.getByRole('region', { name: 'Tableau : Sans les lignes retirées' });
  const said = page.getByRole('status').filter({ hasText: 'demandées au premier tirage' });
  await expect(said).toContainText('0 ligne retirée des 400');
  await expect(effect.getByRole('row', { name: /^Arbre de décision/ })).toContainText(/rang \d/);
  const rows = page.getByRole('region', { name: 'Tableau : Lignes qui pèsent le plus' });
  await rows.getByRole('checkbox').first().press('Space');
  await rows.getByRole('checkbox').nth(1).press('Space');
  await expect(page).toHaveURL(/sans=\d+&sans=\d+/);
  await expect(said).toContainText('2 lignes retirées des 400');
  const plot = page.getByRole('img', { name: /Influence et isolement de 100 lignes/ });
  await expect(plot.locator('.mo-taken')).toHaveCount(2);
  const box = await plot.boundingBox();
  if (box === null) throw new Error('no plot');
  await page.mouse.move(box.x + 78, box.y + 4);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 2, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  const taken = await plot.locator('.mo-taken').count();
  expectAtOnce(taken).toBeGreaterThan(0);
  await expect(said).toContainText(new RegExp(`^${taken} lignes? retirées? des 400`));
  await expectAccessible(page);
  await press('Remettre toutes les lignes');
  await expect(plot.locator('.mo-taken')).toHaveCount(0);
  await rows.getByRole('checkbox').first().press('Space');
  const key = await rows.getByRole('rowheader').first().innerText();
  await page.getByLabel('Nature').selectOption({ label: 'cas rare et légitime' });
  await page.getByLabel('Traitement').fill('gardée');
  await page.getByLabel('Raison').fill('Commande lointaine, vérifiée.');
  await press('Garder cette décision');
  const decided = page.getByRole('region', { name: 'Tableau : Lignes décidées' });
  await expect(decided.getByRole('row', { name: new RegExp(`^${key} `) })).toContainText(
    'cas rare et légitime',
  );
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSideScroll(page);
  await expectAccessible(page);
  await page.setViewportSize({ width: 1440, height: 1000 });
});

test('another plan is another training, and what is shown says that it came from the former one', async () => {
  await page.getByRole('combobox', { name: 'Plan de validation' }).selectOption('temporal');
  await press('Garder ces réglages');
  await expect(page.getByText('Les réglages ont changé depuis cet entraînement')).toBeVisible();
  await press('Entraîner');
  await expect(page.getByText('Les réglages ont changé depuis cet entraînement')).toBeHidden();
  await expect(page.getByText(/dans l’ordre du temps/)).toBeVisible();
  await expect(page.getByText(/des 400 lignes ne sont jamais demandées/)).toBeVisible();
});

test('a plan that cannot be made is refused with what to do', async () => {
  await page.getByRole('combobox', { name: 'Plan de validation' }).selectOption('grouped');
  await page.getByLabel('Nombre de plis').fill('45');
  await press('Entraîner');
  await expect(page.getByRole('alert')).toContainText('40 entités pour 45 plis');
  await page.getByLabel('Nombre de plis').fill('5');
  await press('Entraîner');
  await expect(page.getByText(/entité par entité/)).toBeVisible();
  await expect(page.getByText(/des 40 entités sont à la fois/)).toBeHidden();
  await expect(page.getByText('entités entières (une au moins)').first()).toBeVisible();
});

test('the models of a training are measured on the bench', async () => {
  await press('Mesurer ces modèles au banc');
  await expect(page).toHaveURL(base.replace('/entrainement', ''));
  const bench = page.getByRole('region', { name: 'Tableau : Banc des modèles' });
  await expect(bench.getByRole('rowheader')).toHaveCount(7);
  await expect(bench.getByRole('columnheader', { name: 'Aire sous la courbe ROC' })).toBeVisible();
  await expect(bench.getByRole('columnheader', { name: 'Énergie de 1 000 réponses' })).toBeVisible();
  await expect(
    page.getByRole('img', { name: 'Exactitude selon l’énergie de 1 000 réponses, un signe par modèle' }),
  ).toBeVisible();
  await expectAccessible(page);
});

test('settings are searched within a budget, and the best ones are asked once on rows kept apart', async () => {
  await page.goto(base.replace('/entrainement', '/recherche'));
  await expect(page.getByText('viendront ici après la première recherche')).toBeVisible();
  await page.getByLabel('Algorithme').selectOption({ label: 'Arbre de décision' });
  await page.getByLabel('Essais au plus').fill('10');
  await page.getByLabel('Plis extérieurs').fill('2');
  await press('Chercher');
  await expect(page.getByRole('heading', { name: 'Meilleur essai : Arbre de décision' })).toBeVisible();
  await expect(page.getByText('Gain sur les réglages usuels, ligne à ligne')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Tableau : Essais' }).getByRole('rowheader')).toHaveCount(11);
  await expect(page.getByRole('heading', { name: 'La recherche elle-même, validée' })).toBeVisible();
  await expect(
    page.getByRole('region', { name: 'Tableau : Importance des réglages' }).getByRole('rowheader'),
  ).toHaveCount(2);
  await page.getByRole('textbox', { name: 'Nombre d’essais' }).fill('3');
  await press('Regarder');
  await expect(page.getByText(/Avec 3 essais de cette sorte/)).toBeVisible();
  await page.getByRole('slider', { name: 'Curseur du nombre d’essais' }).press('ArrowRight');
  await expect(page.getByText(/Avec 4 essais de cette sorte/)).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSideScroll(page);
  await page.setViewportSize({ width: 1440, height: 1000 });
});

test('a search that goes step by step proposes from what it has seen, and stops when nothing improves', async () => {
  await page.getByLabel('Manière de chercher').selectOption({ label: 'de proche en proche' });
  await page.getByLabel('Essais au plus').fill('40');
  await page.getByLabel('Essais sans progrès avant l’arrêt').fill('4');
  await page.getByLabel('Plis extérieurs').fill('0');
  await press('Chercher');
  await expect(page.getByText(/^Arrêtée après \d+ essais sur 40/)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('Parzen')).toBeVisible();
  await expect(page.getByText(/^Après \d+ essais, la meilleure perte est/)).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Manière de chercher').selectOption({ label: 'au hasard' });
  await page.getByLabel('Essais au plus').fill('10');
  await press('Chercher');
  await expect(page.getByText(/de cette sorte/)).toBeVisible({ timeout: 60_000 });
});

test('axes of the trials are brushed by keys and by the pointer, and the curve and the table follow', async () => {
  const figure = page.getByRole('group', { name: 'Essais, axe par axe' });
  await expect(figure.locator('polyline')).toHaveCount(11);
  const rows = page.getByRole('region', { name: 'Tableau : Essais', exact: true }).getByRole('rowheader');
  const said = page.getByRole('status').filter({ hasText: 'dans les bornes' });
  await expect(said).toHaveText('11 des 11 essais sont dans les bornes.');
  const top = figure.getByRole('slider', { name: 'Perte logarithmique, au plus' });
  await top.press('PageDown');
  await top.press('ArrowDown');
  await expect(page).toHaveURL(/max-loss=/);
  await expect(figure.locator('.mo-trial-left')).not.toHaveCount(0);
  const kept = 11 - (await figure.locator('.mo-trial-left').count());
  await expect(said).toHaveText(`${kept} des 11 essais sont dans les bornes.`);
  await expect(rows).toHaveCount(kept);
  await expect(page.getByText(/choisis? après coup/)).toBeVisible();
  const depth = figure.getByRole('slider', { name: 'profondeur, au moins' });
  const box = await figure.boundingBox();
  const end = await depth.boundingBox();
  if (box === null || end === null) throw new Error('no figure');
  await page.mouse.move(end.x + end.width / 2, box.y + 200);
  await page.mouse.down();
  await page.mouse.move(end.x + end.width / 2, box.y + 80, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/min-depth=.*max-loss=|max-loss=.*min-depth=/);
  await expect(figure.locator('.mo-brush')).toHaveCount(2);
  await expectBothThemes(page);
  await page.reload();
  await expect(figure.locator('.mo-brush')).toHaveCount(2);
  const file = await page.getByRole('link', { name: 'Télécharger la figure (SVG)' }).getAttribute('href');
  const svg = await (await page.request.get(file ?? '')).text();
  expectAtOnce(svg).toMatch(/^<svg xmlns=.*profondeur.*mo-brush/s);
  await top.press('Escape');
  await expect(figure.locator('.mo-brush')).toHaveCount(1);
  await press('Garder tous les essais');
  await expect(rows).toHaveCount(11);
  await page.getByText('Écrire les bornes').click();
  await page.getByRole('textbox', { name: 'profondeur, au moins' }).fill('5');
  await press('Garder ces essais');
  await expect(page).toHaveURL(/min-depth=5/);
  await expect(figure.locator('.mo-brush')).toHaveCount(1);
});

test('the settings of the best trial are kept for the next training', async () => {
  await press('Retenir ces réglages pour l’entraînement');
  await page.getByRole('link', { name: 'Entraînement' }).click();
  await expect(
    page.getByRole('group', { name: 'Arbre de décision' }).getByLabel('profondeur'),
  ).not.toHaveValue('');
});
