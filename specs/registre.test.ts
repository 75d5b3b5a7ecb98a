import { type JournalEvent, verifyJournal } from '@etalon/core/journal';
import { listTestDatabases, openTestRegister, type TestRegister } from '@etalon/testing';
import { erasePerson, verifyRegisterJournal, withdrawPiece } from '@etalon/usecases';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const event = (kind: string): JournalEvent => ({
  kind,
  at: '2026-11-25T10:00:00.000Z',
  actor: 'acteur',
  subjects: ['sujet'],
  facts: {},
});

/** Tables whose rows are handed in or decided: whatever the code says, the database refuses to rewrite them. */
const GARDEES = [
  'framework_version',
  'matrix_signature',
  'regulations_version',
  'regulations_draft',
  'regulations_edit',
  'hand_in_seal',
  'piece',
  'reading',
  'hidden_look',
  'judgement',
  'seat_lock',
  'settlement',
  'decision',
  'mission_version',
  'mission_log_entry',
  'tutor_invitation',
  'tutor_invitation_end',
  'tutor_attestation',
  'mission_review',
  'mission_confidentiality',
  'full_report_access',
  'criteria_look',
  'mission_defence',
  'mission_decision',
  'session_mission',
  'credential',
  'credential_revocation',
  'retention_hold',
  'retention_hold_end',
  'retention_erasure',
  'survey_campaign',
  'survey_invitation',
  'survey_link',
  'notification',
  'notified_decision',
  'notification_opening',
  'appeal',
  'appeal_assignment',
  'appeal_answer',
  'examiner',
  'examiner_training',
  'qualification_policy',
  'conflict',
  'conflict_withdrawal',
  'panel_plan',
  'convocation',
  'convocation_answer',
  'seat_replacement',
  'jury_presence',
  'journal_entry',
  'journal_checkpoint',
];

describe.each(listTestDatabases())('Le registre, sur $name', (database) => {
  let register: TestRegister;

  beforeAll(async () => {
    register = await openTestRegister(database);
  });

  afterAll(() => register.close());

  it.each(GARDEES)('%s ne se réécrit pas, ne se vide pas', async (table) => {
    const { db } = register.database;
    const cause = (work: Promise<unknown>): Promise<string> =>
      work.then(
        () => 'accepté',
        (error: unknown) => (error instanceof Error ? String(error.cause ?? error) : String(error)),
      );
    expect(await cause(db.execute(`delete from ${table}`))).toContain('append-only');
    expect(await cause(db.execute(`truncate ${table} cascade`))).toContain('append-only');
  });

  it('une transaction qui échoue ne laisse rien, pas même au journal', async () => {
    const { records } = register.workplace;
    const before = await records.journal.listRows(0, 1000);
    const failing = records.transaction(async (tx) => {
      await tx.journal.append([event('essai.perdu')]);
      throw new Error('panne');
    });
    await expect(failing).rejects.toThrow('panne');
    expect(await records.journal.listRows(0, 1000)).toEqual(before);
  });

  it('un travail demandé dans une transaction qui échoue n’est jamais fait', async () => {
    const { records } = register.workplace;
    const failing = records.transaction(async (tx) => {
      await tx.jobs.enqueueMeasure({ runId: 'jamais' });
      throw new Error('panne');
    });
    await expect(failing).rejects.toThrow('panne');
    const found = await register.database.db.execute(
      `select count(*)::int as n from pgboss.job where data ->> 'runId' = 'jamais'`,
    );
    expect(JSON.stringify(found)).toContain('"n":0');
    await records.transaction((tx) => tx.jobs.enqueueMeasure({ runId: 'absent' }));
    const kept = await register.database.db.execute(
      `select count(*)::int as n from pgboss.job where data ->> 'runId' = 'absent'`,
    );
    expect(JSON.stringify(kept)).toContain('"n":1');
  });

  it('vingt écritures à la fois font une seule chaîne', async () => {
    const { records } = register.workplace;
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        records.transaction((tx) => tx.journal.append([event(`essai.${i}`)])),
      ),
    );
    const rows = await records.journal.listRows(0, 1000);
    expect(verifyJournal(rows)).toMatchObject({ intact: true, rows: rows.length });
  });

  it('une ligne du journal changée en forçant la base est reconnue à son rang', async () => {
    const { db } = register.database;
    const auditor = await register.addPerson('Auditrice', 'auditor');
    expect(await verifyRegisterJournal(register.workplace, auditor)).toMatchObject({ intact: true });
    await db.execute(`alter table journal_entry disable trigger journal_entry_append_only`);
    await db.execute(`update journal_entry set body = replace(body, 'essai.', 'autre.') where seq = 7`);
    expect(await verifyRegisterJournal(register.workplace, auditor)).toMatchObject({
      intact: false,
      fault: 'altered',
      seq: 7,
    });
    await db.execute(`update journal_entry set body = replace(body, 'autre.', 'essai.') where seq = 7`);
    await db.execute(`alter table journal_entry enable trigger journal_entry_append_only`);
    expect(await verifyRegisterJournal(register.workplace, auditor)).toMatchObject({ intact: true });
  });

  it('effacer une personne ôte son nom et son adresse, et garde ce qui a été décidé', async () => {
    const { workplace } = register;
    const officer = await register.addPerson('Responsable', 'officer');
    const person = await register.addPerson('Personne à effacer', 'candidate');
    await erasePerson(workplace, officer, person.userId);
    const left = await workplace.records.sessions.findPerson(person.userId);
    expect(left).toMatchObject({ userId: person.userId, name: 'Personne effacée' });
    expect(left?.email).not.toContain('@etalon.test');
    await expect(erasePerson(workplace, officer, officer.userId)).rejects.toMatchObject({
      code: 'people.cannot-erase-self',
    });
    await expect(withdrawPiece(workplace, officer, 'inconnue')).rejects.toMatchObject({
      code: 'hand-in.piece-not-found',
    });
  });
});
