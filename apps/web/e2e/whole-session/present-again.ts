import type { Browser } from '@playwright/test';
import type { TestPerson } from '../people.ts';
import { declareToPreside } from '../whole-path/deliberate.ts';
import { makeDossier } from '../whole-path/hand-in.ts';
import { declareIndependence } from '../whole-path/judge-block.ts';
import { expect, visitAs } from '../whole-path/visit.ts';
import { BASILE, FIRST, LISE, MOTIVE, PRESIDENT, RESIT_SESSION, WINDOW } from './cast.ts';
import { handInDataset, handInNote } from './hand-in.ts';
import { judgeRest, lock, openDesk } from './judge.ts';
import { enrolAgain, openSession } from './prepare.ts';
import { expectPronounced, openDeliberation, pronounce } from './pronounce.ts';
import { giveSeat } from './seat-jury.ts';

/** The block again, on another case, before somebody new who sees nothing of the past. */
export async function presentAgain(
  browser: Browser,
  { basile, lise }: { readonly basile: TestPerson; readonly lise: TestPerson },
): Promise<void> {
  await visitAs(browser, 'officer', async (page) => {
    const resit = await openSession(page, { label: RESIT_SESSION, ...WINDOW, flights: null });
    await enrolAgain(page, resit, BASILE);
    for (const member of [FIRST, LISE])
      await giveSeat(page, { session: resit, candidate: BASILE, member, role: 'membre' });
    await giveSeat(page, { session: resit, candidate: BASILE, member: PRESIDENT, role: 'présidence' });
  });
  await visitAs(browser, basile, async (page) => {
    await handInDataset(page, RESIT_SESSION, { person: basile, dossier: makeDossier() });
    await handInNote(page, RESIT_SESSION, basile);
  });
  for (const who of ['first', lise])
    await visitAs(browser, who, (page) => declareIndependence(page, RESIT_SESSION));
  await visitAs(browser, 'president', (page) => declareToPreside(page, RESIT_SESSION));
  for (const who of ['first', lise])
    await visitAs(browser, who, async (page) => {
      await openDesk(page, BASILE, RESIT_SESSION);
      await expect(page.locator('.criteria-group a[data-state=judged]')).toHaveCount(0);
      await expect(page.locator('main')).not.toContainText(MOTIVE);
      await judgeRest(page);
      await lock(page);
    });
  await visitAs(browser, 'president', async (page) => {
    await openDeliberation(page, RESIT_SESSION, BASILE);
    await pronounce(page, {
      ...{ result: 'Acquis', password: PRESIDENT.password },
      present: [FIRST, LISE, PRESIDENT],
    });
    await expectPronounced(page, 'Acquis');
  });
}
