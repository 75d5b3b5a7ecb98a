import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { verifySignedAct } from '@etalon/core/evidence';
import {
  collectOrphans,
  createDocument,
  createProject,
  endHold,
  eraseAtTerm,
  exportJournal,
  fileAppeal,
  holdCandidacy,
  listLetters,
  listRetention,
  openPiece,
  readResult,
  receivePiece,
  sealHandIn,
  tellDue,
  verifyRegisterJournal,
} from '@etalon/usecases';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BLOC, ouvrirRegistreJuge, type RegistreJuge, type SessionJugee } from './judge-session.ts';

const ACTE = { method: 'password' } as const;
const NOTE = join(import.meta.dirname, '../content/demonstration/analyse-a2.2.md');
const FAITS =
  'Le procès-verbal cite une pièce que je n’ai pas remise : son nom n’est dans aucun de mes accusés de dépôt, je demande sa vérification.';

describe('Conserver jusqu’au terme, puis effacer ce qui ne prouve plus rien', () => {
  let registre: RegistreJuge;
  let jugee: SessionJugee;
  const pieces = new Map<string, string>();
  let note = '';
  const travail = () => registre.register.workplace;
  const responsable = () => registre.qui('responsable');
  const candidature = (nom: string): string => jugee.candidatures.get(nom) ?? '';
  const effacer = (...noms: readonly string[]) =>
    eraseAtTerm(travail(), responsable(), { candidacyIds: noms.map(candidature), confirmation: ACTE });
  const vue = () => listRetention(travail(), registre.qui('auditrice'));
  const noms = (rows: readonly { readonly candidacy: { readonly id: string } }[]): readonly string[] =>
    [...jugee.candidatures].flatMap(([nom, id]) =>
      rows.some((row) => row.candidacy.id === id) ? [nom] : [],
    );
  const garder = async (texte: string): Promise<string> =>
    (await travail().files.put(Readable.from([Buffer.from(texte)]), { maxBytes: 1000 })).sha256;
  const journal = async (): Promise<string> => {
    let texte = '';
    for await (const row of exportJournal(travail(), registre.qui('auditrice'))) texte += `${row.body}\n`;
    return texte;
  };

  async function deposer(nom: string): Promise<void> {
    const stored = await travail().files.put(createReadStream(NOTE), { maxBytes: 2 ** 20 });
    note = stored.sha256;
    const target = { candidacyId: candidature(nom), situation: 'A2.2', slot: 'note' };
    const piece = await receivePiece(travail(), registre.qui(nom), {
      ...target,
      fileName: 'note.md',
      ...stored,
    });
    pieces.set(nom, piece.id);
    await sealHandIn(travail(), registre.qui(nom), { handInId: piece.handInId, confirmation: ACTE });
  }

  beforeAll(async () => {
    registre = await ouvrirRegistreJuge();
    jugee = await registre.juger(
      'ada A22222222 B22222222; basile A11111111 B11111111; cleo A22222222 B22222222',
      { appeals: { delayDays: 60, grounds: ['procedure'] }, keepWork: { count: 1, unit: 'year' } },
    );
    for (const nom of ['ada', 'basile', 'cleo']) await deposer(nom);
    const projet = await createProject(travail(), registre.qui('ada'), 'Brouillon d’Ada');
    await createDocument(travail(), registre.qui('ada'), {
      projectId: projet.id,
      kind: 'note',
      title: 'Essai',
    });
    const { records } = travail();
    const [siege] = await records.juries.listSeats(candidature('ada'), BLOC);
    const at = travail().now();
    await records.juries.saveDraft({
      seatId: siege?.id ?? '',
      criterion: registre.criteres[0] ?? '',
      body: { sentence: 'à revoir' },
      updatedAt: at,
    });
    await records.orals.addEntries([
      {
        id: randomUUID(),
        seatId: siege?.id ?? '',
        candidacyId: candidature('ada'),
        situation: 'A2.2',
        act: { kind: 'note', text: 'parle de sa famille', supersedes: null },
        at,
        receivedAt: at,
      },
    ]);
    registre.register.setClock('2026-11-27T09:00:00.000Z');
    await registre.prononcer(candidature('ada'));
    await registre.prononcer(candidature('basile'), 'non-acquis');
  });

  afterAll(() => registre.register.close());

  it('tant qu’une décision manque, ou que le terme n’est pas passé, rien ne s’efface', async () => {
    registre.register.setClock('2028-01-26T20:00:00.000Z');
    const { due, running, erased } = await vue();
    expect([due, erased]).toEqual([[], []]);
    expect(running.map(({ term }) => term)).toMatchObject([
      { state: 'running', closedOn: '2027-01-26', lastDay: '2028-01-26' },
      { state: 'running', lastDay: '2028-01-26' },
      { state: 'open' },
    ]);
    await expect(effacer('ada')).rejects.toMatchObject({ code: 'retention.not-due' });
    expect(await tellDue(travail())).toBe(0);
  });

  it('le terme passé, la nuit écrit une fois au responsable et n’efface rien', async () => {
    registre.register.setClock('2028-01-27T03:00:00.000Z');
    expect(await tellDue(travail())).toBe(1);
    expect(await tellDue(travail())).toBe(0);
    const page = { offset: 0, limit: 10 };
    const { letters } = await listLetters(travail(), responsable(), { page, state: null });
    expect(letters.rows.map(({ letter }) => letter.facts)).toMatchObject([
      { kind: 'retention', count: 2, path: '/conservation' },
    ]);
    const { due } = await vue();
    expect(noms(due)).toEqual(['ada', 'basile']);
    expect(due.find(({ candidacy }) => candidacy.id === candidature('ada'))?.contents).toMatchObject({
      pieces: 1,
      oralLines: 1,
      drafts: 1,
    });
    expect(await travail().files.exists(note)).toBe(true);
  });

  it('une retenue motivée retient ; son motif n’est pas au journal', async () => {
    await expect(
      holdCandidacy(travail(), responsable(), { candidacyId: candidature('ada'), reason: ' ' }),
    ).rejects.toMatchObject({ code: 'retention.reason-missing' });
    const hold = await holdCandidacy(travail(), responsable(), {
      candidacyId: candidature('ada'),
      reason: 'Litige devant le tribunal',
    });
    await expect(effacer('ada')).rejects.toMatchObject({ code: 'retention.held' });
    await expect(effacer('basile', 'ada')).rejects.toMatchObject({ code: 'retention.held' });
    expect(noms((await vue()).due)).toEqual(['basile']);
    expect(await journal()).not.toContain('tribunal');
    await endHold(travail(), responsable(), hold.id);
    await expect(endHold(travail(), responsable(), hold.id)).rejects.toMatchObject({
      code: 'retention.hold-not-found',
    });
  });

  it('un recours sans réponse retient de lui-même', async () => {
    registre.register.setClock('2027-01-20T09:00:00.000Z');
    await fileAppeal(travail(), registre.qui('basile'), {
      candidacyId: candidature('basile'),
      block: BLOC,
      ground: 'procedure',
      statement: FAITS,
    });
    registre.register.setClock('2028-01-27T09:00:00.000Z');
    await expect(effacer('basile')).rejects.toMatchObject({ code: 'retention.appeal-under-way' });
    expect(noms((await vue()).held)).toEqual(['basile']);
  });

  it('confirmé, l’effacement retire le brouillon, l’oral et le projet ; un contenu remis aussi par d’autres reste', async () => {
    const [fait] = await effacer('ada');
    expect(fait).toMatchObject({
      basis: { closedOn: '2027-01-26', lastDay: '2028-01-26', period: { count: 1, unit: 'year' } },
      erased: { pieces: 1, oralLines: 1, drafts: 1, ownProjects: true },
      contents: [{ situation: 'A2.2', sha256: note }],
      confirmedBy: responsable().userId,
    });
    const { records } = travail();
    const target = { candidacyId: candidature('ada'), situation: 'A2.2' };
    expect(await records.orals.listEntries(target)).toEqual([]);
    const sieges = await records.juries.listSeats(candidature('ada'), BLOC);
    for (const { id } of sieges) expect(await records.juries.listDrafts(id)).toEqual([]);
    expect(await records.workshop.listProjectsOf(registre.qui('ada').userId)).toEqual([]);
    expect(await travail().files.exists(note)).toBe(true);
    await expect(effacer('ada')).rejects.toMatchObject({ code: 'retention.already-erased' });
  });

  it('ce qui prouve reste : empreintes, accusé, niveaux, décision, acte signé, journal intact', async () => {
    const { records, press } = travail();
    const handIn = await records.evidence.findHandInOf(candidature('ada'), 'A2.2');
    expect(handIn?.seal?.receipt.files).toMatchObject([{ sha256: note }]);
    expect((await records.evidence.findPiece(pieces.get('ada') ?? ''))?.sha256).toBe(note);
    const cible = { candidacyId: candidature('ada'), block: BLOC };
    expect((await readResult(travail(), registre.qui('ada'), cible)).decision.result).toBe('acquis');
    const { erased } = await vue();
    const act = erased[0]?.erasure?.act;
    expect(act !== undefined && verifySignedAct(act, await press.readPublicKey())).toBe(true);
    expect(await journal()).toContain('retention.erased');
    expect(await verifyRegisterJournal(travail(), registre.qui('auditrice'))).toMatchObject({ intact: true });
  });

  it('quand plus personne ne tient le contenu, il part du magasin de fichiers', async () => {
    for (const nom of ['basile', 'cleo']) {
      const { appeals } = travail().records;
      for (const appeal of await appeals.listAppealsOfCandidacy(candidature(nom)))
        await appeals.addAnswer(appeal.id, {
          outcome: 'rejected',
          motive: '',
          act: appealAct,
          answeredBy: 'x',
          at: travail().now(),
        });
    }
    registre.register.setClock('2028-02-01T09:00:00.000Z');
    await registre.prononcer(candidature('cleo'));
    registre.register.setClock('2030-01-01T09:00:00.000Z');
    expect(noms((await vue()).due)).toEqual(['basile', 'cleo']);
    await effacer('basile');
    expect(await travail().files.exists(note)).toBe(true);
    await effacer('cleo');
    expect(await travail().files.exists(note)).toBe(false);
    await expect(openPiece(travail(), registre.qui('cleo'), pieces.get('cleo') ?? '')).rejects.toMatchObject({
      code: 'retention.content-erased',
      info: { erased: '2030-01-01', last: expect.any(String), closed: expect.any(String), hash: note },
    });
  });

  it('la nuit ramasse ce que rien ne nomme, jamais ce qu’on vient d’envoyer ni ce qui est nommé', async () => {
    const orphelin = await garder('envoyé, jamais remis');
    registre.register.setClock(new Date().toISOString());
    expect(await collectOrphans(travail())).toBe(0);
    expect(await travail().files.exists(orphelin)).toBe(true);
    registre.register.setClock('2030-02-01T09:00:00.000Z');
    const nommes = await travail().records.frameworks.listDrafts();
    const ramasses = await collectOrphans(travail());
    expect(ramasses).toBeGreaterThan(0);
    expect(await travail().files.exists(orphelin)).toBe(false);
    for (const { sourceSha256 } of nommes) expect(await travail().files.exists(sourceSha256)).toBe(true);
    expect(await collectOrphans(travail())).toBe(0);
    expect(await journal()).toContain('files.collected');
  });
});

const appealAct = {
  act: {
    kind: 'appeal.answered',
    payload: {},
    signer: 'x',
    method: 'password',
    at: '2028-01-28T09:00:00.000Z',
  },
  signature: { verificationMethod: '', value: '' },
} as const;
