import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { DEMONSTRATION_PASSWORD as PASSWORD } from '@etalon/runtime';
import { personOf } from './demonstration.ts';
import { test } from './watch-browser.ts';
import {
  downloadCertificate,
  issueCertificate,
  revokeCertificate,
  verdictOf,
  verifyText,
} from './whole-path/award-block.ts';
import {
  declareToPreside,
  openDeliberation,
  pronounceAcquis,
  settleCriterion,
} from './whole-path/deliberate.ts';
import {
  downloadCaseFile,
  hashFile,
  makeDossier,
  measureVisibleData,
  openCandidacy,
  type Receipt,
  sealSituation,
  sendPiece,
} from './whole-path/hand-in.ts';
import { declareIndependence, judgeAllCriteria, lockJudgements } from './whole-path/judge-block.ts';
import { appointJury, enrol, expectLawfulJury, openSession } from './whole-path/open-session.ts';
import { correctItem, importDocument, publishVersion, signMatrix } from './whole-path/publish-framework.ts';
import { expectEvents, verifyJournal } from './whole-path/read-journal.ts';
import { expect, visitAs, visitInPublic } from './whole-path/visit.ts';

/** The one path of the house, from the official document to a revoked certificate, each act by who may do it. */
test.describe.configure({ mode: 'serial', timeout: 240_000 });

const CONTENT = join(import.meta.dirname, '../../../content');
const DOCUMENT = join(CONTENT, 'frameworks/aivancity-chef-de-projet-ia.txt');
const NOTE = join(CONTENT, 'demonstration/analyse-a2.2.md');
const COUNTS = { Blocs: 6, Activités: 17, Compétences: 31, Situations: 17, Critères: 64 };
const VERSION = '2026.2, parcours entier';
const SESSION = 'Session du parcours entier';
const SPLIT = 'A1.2-3';
const CRITERIA = ['A1.2-1', 'A1.2-2', 'A1.2-3', 'A1.2-4', 'A1.2-5', 'A2.2-1', 'A2.2-2', 'A2.2-3'];
const MOTIVE =
  'Les deux membres ont relu ensemble la liste des anomalies et s’accordent sur ce que la candidate a réellement situé.';
const REASON = 'Le bloc a été délivré deux fois à la même personne.';

let versionPath = '';
let session = '';
let receipts: Readonly<Record<string, Receipt>> = {};
let actHash = '';
let certificate = { path: '', sha256: '' };

test('the officer imports the official document, corrects a slip, publishes and signs the matrix', async ({
  browser,
}) => {
  await visitAs(browser, 'officer', async (page) => {
    await importDocument(page, DOCUMENT, COUNTS);
    const corrected = await correctItem(page, {
      item: 'C4.2',
      from: "afin de d'extraire",
      to: "afin d'extraire",
      reason: 'Une préposition de trop dans le document officiel',
    });
    const version = await publishVersion(page, VERSION);
    versionPath = version.path;
    await page.goto(versionPath);
    await expect(page.locator('main')).toContainText(version.hash);
    await expect(page.locator('[id="C4.2"]')).toContainText(corrected);
    await signMatrix(page, versionPath, PASSWORD);
  });
});

test('the officer opens a session on that version, enrols Camille and appoints the jury', async ({
  browser,
}) => {
  await visitAs(browser, 'officer', async (page) => {
    session = await openSession(page, { label: SESSION, version: VERSION });
    await enrol(page, { session, key: 'camille', block: 'B2' });
    await appointJury(page, {
      session,
      block: 'B2',
      members: [
        { key: 'first', role: 'membre', external: true },
        { key: 'second', role: 'membre', external: true },
        { key: 'president', role: 'présidence', external: false },
      ],
    });
  });
});

test('each member declares to have no tie, and the jury is lawful', async ({ browser }) => {
  for (const key of ['first', 'second'])
    await visitAs(browser, key, (page) => declareIndependence(page, SESSION));
  await visitAs(browser, 'president', (page) => declareToPreside(page, SESSION));
  await visitAs(browser, 'officer', (page) => expectLawfulJury(page, session, 'camille'));
});

test('Camille downloads the data, hands in, measures, seals and keeps the receipt', async ({ browser }) => {
  const dossier = makeDossier();
  await visitAs(browser, 'camille', async (page) => {
    const home = await openCandidacy(page, SESSION);
    const collecting = `${home}/situations/A1.2`;
    await page.getByRole('link', { name: 'Continuer A1.2' }).click();
    await downloadCaseFile(page, 'donnees/escales-hiver.csv');
    await sendPiece(page, 'Jeu de données livré', dossier.dataset ?? '');
    await sendPiece(page, 'Liste des anomalies', dossier.anomalies ?? '');
    await sendPiece(page, 'Recette de préparation', dossier.recipe ?? '');
    await sendPiece(page, 'Note', dossier.note ?? '');
    await sendPiece(page, 'Entrepôt', dossier.store ?? '');
    await expect(page.getByRole('region', { name: 'Ce qui manque encore' })).toContainText('Rien :');
    const instruments = await measureVisibleData(page);
    expect(instruments).toEqual(expect.arrayContaining(['I-DQ-1', 'I-DQ-5', 'I-DQ-6']));
    expect(instruments.filter((code) => code.startsWith('I-DQ-4'))).toEqual([]);
    const collected = await sealSituation(page, collecting, PASSWORD);
    const sealed = Object.fromEntries(collected.files.map(({ slot, sha256 }) => [slot, sha256]));
    expect(sealed).toEqual(
      Object.fromEntries(Object.entries(dossier).map(([slot, path]) => [slot, hashFile(path)])),
    );
    const analysing = `${home}/situations/A2.2`;
    await page.goto(analysing);
    await sendPiece(page, 'Note', NOTE);
    receipts = { 'A1.2': collected, 'A2.2': await sealSituation(page, analysing, PASSWORD) };
    await page.goto(home);
    await expect(page.locator('main')).toContainText('scellé, le jury n’a pas commencé');
  });
});

for (const [key, grades] of [
  ['first', { [SPLIT]: '1' }],
  ['second', {}],
] as const)
  test(`the ${key} examiner judges the eight criteria alone and locks`, async ({ browser }) => {
    await visitAs(browser, key, async (page) => {
      const { judged, read } = await judgeAllCriteria(page, SESSION, grades);
      expect(judged).toEqual(CRITERIA);
      expect(read).toEqual(expect.arrayContaining([SPLIT, 'A1.2-4']));
      await lockJudgements(page);
    });
  });

test('the president settles the split criterion and pronounces « acquis » with a password', async ({
  browser,
}) => {
  await visitAs(browser, 'president', async (page) => {
    await openDeliberation(page, SESSION);
    await settleCriterion(page, { criterion: SPLIT, level: '2 · Démontré', motive: MOTIVE });
    actHash = await pronounceAcquis(page, PASSWORD);
  });
});

test('the officer issues the certificate, and anybody verifies it in their own browser', async ({
  browser,
}) => {
  certificate = await visitAs(browser, 'officer', (page) => issueCertificate(page, personOf('camille')));
  await visitInPublic(browser, async (page) => {
    await page.goto(certificate.path);
    await expect(verdictOf(page)).toHaveAttribute('data-state', 'valid');
    await expect(verdictOf(page)).toContainText('Certificat authentique et en vigueur');
    await expect(verdictOf(page)).toContainText('Vérifié dans ce navigateur');
    const sheet = page.getByRole('article');
    await expect(sheet).toContainText('Camille Berthier');
    await expect(sheet.getByRole('cell', { name: 'Démontré', exact: true })).toHaveCount(8);
    await expect(sheet).toContainText(actHash);
    for (const { statement } of Object.values(receipts)) await expect(sheet).toContainText(statement.root);
    const signed = await downloadCertificate(page);
    expect(createHash('sha256').update(signed).digest('hex')).toBe(certificate.sha256);
    await verifyText(page, signed.replace('Camille Berthier', 'Camille Berthieu'));
    await expect(verdictOf(page)).toHaveAttribute('data-state', 'refused');
    await expect(verdictOf(page)).toContainText('Certificat refusé');
    await expect(verdictOf(page)).toContainText('Le contenu a changé depuis la signature');
  });
});

test('the officer revokes it with a reason, and its public page says so without the reason', async ({
  browser,
}) => {
  await visitAs(browser, 'officer', (page) => revokeCertificate(page, 'camille', REASON));
  await visitInPublic(browser, async (page) => {
    await page.goto(certificate.path);
    await expect(verdictOf(page)).toHaveAttribute('data-state', 'revoked');
    await expect(verdictOf(page)).toContainText('Certificat authentique, mais révoqué par son émetteur');
    await expect(page.getByRole('article')).toContainText('Il n’atteste plus rien');
    await expect(page.getByRole('article')).not.toContainText(REASON);
  });
});

test('the auditor finds every act in a journal of one piece, with the hashes that the papers bear', async ({
  browser,
}) => {
  const candidacy = receipts['A1.2']?.statement.candidacy ?? '';
  await visitAs(browser, 'auditor', async (page) => {
    await expectEvents(page, candidacy, [
      { event: 'Un dépôt est scellé', fact: `root: ${receipts['A1.2']?.statement.root}` },
      { event: 'Un dépôt est scellé', fact: `root: ${receipts['A2.2']?.statement.root}` },
      { event: 'Le jury arrête le niveau d’un critère', fact: `criterion: ${SPLIT}` },
      { event: 'Un bloc est prononcé', fact: `act: ${actHash}` },
      { event: 'Un certificat est délivré', fact: `sha256: ${certificate.sha256}` },
    ]);
    await expectEvents(page, certificate.path.replace('/c/', ''), [
      { event: 'Un certificat est révoqué', fact: 'statusList' },
    ]);
    await verifyJournal(page);
  });
});
