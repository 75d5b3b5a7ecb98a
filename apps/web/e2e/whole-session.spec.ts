import type { TestPerson } from './people.ts';
import { CUT_NETWORK, test } from './watch-browser.ts';
import { expectAccessible, expectBothWidths } from './watch-page.ts';
import { downloadCertificate, issueCertificate, verdictOf, verifyText } from './whole-path/award-block.ts';
import { makeDossier, openCandidacy, sealSituation } from './whole-path/hand-in.ts';
import { declareIndependence } from './whole-path/judge-block.ts';
import { expectEvents, verifyJournal } from './whole-path/read-journal.ts';
import { expect, visitAs, visitInPublic } from './whole-path/visit.ts';
import { answerAppeal, assignAppeal, fileAppeal } from './whole-session/appeal.ts';
import {
  ADA,
  AGAIN,
  ANSWER,
  BASILE,
  FIRST,
  LISE,
  PRESIDENT,
  SECOND,
  SESSION,
  STATEMENT,
  THIRD,
  WINDOW,
} from './whole-session/cast.ts';
import { handInDataset, handInNote, readDeadline } from './whole-session/hand-in.ts';
import { judgeRest, judgeThroughCut, lock, openDesk } from './whole-session/judge.ts';
import {
  addExaminer,
  dateJury,
  grantExtraTime,
  importCandidates,
  openSession,
  publishRegulations,
  recogniseBlock,
} from './whole-session/prepare.ts';
import { presentAgain } from './whole-session/present-again.ts';
import {
  draftMinutes,
  expectPronounced,
  notifyAll,
  openDeliberation,
  openResult,
  pronounce,
  sealMinutes,
  settle,
  signMinutes,
} from './whole-session/pronounce.ts';
import {
  callJuries,
  confirmConvocation,
  declareLink,
  expectSetAside,
  giveSeat,
  markPresent,
} from './whole-session/seat-jury.ts';
import { composeGroup, signParts, writePart } from './whole-session/share-note.ts';

/**
 * One session on its pages alone, each role in a browser of its own: from regulations to signed minutes, then what may
 * follow a decision. The three people whom the path makes are enrolled, named and given a password by its pages.
 */
test.describe.configure({ mode: 'serial', timeout: 240_000 });
test.use({ tolerated: CUT_NETWORK });

/** Nobody acquires the block without it. */
const CRITICAL = 'A1.2-2';
const SPLIT = 'A1.2-3';
const FLIGHTS = /Ponctualité des vols/;
let ada: TestPerson = ADA;
let basile: TestPerson = BASILE;
let lise: TestPerson = LISE;
let session = '';
let minutes = '';
let owed = '';
let seat = '';

test('the officer freezes regulations, brings an examiner in and opens the session on its dates', async ({
  browser,
}) => {
  await visitAs(browser, 'officer', async (page) => {
    await publishRegulations(page, CRITICAL);
    lise = await addExaminer(page, LISE);
    session = await openSession(page, { label: SESSION, ...WINDOW, flights: FLIGHTS });
    await dateJury(page, session);
  });
});

test('two people are enrolled from a file; one has more time, and reads a later deadline', async ({
  browser,
}) => {
  await visitAs(browser, 'officer', async (page) => {
    [ada = ADA, basile = BASILE] = await importCandidates(page, session, [ADA, BASILE]);
    await grantExtraTime(page, BASILE);
    await recogniseBlock(page, { block: 'B1', proof: 'Parchemin 2024-118' });
  });
  const usual = await visitAs(browser, ada, (page) => readDeadline(page, SESSION, 'A1.2'));
  const moved = await visitAs(browser, basile, (page) => readDeadline(page, SESSION, 'A1.2'));
  expect(usual).toContain('2034');
  expect(moved).not.toContain('2034');
});

test('they write one note together, sign who did what, and hand in', async ({ browser }) => {
  const dossier = makeDossier();
  await visitAs(browser, 'officer', (page) =>
    composeGroup(page, session, { label: 'Boussole', members: [ADA, BASILE] }),
  );
  await visitAs(browser, ada, async (page) => {
    await handInNote(page, SESSION, null);
    await writePart(page, SESSION, {
      role: 'Conception',
      text: 'Choix des analyses et rédaction de leur lecture.',
    });
  });
  await visitAs(browser, basile, async (page) => {
    await writePart(page, SESSION, {
      role: 'Validation',
      text: 'Relecture de la note et contrôle de ses mesures.',
    });
    await signParts(page, SESSION, basile);
    await expect(page.getByText('Les contributions attendent la réponse')).toBeVisible();
    await handInDataset(page, SESSION, { person: basile, dossier });
  });
  await visitAs(browser, ada, async (page) => {
    await sealSituation(page, await signParts(page, SESSION, ada), ada.password);
    await handInDataset(page, SESSION, { person: ada, dossier });
  });
  await visitAs(browser, basile, async (page) => {
    await sealSituation(page, `${await openCandidacy(page, SESSION)}/situations/A2.2`, basile.password);
  });
});

test('who knows a candidate is refused a seat, with the reason; the others are seated, called and come', async ({
  browser,
}) => {
  await visitAs(browser, lise, (page) => declareLink(page, ADA));
  await visitAs(browser, 'officer', async (page) => {
    await expectSetAside(page, { session, candidate: ADA, member: LISE });
    await expectBothWidths(page);
    for (const candidate of [ADA, BASILE]) {
      for (const member of [FIRST, SECOND])
        await giveSeat(page, { session, candidate, member, role: 'membre' });
      await giveSeat(page, { session, candidate, member: PRESIDENT, role: 'présidence' });
    }
    await callJuries(page, session, 3);
  });
  for (const key of ['first', 'second', 'president'])
    await visitAs(browser, key, (page) => confirmConvocation(page, SESSION, 2));
  await visitAs(browser, 'officer', (page) => markPresent(page, session, [FIRST, SECOND, PRESIDENT]));
});

test('the first examiner judges both; the network is cut in the middle, and nothing is lost nor doubled', async ({
  browser,
}) => {
  await visitAs(browser, 'first', async (page) => {
    await openDesk(page, ADA);
    seat = /\/jury\/([^/?]+)/.exec(page.url())?.[1] ?? '';
    await judgeThroughCut(page, SPLIT, '1');
    expect(await judgeRest(page)).toBe(8);
    await lock(page);
    await openDesk(page, BASILE);
    expect(await judgeRest(page, { [CRITICAL]: '0' })).toBe(8);
    await lock(page);
  });
});

test('the second examiner sees nothing of the first, and judges both', async ({ browser }) => {
  await visitAs(browser, 'second', async (page) => {
    for (const candidate of [ADA, BASILE]) {
      await openDesk(page, candidate);
      await expect(page.locator('.criteria-group a[data-state=judged]')).toHaveCount(0);
      await judgeRest(page);
      await lock(page);
    }
  });
});

test('a gap across the cut is deliberated; one beyond the tolerance waits for a third reading', async ({
  browser,
}) => {
  await visitAs(browser, 'president', async (page) => {
    await openDeliberation(page, SESSION, BASILE);
    await expect(page.locator(`[id="${CRITICAL}"]`)).toHaveAttribute('data-state', 'third-juror');
    await openDeliberation(page, SESSION, ADA);
    await settle(page, SPLIT, '2 · Démontré');
  });
  await visitAs(browser, 'officer', (page) =>
    giveSeat(page, { session, candidate: BASILE, member: THIRD, role: 'troisième membre' }),
  );
  await visitAs(browser, 'third', async (page) => {
    await declareIndependence(page, SESSION);
    await openDesk(page, BASILE);
    await expectAccessible(page);
    await judgeRest(page, { [CRITICAL]: '1' });
    await lock(page);
  });
});

test('the jury pronounces with its quorum and its votes: one block acquired, one that is not', async ({
  browser,
}) => {
  const { password } = PRESIDENT;
  await visitAs(browser, 'president', async (page) => {
    await openDeliberation(page, SESSION, ADA);
    await pronounce(page, { result: 'Acquis', present: [FIRST, PRESIDENT], password });
    await expect(page.getByRole('alert')).toContainText('quorum');
    await pronounce(page, {
      ...{ result: 'Acquis', password },
      ...{ present: [FIRST, SECOND, PRESIDENT], votes: [FIRST, SECOND, PRESIDENT] },
    });
    await expectPronounced(page, 'Acquis');
    await openDeliberation(page, SESSION, BASILE);
    await settle(page, CRITICAL, '1 · Partiellement démontré');
    await pronounce(page, {
      ...{ result: 'Non acquis', password, present: [FIRST, SECOND, THIRD, PRESIDENT] },
      resit: { situations: ['A1.2'], note: 'Décrire l’architecture de l’entrepôt.' },
    });
    await expectPronounced(page, 'Non acquis');
  });
});

test('the minutes are drafted, signed by every member, sealed, and both candidates are told', async ({
  browser,
}) => {
  const incidents = 'Le réseau a manqué quelques secondes pendant les lectures.';
  minutes = await visitAs(browser, 'president', (page) => draftMinutes(page, SESSION, incidents));
  const signers = { president: PRESIDENT, first: FIRST, second: SECOND, third: THIRD };
  for (const [key, person] of Object.entries(signers))
    await visitAs(browser, key, (page) => signMinutes(page, minutes, person));
  await visitAs(browser, 'president', (page) => sealMinutes(page, minutes, PRESIDENT));
  await visitAs(browser, 'officer', (page) => notifyAll(page, session, PRESIDENT.password, 2));
});

test('who acquired the block holds a certificate that anybody verifies', async ({ browser }) => {
  const { path } = await visitAs(browser, 'officer', (page) => issueCertificate(page, ADA));
  await visitInPublic(browser, async (page) => {
    await page.goto(path);
    await expect(verdictOf(page)).toHaveAttribute('data-state', 'valid');
    await verifyText(page, await downloadCertificate(page));
    await expect(verdictOf(page)).toHaveAttribute('data-state', 'valid');
  });
});

test('who did not reads what is held, what is owed and why, and contests it', async ({ browser }) => {
  await visitAs(browser, basile, async (page) => {
    owed = await openCandidacy(page, SESSION);
    await expect(page.locator('main')).toContainText(/Blocs déjà acquis et équivalences\s*B1/);
    await openResult(page, owed);
    await expect(page.locator('main')).toContainText('Bloc non acquis');
    await page.getByRole('link', { name: /^Lire la notification du/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Notification du/);
    const standing = page.getByRole('table', { name: /Blocs de votre candidature/ });
    await expect(standing.getByRole('row', { name: /À repasser/ })).toContainText('B2');
    await expect(page.locator('main')).toContainText('Décrire l’architecture de l’entrepôt.');
    await openResult(page, owed);
    await fileAppeal(page, STATEMENT);
  });
});

test('somebody who judged none of it answers, and the jury pronounces again in place of its decision', async ({
  browser,
}) => {
  await visitAs(browser, 'officer', (page) =>
    assignAppeal(page, BASILE, { to: LISE, never: [FIRST, SECOND, THIRD, PRESIDENT] }),
  );
  await visitAs(browser, lise, (page) =>
    answerAppeal(page, { outcome: /^Accueilli/, motive: ANSWER, password: lise.password }),
  );
  await visitAs(browser, 'president', async (page) => {
    await openDeliberation(page, SESSION, BASILE);
    await pronounce(page, {
      ...{ result: 'Non acquis', motive: AGAIN, password: PRESIDENT.password },
      present: [FIRST, SECOND, THIRD, PRESIDENT],
    });
    await expectPronounced(page, 'Non acquis', 2);
  });
  await visitAs(browser, basile, async (page) => {
    await openResult(page, owed);
    await expect(page.locator('main')).toContainText('Décisions antérieures, remplacées');
    await expect(page.locator('main')).toContainText(AGAIN);
  });
});

test('the block is presented again on another case, before somebody new, who sees nothing of the past', async ({
  browser,
}) => {
  await presentAgain(browser, { basile, lise });
});

test('the journal is of one piece, and holds once the judgement that the cut delayed', async ({
  browser,
}) => {
  await visitAs(browser, 'auditor', async (page) => {
    await expectEvents(page, seat, [
      { event: 'Un membre enregistre un jugement', fact: `criterion: ${SPLIT}` },
      { event: 'Un membre verrouille ses jugements', fact: '' },
    ]);
    await verifyJournal(page);
  });
});
