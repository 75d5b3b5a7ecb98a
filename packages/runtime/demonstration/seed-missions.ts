import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listCriteria } from '@etalon/core/framework';
import { fromDayNumber, MISSION_SUBJECT, type MissionTerms, toDayNumber } from '@etalon/core/mission';
import {
  type Actor,
  appointSeat,
  type Candidacy,
  declareIndependence,
  type Workplace,
} from '@etalon/usecases';
import {
  attestByLink,
  declareConfidentiality,
  inviteTutor,
  issueTutorLink,
  type MissionVersion,
  openTutorLink,
  readMission,
  recordLook,
  reviewAgreement,
  writeAgreement,
  writeLogEntry,
} from '@etalon/usecases/mission';
import { handInDossier } from './hand-in-dossier.ts';

export interface MissionCast {
  readonly officer: Actor;
  readonly first: Actor;
  readonly second: Actor;
  readonly president: Actor;
  readonly camille: Actor;
  readonly nour: Actor;
  readonly alix: Actor;
}

export interface MissionCandidacies {
  readonly camille: Candidacy;
  readonly nour: Candidacy;
  readonly alix: Candidacy;
}

const TUTOR = { name: 'Paul Meunier', email: 'tuteur@demo.etalon.example' };

function writeTerms(workplace: Workplace, from: number, change: Partial<MissionTerms> = {}): MissionTerms {
  const today = toDayNumber(workplace.now().slice(0, 10));
  const start = today - from;
  return {
    organisation: 'Coopérative Vallons',
    identifier: { kind: 'siret', value: '73282932000074' },
    route: 'apprenticeship',
    start: fromDayNumber(start),
    end: fromDayNumber(start + 150),
    weeklyHours: 35,
    interruptions: [{ start: fromDayNumber(start + 40), end: fromDayNumber(start + 46), kind: 'closure' }],
    subject: 'Prévision des retards de livraison ; pilotage du projet avec deux développeurs et le métier.',
    ...change,
  };
}

async function attest(workplace: Workplace, candidate: Actor, version: MissionVersion): Promise<void> {
  const target = { candidacyId: version.candidacyId, missionId: version.missionId };
  const { invitation } = await inviteTutor(workplace, candidate, target);
  const token = await issueTutorLink(workplace, invitation.id);
  const page = await openTutorLink(workplace, token);
  if (page.state !== 'open') return;
  const { versionSha256 } = page;
  await attestByLink(workplace, { token, versionSha256, verdict: 'attests', word: '', proposed: null });
}

/** Three lines of a log book, within a mission that began `from` days ago. */
async function keepLog(
  workplace: Workplace,
  candidate: Actor,
  { candidacy, from }: { readonly candidacy: Candidacy; readonly from: number },
): Promise<void> {
  const start = toDayNumber(workplace.now().slice(0, 10)) - from;
  const lines = [
    [10, 'Cadrage avec le métier : le besoin, les sources, le calendrier.', ['A1.6-1', 'A1.6-2']],
    [25, 'Répartition des tâches et tableau de suivi mis en place.', ['A1.6-3']],
    [50, 'Point d’équipe : retard sur les données, mesure corrective décidée.', ['A1.6-6', 'A2.6-1']],
  ] as const;
  for (const [after, text, criteria] of lines)
    await writeLogEntry(workplace, candidate, {
      candidacyId: candidacy.id,
      entryId: null,
      day: fromDayNumber(start + after),
      text,
      criteria,
    });
}

async function seatJury(workplace: Workplace, cast: MissionCast, candidacy: Candidacy): Promise<void> {
  const members = [
    { actor: cast.first, role: 'examiner', external: true },
    { actor: cast.second, role: 'examiner', external: true },
    { actor: cast.president, role: 'president', external: false },
  ] as const;
  for (const { actor, role, external } of members) {
    const wanted = { candidacyId: candidacy.id, block: MISSION_SUBJECT, userId: actor.userId };
    const seat = await appointSeat(workplace, cast.officer, { ...wanted, role, external });
    await declareIndependence(workplace, actor, seat.id);
  }
}

async function handInReport(workplace: Workplace, candidate: Actor, candidacy: Candidacy): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'etalon-mission-'));
  const text = (client: string): string =>
    `# Rapport de mission\n\n## Le projet\n\nPrévoir les retards de livraison pour ${client}, avec deux développeurs.\n\n## Le pilotage\n\nPlanning tenu au mois, budget suivi à la semaine, risques revus avec le métier.\n`;
  const files = {
    report: [join(folder, 'rapport.md'), text('la Coopérative Vallons')],
    'report-redacted': [join(folder, 'rapport-expurge.md'), text('un distributeur')],
    slides: [join(folder, 'support.md'), '# Soutenance\n\nLe projet, le pilotage, le bilan.\n'],
    'slides-redacted': [join(folder, 'support-expurge.md'), '# Soutenance\n\nLe projet, le pilotage.\n'],
  } as const;
  try {
    for (const [path, content] of Object.values(files)) await writeFile(path, content);
    await handInDossier(workplace, candidate, {
      candidacy,
      situation: MISSION_SUBJECT,
      files: Object.fromEntries(Object.entries(files).map(([slot, [path]]) => [slot, path])),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Missions of the demonstration: one declared, one attested, one confidential and sealed that waits for its defence. */
export async function seedMissions(
  workplace: Workplace,
  cast: MissionCast,
  candidacies: MissionCandidacies,
): Promise<void> {
  const { camille, nour, alix } = candidacies;
  const declare = (actor: Actor, candidacy: Candidacy, terms: MissionTerms): Promise<MissionVersion> =>
    writeAgreement(workplace, actor, { candidacyId: candidacy.id, missionId: null, terms, tutor: TUTOR });
  await declare(cast.camille, camille, writeTerms(workplace, 70, { route: 'internship' }));
  await keepLog(workplace, cast.camille, { candidacy: camille, from: 70 });
  await attest(workplace, cast.nour, await declare(cast.nour, nour, writeTerms(workplace, 120)));
  const version = await declare(cast.alix, alix, writeTerms(workplace, 200));
  await attest(workplace, cast.alix, version);
  const { missionId, id: versionId } = version;
  const review = { candidacyId: alix.id, missionId, versionId, verdict: 'validated', note: '' } as const;
  await reviewAgreement(workplace, cast.officer, review);
  await keepLog(workplace, cast.alix, { candidacy: alix, from: 200 });
  await declareConfidentiality(workplace, cast.alix, { candidacyId: alix.id, confidential: true });
  await handInReport(workplace, cast.alix, alix);
  await seatJury(workplace, cast, alix);
  const loaded = await readMission(workplace, cast.first, alix.id);
  const known = listCriteria(loaded.version.framework).map(({ criterion }) => criterion.id);
  await recordLook(workplace, cast.first, { candidacyId: alix.id, criteria: known.slice(0, 24) });
}
