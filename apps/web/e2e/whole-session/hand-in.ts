import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { TestPerson } from '../people.ts';
import { type Dossier, openCandidacy, sealSituation, sendPiece } from '../whole-path/hand-in.ts';
import { expect } from '../whole-path/visit.ts';

const NOTE = join(import.meta.dirname, '../../../../content/demonstration/analyse-a2.2.md');

/** What the deadline of a situation says to whom hands in. */
export async function readDeadline(page: Page, session: string, situation: string): Promise<string> {
  await page.goto(`${await openCandidacy(page, session)}/situations/${situation}`);
  return page.locator('.deadline').innerText();
}

/** Sends each piece of A1.2 and seals. */
export async function handInDataset(
  page: Page,
  session: string,
  { person, dossier }: { readonly person: TestPerson; readonly dossier: Dossier },
): Promise<void> {
  const situation = `${await openCandidacy(page, session)}/situations/A1.2`;
  await page.goto(situation);
  await sendPiece(page, 'Jeu de données livré', dossier.dataset ?? '');
  await sendPiece(page, 'Liste des anomalies', dossier.anomalies ?? '');
  await sendPiece(page, 'Recette de préparation', dossier.recipe ?? '');
  await sendPiece(page, 'Note', dossier.note ?? '');
  await sendPiece(page, 'Entrepôt', dossier.store ?? '');
  await expect(page.getByRole('region', { name: 'Ce qui manque encore' })).toContainText('Rien :');
  await sealSituation(page, situation, person.password);
}

/** Sends the note of A2.2, and seals it unless a group has to sign before. */
export async function handInNote(page: Page, session: string, sealer: TestPerson | null): Promise<void> {
  const situation = `${await openCandidacy(page, session)}/situations/A2.2`;
  await page.goto(situation);
  await sendPiece(page, 'Note', NOTE);
  if (sealer !== null) await sealSituation(page, situation, sealer.password);
}
