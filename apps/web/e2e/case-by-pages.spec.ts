import { readFileSync } from 'node:fs';
import { expect as expectAtOnce, type Page } from '@playwright/test';
import { CASE_SESSION, enrolForCase, openCaseSession } from './case-by-pages/open-case.ts';
import { expectShutFrame, STRANGER } from './case-by-pages/read-bundle.ts';
import { addOperation, chooseSlot, openDocument, put, seal } from './case-by-pages/work.ts';
import { writeBundle } from './case-by-pages/write-bundle.ts';
import { signInAs } from './demonstration.ts';
import { ALONE } from './people.ts';
import { test } from './watch-browser.ts';
import { openCandidacy, sealSituation } from './whole-path/hand-in.ts';
import {
  declareIndependence,
  giveImpression,
  openCriterion,
  openDesk,
  unfoldReadings,
} from './whole-path/judge-block.ts';
import { download, visitAs } from './whole-path/visit.ts';

const expect = expectAtOnce.configure({ timeout: 120_000 });
const LEARNED = 'donnees/apprentissage.csv';
const ASKED = 'donnees/essai.csv';

/** Said of a reading that used the labels of the hidden test: which look of this hand-in it is. */
const HIDDEN = 'Mesure n° 1 de ce dépôt sur l’épreuve cachée';

/** What a member reads beside a criterion: qualities on the hidden test with their intervals, then folds and trials. */
const READ = [
  { criterion: 'A2.3-1', instrument: 'I-ML-1', says: [/exactitude/, /0,\d+/, HIDDEN] },
  { criterion: 'A2.3-2', instrument: 'I-ML-5', says: [HIDDEN] },
  { criterion: 'A3.3-1', instrument: 'I-ML-12', says: [/pli/] },
  { criterion: 'A3.3-2', instrument: 'I-ML-13', says: [/essai/] },
] as const;

let page: Page;
let home = '';
let project = '';
let models = '';

test.describe.configure({ mode: 'serial', timeout: 600_000 });

const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();

test.beforeAll(async ({ browser }) => {
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1440, height: 1000 } });
  page = await context.newPage();
});

test.afterAll(() => page.context().close());

test('an officer opens a session whose three situations are of one case, and appoints a jury', async ({
  browser,
}) => {
  await visitAs(browser, 'officer', async (own) => {
    const session = await openCaseSession(own);
    await enrolForCase(own, session, ALONE);
  });
  await visitAs(browser, 'fourth', (own) => declareIndependence(own, CASE_SESSION));
});

test('the candidate reads the mission and takes the data of the case into a new project', async () => {
  await signInAs(page, ALONE);
  home = await openCandidacy(page, CASE_SESSION);
  await page.goto(`${home}/situations/A2.3`);
  await expect(page.locator('.brief')).toContainText('Azur Maintenance');
  await page.goto('/atelier');
  await page.getByLabel('Titre du projet').fill('Chocs d’oiseaux');
  await press('Créer un projet');
  await page.getByRole('heading', { level: 1, name: 'Chocs d’oiseaux' }).waitFor();
  project = new URL(page.url()).pathname;
  const taken = page.getByLabel('Cas', { exact: true });
  const situation = taken.locator('option', { hasText: 'A2.3 ·' }).filter({ hasText: CASE_SESSION });
  await taken.selectOption((await situation.getAttribute('value')) ?? '');
  await press('Prendre les données du cas');
  for (const name of [LEARNED, ASKED])
    await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
});

test('the rows are split and a pipeline turns them into vectors, whose files become pieces', async () => {
  await openDocument(page, { project, kind: 'Transformation', title: 'Des rapports aux vecteurs' });
  await page.getByLabel('Fichier à transformer').selectOption({ label: LEARNED });
  await press('Lire ce fichier');
  await page.getByLabel('Colonne cible').selectOption('degats');
  await page.getByLabel('Colonne d’identifiant').selectOption('id');
  await page.getByLabel('Colonne de l’instant').selectOption('jour');
  await page.getByLabel('Découpage').selectOption('column');
  await page.getByLabel('Colonne du côté').selectOption('partie');
  await page.getByLabel('Valeur de l’essai').fill('validation');
  await press('Garder ces réglages');
  await expect(page.getByText('La chaîne est vide')).toBeVisible();
  await addOperation(page, { op: 'filter-duplicates', on: 'colonne « id »', name: 'Écarter les doublons' });
  await addOperation(page, { op: 'one-hot', on: 'colonne « phase »', name: 'Une colonne par catégorie' });
  await addOperation(page, { op: 'impute', on: 'colonne « vitesse_noeuds »', name: 'Imputation' });
  await addOperation(page, { op: 'standard', on: 'sortie de « Imputation »', name: 'Centrer et réduire' });
  await page.getByRole('link', { name: 'Vecteurs', exact: true }).click();
  await expect(page.getByText(/950 lignes × \d+ colonnes/)).toBeVisible();
  await seal(page, 'vecteurs.parquet', 'A1.3 · Vecteurs');
  await seal(page, 'decoupage.csv', 'A1.3 · Découpage');
  await seal(page, 'transformation.json', 'A1.3 · Compte rendu de transformation');
  await seal(page, 'etat.json', 'A1.3 · État appris');
});

test('models are trained on folds of the same rows, and one of them is searched further', async () => {
  models = await openDocument(page, { project, kind: 'Modèles', title: 'Appareils à inspecter' });
  await page.getByRole('link', { name: 'Entraînement' }).click();
  await page.getByLabel('Table du projet').selectOption({ label: LEARNED });
  await press('Lire cette table');
  await page.getByLabel('Colonne à prédire').selectOption('degats');
  await page.getByLabel('Colonne d’identifiant').selectOption('id');
  await page.getByText('Colonnes écartées').first().click();
  const left = page.getByRole('group', { name: 'Colonnes écartées' });
  for (const name of [
    'partie',
    'jour',
    'aeroport',
    'appareil',
    'exploitant',
    'espece',
    'cout_dollars',
    'suite_donnee',
    'saisie',
  ])
    await left.getByLabel(name, { exact: true }).check();
  await page.getByLabel('Nombre de plis').fill('3');
  for (const name of ['Plus proches voisins', 'Forêt aléatoire', 'Gradient boosting'])
    await page.getByRole('checkbox', { name }).uncheck();
  await press('Entraîner');
  const board = page.getByRole('region', { name: 'Tableau : Modèles et qualités' });
  await expect(board.getByRole('rowheader')).toHaveText([
    'Repère',
    'Régression logistique',
    'Arbre de décision',
  ]);
  await seal(page, 'entrainement.json', 'A3.3 · Compte rendu d’entraînement');
  await page.goto(`${models}/recherche`);
  await page.getByLabel('Algorithme').selectOption({ label: 'Arbre de décision' });
  await page.getByLabel('Essais au plus').fill('6');
  await press('Chercher');
  await expect(page.getByRole('heading', { name: 'Meilleur essai : Arbre de décision' })).toBeVisible();
  await seal(page, 'recherche.json', 'A3.3 · Recherche de réglages');
});

test('a small network learns the same rows on the server', async () => {
  await page.goto(`${models}/reseau`);
  await expect(page.getByText(/Le réseau reçoit \d+ et donne 2/)).toBeVisible();
  await page.getByLabel('Époques au plus').fill('8');
  await press('Garder cet apprentissage');
  await expect(page.locator('.ws-state[data-state="saved"]')).toBeVisible();
  await press('Entraîner sur le serveur');
  await expect(page.getByRole('region', { name: 'Tableau : Réseau et repère' })).toBeVisible();
  await seal(page, 'entrainement.json', 'A2.3 · Compte rendu d’entraînement');
});

test('models meet on the bench and in a duel; their probabilities and their threshold are read', async () => {
  await page.goto(`${models}/entrainement`);
  await press('Mesurer ces modèles au banc');
  const bench = page.getByRole('region', { name: 'Tableau : Banc des modèles' });
  await expect(bench.getByRole('rowheader')).toHaveText([
    'Repère',
    'Régression logistique',
    'Arbre de décision',
  ]);
  await page.getByLabel('Classe positive').selectOption('oui');
  await page.getByLabel('Coût d’un faux positif').fill('400');
  await page.getByLabel('Coût d’un faux négatif').fill('9000');
  await press('Garder ces réglages');
  await expect(page.getByLabel('Coût d’un faux négatif')).toHaveValue('9000');
  await expect(bench).toBeVisible();
  await seal(page, 'mesure.json', 'A3.3 · Mesure des modèles');
  await page.getByRole('link', { name: 'Duel', exact: true }).click();
  await expect(page.getByText('Lignes selon qui répond juste')).toBeVisible();
  await page.getByRole('link', { name: 'Calibration' }).click();
  await expect(
    page.getByRole('img', { name: 'Diagramme de fiabilité de Régression logistique' }),
  ).toBeVisible();
  await page.getByRole('link', { name: 'Seuil', exact: true }).click();
  const logistic = page.getByRole('region', { name: 'Régression logistique' });
  await expect(logistic.getByText(/pour des probabilités justes/)).toBeVisible();
  await page.getByLabel('Regarder le seuil').fill('0,1');
  await page.keyboard.press('Enter');
  await expect(logistic.getByText(/Au seuil 0,1/)).toBeVisible();
});

test('the choice is written with figures bound to the run that measured them, and stay with it', async () => {
  await page.goto(`${models}/choix`);
  await page.getByLabel('Modèle retenu').selectOption({ label: 'Régression logistique' });
  await page
    .getByLabel('Pourquoi celui-ci')
    .fill('Elle coûte moins que l’arbre sur les mêmes lignes et ses probabilités se lisent.');
  await page.getByLabel('Usage prévu').fill('Ordonner les inspections après un choc.');
  await press('Garder');
  await expect(page.locator('.ws-state[data-state="saved"]')).toBeVisible();
  await press('Reprendre les chiffres du banc');
  const figures = page.getByRole('region', { name: 'Tableau : Chiffres de la fiche' });
  await expect(figures.getByRole('link', { name: 'le calcul' }).first()).toBeVisible();
});

test('the chosen model answers the rows that nobody labelled, and is put in service', async () => {
  await page.goto(`${models}/entrainement`);
  await press('Exécuter sur d’autres lignes : modele-2-logistic.onnx');
  await expect(page).toHaveURL(/\/importes$/);
  const form = page.getByRole('form', { name: 'Comment l’exécuter · Régression logistique' });
  await form.getByLabel('Table du projet à lui donner').selectOption({ label: ASKED });
  await form.getByRole('button', { name: 'Exécuter ce modèle' }).click();
  const found = page.getByRole('region', { name: 'Ce que donne son exécution · Régression logistique' });
  await expect(found).toBeVisible();
  await expect(found).toContainText('270');
  await seal(page, 'predictions.parquet', 'A2.3 · Prédictions');
  await seal(page, 'predictions.parquet', 'A3.3 · Prédictions');
  await press('Enregistrer une version');
  await expect(page).toHaveURL(/\/registre$/);
  await press('Essayer cette version comme un service');
  await expect(page.getByText('100 sur 100')).toBeVisible();
  await page.getByLabel('Motif').fill('Les réponses de l’essai sont remises');
  await press('Mettre en service');
  await expect(page.getByRole('link', { name: 'Page du service pour les développeurs' })).toBeVisible();
});

test('the service gives its trial, the model and its card to the dossier; a note goes with each situation', async () => {
  await page.goto(`${models}/registre`);
  await seal(page, 'essai-service.json', 'A2.3 · Essai de mise en service');
  await page.goto(`${models}/entrainement`);
  await seal(page, 'modele-2-logistic.onnx', 'A2.3 · Modèle ONNX');
  const note = await openDocument(page, { project, kind: 'Note', title: 'Synthèse' });
  await press('Ajouter une section');
  await page.getByLabel('Titre de la section').fill('Ce que les plis disent');
  await page
    .getByLabel('Texte de la section, en Markdown')
    .fill('La régression logistique est retenue : ses plis et sa recherche sont dans le dossier.');
  await expect(page.locator('.ws-state[data-state="saved"]')).toBeVisible();
  for (const situation of ['A1.3', 'A3.3']) {
    await page.goto(note);
    await page.getByRole('link', { name: 'Sceller', exact: true }).click();
    await chooseSlot(page, `${situation} · Note`);
  }
  await page.goto(`${models}/choix`);
  const card = await download(page, 'Fiche en PDF');
  await page.goto(`${home}/situations/A2.3`);
  await put(page, 'Note', { name: 'fiche.pdf', mimeType: 'application/pdf', buffer: readFileSync(card) });
  await page.goto(`${home}/situations/A1.3`);
  await put(page, 'Archive d’images ou de sons', {
    name: 'carte.zip',
    mimeType: 'application/zip',
    buffer: writeBundle(STRANGER),
  });
});

test('the three situations of the block are sealed', async () => {
  for (const situation of ['A1.3', 'A2.3', 'A3.3'])
    await sealSituation(page, `${home}/situations/${situation}`, ALONE.password);
});

test('a member of the jury reads, beside the criteria, what was measured on labels that nobody saw', async ({
  browser,
}) => {
  await visitAs(browser, 'fourth', async (own) => {
    await openDesk(own, CASE_SESSION);
    for (const { criterion, instrument, says } of READ) {
      await openCriterion(own, criterion);
      await giveImpression(own, '2');
      await unfoldReadings(own);
      const reading = own.locator('.reading').filter({ has: own.getByText(instrument, { exact: true }) });
      for (const words of says) await expect(reading.first()).toContainText(words);
    }
  });
});

test.describe('the web bundle', () => {
  // The policy of the frame refuses each way out aloud.
  test.use({ tolerated: /Content Security Policy|sandbox|Blocked|Refused|Unsafe attempt|cross-origin/i });

  test('opens in the desk in a frame whose script runs and reaches nothing', async ({ browser }) => {
    await visitAs(browser, 'fourth', (own) => expectShutFrame(own, CASE_SESSION));
  });
});
