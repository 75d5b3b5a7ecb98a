import type { Locator, Page } from '@playwright/test';
import { expect, expectNotice } from './visit.ts';

const SENTENCE =
  'L’endroit cité montre ce que le critère demande, avec une justification écrite que le membre du jury a relue en entier.';

function rowOf(page: Page, session: string): Locator {
  return page.locator('.queue-row').filter({ hasText: session });
}

/** Declares to have no tie with the candidate of this session. */
export async function declareIndependence(page: Page, session: string): Promise<void> {
  await page.goto('/jury');
  await rowOf(page, session).getByRole('link', { name: 'Déclarer' }).click();
  await page.getByRole('button', { name: 'Je le déclare' }).click();
  await expectNotice(page, 'Déclaration enregistrée.');
}

export async function openDesk(page: Page, session: string): Promise<void> {
  await page.goto('/jury');
  await rowOf(page, session).getByRole('link', { name: 'Commencer' }).click();
  await expect(page.locator('.desk')).toBeVisible();
}

export async function openCriterion(page: Page, criterion: string): Promise<void> {
  const link = page.locator('.criteria-group a').filter({ hasText: criterion });
  await link.click();
  await expect(link).toHaveAttribute('aria-current', 'true');
  await expect(page.locator('#jugement-titre')).toContainText(criterion);
}

export async function chooseLevel(page: Page, grade: string): Promise<void> {
  await page.locator('.grades').locator(`input[value="${grade}"]`).check();
  await page.getByLabel('2 · moyenne').check();
}

export async function giveImpression(page: Page, grade: string): Promise<void> {
  await expect(page.locator('.readings-line')).toHaveText(
    'Les relevés se déplient après votre première impression.',
  );
  await expect(page.locator('.reading')).toHaveCount(0);
  await chooseLevel(page, grade);
  await page.getByRole('button', { name: 'Donner ma première impression' }).click();
  await expect(page.locator('.pane-judgement .pane-head')).toContainText('impression donnée');
}

/** Opens the readings of the criterion, after having asked for them when nobody has; gives how many there are. */
export async function unfoldReadings(page: Page): Promise<number> {
  const line = page.locator('.readings-line');
  if ((await line.innerText()) === 'Aucun instrument ne lit ce critère.') return 0;
  await line.getByRole('link').click();
  await expect(page.locator('#piece-titre')).toHaveText('Relevés');
  const launch = page.getByRole('button', { name: 'Lancer les relevés' });
  if (await launch.isVisible()) {
    await launch.click();
    await expectNotice(page, 'Les relevés sont demandés.');
    await expect(page.getByRole('button', { name: 'Arrêter' })).toHaveCount(0, { timeout: 120_000 });
  }
  return page.locator('.reading').count();
}

export async function giveJudgement(page: Page, criterion: string, grade: string): Promise<void> {
  await page.locator('.piece-tabs a').first().click();
  await page.locator('#piece .pane-body [data-cite]').first().click();
  await expect(page.locator('.anchors li')).toHaveCount(1);
  await chooseLevel(page, grade);
  await page.locator('#jugement-phrase').fill(SENTENCE);
  await page.getByRole('button', { name: 'Enregistrer le jugement' }).click();
  const judged = page.locator('.criteria-group a').filter({ hasText: criterion });
  await expect(judged).toHaveAttribute('data-state', 'judged');
}

/**
 * Judges every criterion of the block: first impression, readings where an instrument serves the criterion, then the
 * judgement with a cited place and a sentence. `grades` gives the level of a criterion, « 2 » where it says nothing.
 * Gives the criteria, and those of them that had readings to unfold.
 */
export async function judgeAllCriteria(
  page: Page,
  session: string,
  grades: Readonly<Record<string, string>>,
): Promise<{ readonly judged: readonly string[]; readonly read: readonly string[] }> {
  await openDesk(page, session);
  const read: string[] = [];
  const criteria = await page.locator('.criteria-group a .criteria-code').allInnerTexts();
  for (const criterion of criteria) {
    const grade = grades[criterion] ?? '2';
    await openCriterion(page, criterion);
    await giveImpression(page, grade);
    if ((await unfoldReadings(page)) > 0) read.push(criterion);
    await giveJudgement(page, criterion, grade);
  }
  await expect(page.locator('.criteria-group a[data-state=judged]')).toHaveCount(criteria.length);
  return { judged: criteria.toSorted(), read: read.toSorted() };
}

/** Freezes what the member judged. */
export async function lockJudgements(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Verrouiller' }).click();
  await page.getByRole('button', { name: 'Verrouiller mes jugements' }).click();
  await expectNotice(page, 'Vos jugements sont verrouillés.');
}
