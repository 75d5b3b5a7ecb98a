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
const saved = () => expect(page.locator('.ws-state[data-state="saved"]')).toBeVisible();
const figures = () => page.getByRole('region', { name: 'Tableau : Chiffres liés' });
const validation = () => page.getByRole('article', { name: /^Choix \d : plan de validation$/ });

/** From the top of the page: the bar that stays there covers nothing. */
async function accessible(): Promise<void> {
  await page.evaluate(() => scrollTo(0, 0));
  await expectAccessible(page);
}

test.beforeAll(async ({ browser }) => {
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1440, height: 1000 } });
  page = await context.newPage();
  await signInAs(page, 'camille');
});

test.afterAll(() => page.context().close());

test('before any run, the report says what will be there and offers what the document holds', async () => {
  await page.goto('/atelier');
  await page.getByLabel('Titre du projet').fill('Retards : rapport');
  await press('Créer un projet');
  await page.getByRole('heading', { level: 1, name: 'Retards : rapport' }).waitFor();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'commandes.csv', mimeType: 'text/csv', buffer: Buffer.from(writeOrders()) });
  await expect(page.getByText('commandes.csv').first()).toBeVisible();
  await page.getByLabel('Type de document').selectOption({ label: 'Modèles' });
  await page.getByLabel('Titre', { exact: true }).fill('Retards : synthèse');
  await press('Créer');
  await expect(page).toHaveURL(/\/modeles\//);
  base = new URL(page.url()).pathname;
  await page.getByRole('link', { name: 'Rapport', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Aucun choix n’est encore expliqué' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Faits que le document tient' })).toBeHidden();
  await accessible();
});

test('models are trained, measured, and settings searched', async () => {
  await page.goto(`${base}/entrainement`);
  await page.getByLabel('Table du projet').selectOption({ label: 'commandes.csv' });
  await press('Lire cette table');
  await page.getByLabel('Colonne à prédire').selectOption('tardif');
  await page.getByLabel('Colonne d’identifiant').selectOption('id');
  await page.getByLabel('Colonne de l’entité').selectOption('client');
  await page.getByText('Colonnes écartées').first().click();
  await page.getByRole('group', { name: 'Colonnes écartées' }).getByLabel('retard').check();
  await page.getByRole('combobox', { name: 'Plan de validation' }).selectOption('grouped');
  await page.getByLabel('Nombre de plis').fill('4');
  for (const name of ['Plus proches voisins', 'Forêt aléatoire', 'Gradient boosting'])
    await page.getByRole('checkbox', { name }).uncheck();
  await press('Entraîner');
  await expect(page.getByRole('region', { name: 'Tableau : Modèles et qualités' })).toBeVisible();
  await press('Mesurer ces modèles au banc');
  await expect(page.getByRole('region', { name: 'Tableau : Banc des modèles' })).toBeVisible();
  await page.goto(`${base}/recherche`);
  await page.getByLabel('Algorithme').selectOption({ label: 'Arbre de décision' });
  await page.getByLabel('Essais au plus').fill('6');
  await press('Chercher');
  await expect(page.getByRole('heading', { name: 'Meilleur essai : Arbre de décision' })).toBeVisible();
});

test('facts are offered without a reason, and one becomes a choice whose numbers are bound', async () => {
  await page.goto(`${base}/rapport`);
  const facts = page.getByRole('region', { name: 'Faits que le document tient' });
  await expect(facts).toContainText('Plan : plis par entité. 4 plis, 1 répétition.');
  await expect(facts).toContainText('Entité : colonne « client ».');
  await expect(facts).toContainText('Arbre de décision : recherche au hasard, 7 jeux de réglages essayés');
  await accessible();
  await press('En faire un choix : plan de validation');
  await expect(validation().getByRole('textbox', { name: 'Raison' })).toBeFocused();
  await expect(validation().locator('.re-bound')).toHaveText(['4', '1', '4']);
  await expect(figures().getByRole('row', { name: /Plis/ }).first()).toContainText(
    'entrainement.json /plan/folds',
  );
  await expect(facts).not.toContainText('Plan : plis par entité');
  await saved();
});

test('a number typed by hand is pointed out and kept; a figure is inserted by the keyboard where the caret stands', async () => {
  await validation()
    .getByRole('textbox', { name: 'Raison' })
    .fill('Chaque client revient environ 10 fois depuis 2026.');
  await expect(validation().getByText('Non lié à un calcul : « 10 ».')).toBeVisible();
  const consequence = validation().getByRole('textbox', { name: 'Conséquence' });
  await consequence.fill('Exactitude de , au plus bas.');
  for (let at = 0; at < ', au plus bas.'.length; at += 1) await consequence.press('ArrowLeft');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: /^Insérer un chiffre : Conséquence/ })).toBeFocused();
  await page.keyboard.press('Enter');
  const picker = page.getByRole('group', { name: /^Insérer un chiffre : Conséquence/ });
  await expect(picker.getByLabel('Chiffre')).toBeFocused();
  await accessible();
  await page.keyboard.press('Escape');
  await expect(picker).toBeHidden();
  await expect(consequence).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const option = picker.locator('option', {
    hasText: 'Exactitude, moyenne des apprentissages · Arbre de décision',
  });
  await picker.getByLabel('Chiffre').selectOption((await option.getAttribute('value')) ?? '');
  await page.keyboard.press('Enter');
  await expect(consequence).toBeFocused();
  await expect(consequence).toHaveValue(/^Exactitude de \{mean-accuracy-arbre-de-[\w-]+:i\}, au plus bas\.$/);
  await expect(validation().locator('.re-reads').last()).toContainText(
    /Exactitude de 0,\d+ \[0,\d+\s; [01],\d+\], au plus bas\./,
  );
  await expect(
    page.getByText(/4 chiffres liés dans les textes, 1 nombre écrit à la main, 0 chiffre/),
  ).toBeVisible();
  await saved();
});

test('blocks are added, moved by the keyboard, removed, and undone', async () => {
  await press('Ajouter un choix');
  const second = page.getByRole('article', { name: /^Choix 2/ });
  await expect(second.getByRole('textbox', { name: 'Choix' })).toBeFocused();
  await second.getByLabel('Sujet').selectOption({ label: 'métriques' });
  await second.getByRole('textbox', { name: 'Raison' }).fill('Les retards sont rares.');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByRole('article', { name: 'Choix 1 : métriques' })).toBeVisible();
  await expect(
    page.getByRole('article', { name: 'Choix 1 : métriques' }).getByRole('textbox', { name: 'Raison' }),
  ).toBeFocused();
  await press('Supprimer : Choix 1 : métriques');
  await expect(page.getByRole('article')).toHaveCount(1);
  await press('Annuler');
  await expect(
    page.getByRole('article', { name: 'Choix 1 : métriques' }).getByRole('textbox', { name: 'Raison' }),
  ).toHaveValue('Les retards sont rares.');
  await press('Ajouter une surprise');
  await page.getByRole('textbox', { name: 'Attendu' }).fill('Un gain des réglages cherchés');
  await page
    .getByRole('region', { name: 'Conclusion' })
    .getByRole('textbox', { name: 'Conclusion' })
    .fill('Sur ces clients, pas d’autres. {absent-0000}');
  await expect(page.getByText('Ne nomme aucun chiffre du rapport : « {absent-0000} ».')).toBeVisible();
  await page
    .getByRole('region', { name: 'Conclusion' })
    .getByRole('textbox', { name: 'Conclusion' })
    .fill('Sur ces clients, pas d’autres.');
  await saved();
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Attendu' })).toHaveValue('Un gain des réglages cherchés');
  await accessible();
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await expectNoSideScroll(page);
  }
  await accessible();
  await page.setViewportSize({ width: 1440, height: 1000 });
});

test('a later run makes a figure older, and one action takes its value; undo gives the former one back', async () => {
  await page.goto(`${base}/entrainement`);
  await page.getByLabel('Nombre de plis').fill('8');
  await press('Entraîner');
  await expect(page.getByText('pli 8').first()).toBeVisible();
  await page.goto(`${base}/rapport`);
  const row = figures().getByRole('row', { name: /^\{folds-/ });
  await expect(row).toContainText('plus ancien que le dernier calcul, qui donne 8');
  await expect(page.getByText(/[34] chiffres plus anciens que le dernier calcul/)).toBeVisible();
  await accessible();
  await press('Prendre la valeur du dernier calcul : Plis');
  await expect(row).toContainText('du dernier calcul');
  await expect(validation().locator('.re-bound').first()).toHaveText('8');
  await press('Annuler');
  await expect(validation().locator('.re-bound').first()).toHaveText('4');
  await press('Rétablir');
  await saved();
  await page.getByLabel('Chiffres d’un calcul plus ancien').selectOption({ index: 1 });
  await press('Proposer ses chiffres');
  await expect(page).toHaveURL(/calcul=/);
});

test('the report leaves as a document and as data, and is sealed as a piece', async () => {
  const download = async (format: string) => {
    const answer = await page.request.get(`${base}/rapport/fichier/${format}`);
    expectAtOnce(answer.status()).toBe(200);
    return answer.body();
  };
  expectAtOnce((await download('docx')).subarray(0, 2).toString()).toBe('PK');
  expectAtOnce((await download('pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  const written: {
    report: { choices: { reason: string; choice: string }[]; surprises: unknown[] };
    figures: { file: string; place: string; value: number }[];
  } = JSON.parse((await download('json')).toString());
  expectAtOnce(written.report.choices[1]?.choice).toContain('8 plis, 1 répétition');
  expectAtOnce(written.figures[0]).toMatchObject({
    file: 'entrainement.json',
    place: '/plan/folds',
    value: 8,
  });
  expectAtOnce((await page.request.get(`${base}/rapport/fichier/xlsx`)).status()).toBe(404);
  await page.getByRole('link', { name: 'Sceller le rapport comme pièce' }).click();
  await expect(page.getByLabel('Fichier')).toHaveValue('rapport.md');
  await page.getByRole('radio', { name: /A2\.2 · Note/ }).check();
  await press('Mettre dans mon dossier');
  await expect(page.locator('.piece-origin', { hasText: 'projet « Retards : rapport »' })).toBeVisible();
  const file = page.locator('a[href$="/fichier"]', { hasText: 'rapport.md' }).first();
  const read = await (await page.request.get((await file.getAttribute('href')) ?? '')).text();
  expectAtOnce(read).toContain('# Rapport de validation et d’optimisation');
  expectAtOnce(read).toContain('| entrainement.json /plan/folds |');
});

test('the report is read and written in English too', async ({ browser }) => {
  const cookies = await page.context().cookies();
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 1000 } });
  await context.addCookies(cookies.filter(({ name }) => name.includes('session')));
  const other = await context.newPage();
  await other.goto(`${base}/rapport`);
  await expect(other.getByRole('heading', { name: 'Validation and optimisation report' })).toBeVisible();
  await expect(other.getByText('Not bound to a run: “10”.')).toBeVisible();
  await expectBothThemes(other);
  await other.setViewportSize({ width: 390, height: 800 });
  await expectNoSideScroll(other);
  await context.close();
});

test('without script, texts are saved and a block is added by plain forms', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'fr-FR', javaScriptEnabled: false });
  await context.addCookies((await page.context().cookies()).filter(({ name }) => name.includes('session')));
  const plain = await context.newPage();
  await plain.goto(`${base}/rapport`);
  await plain.getByRole('textbox', { name: 'Vu' }).fill('Aucun écart hors de son intervalle.');
  await plain.getByRole('button', { name: 'Ajouter une surprise' }).click();
  await expect(plain.getByRole('article', { name: /^Surprise/ })).toHaveCount(2);
  await expect(plain.getByRole('textbox', { name: 'Vu' }).first()).toHaveValue(
    'Aucun écart hors de son intervalle.',
  );
  await context.close();
});
