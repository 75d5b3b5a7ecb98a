import { buildSignedAct, verifySignedAct } from '@etalon/core/evidence';
import {
  fileAppeal,
  keepMinutes,
  listLetters,
  listNotifications,
  notifyDecisions,
  openNotification,
  printNotification,
  readClocks,
  readJournal,
  readOwnAppeals,
  recogniseBlock,
  sealMinutes,
  signMinutes,
} from '@etalon/usecases';
import { makeCandidacyArchive } from '@etalon/usecases/archive';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BLOC, ouvrirRegistreJuge, type RegistreJuge, type SessionJugee } from './judge-session.ts';

const ACTE = { method: 'password' } as const;
const FAITS =
  'Le procès-verbal cite une pièce que je n’ai pas remise : son nom n’est dans aucun de mes accusés de dépôt, je demande sa vérification.';

describe('Notifier les décisions d’une session', () => {
  let registre: RegistreJuge;
  let jugee: SessionJugee;
  const travail = () => registre.register.workplace;
  const candidature = (nom: string): string => jugee.candidatures.get(nom) ?? '';
  const cible = (nom: string) => ({ candidacyId: candidature(nom), block: BLOC });
  const notifier = (noms: readonly string[] | null) =>
    notifyDecisions(travail(), registre.qui('responsable'), {
      sessionId: jugee.session.id,
      candidacyIds: noms?.map(candidature) ?? null,
      confirmation: ACTE,
    });
  const consigner = async (): Promise<void> => {
    const claire = registre.qui('Claire');
    const { id } = await keepMinutes(travail(), claire, { sessionId: jugee.session.id, incidents: '' });
    await signMinutes(travail(), claire, { minutesId: id, kind: 'signed', text: '', confirmation: ACTE });
    await sealMinutes(travail(), claire, { minutesId: id, confirmation: ACTE });
  };
  const ligne = async (nom: string) => {
    const { rows } = await listNotifications(travail(), registre.qui('auditrice'), jugee.session.id);
    const found = rows.find(({ candidacy }) => candidacy.id === candidature(nom));
    if (found === undefined) throw new Error(nom);
    return found;
  };
  const horloges = async (nom: string) =>
    (await readClocks(travail(), registre.qui('responsable'))).rows
      .filter(({ subject }) => subject.candidacyId === candidature(nom))
      .map(({ clock }) => `${clock.clock} ${clock.state}`)
      .filter((line) => /notification|appeals/.test(line));

  beforeAll(async () => {
    registre = await ouvrirRegistreJuge();
    jugee = await registre.juger('ada A22222222 B22222222; basile A11111111 B11111111', {
      appeals: { delayDays: 60, grounds: ['procedure', 'material-error'] },
    });
    registre.register.setClock('2026-11-27T09:00:00.000Z');
    await registre.prononcer(candidature('ada'));
    await registre.prononcer(candidature('basile'), 'non-acquis');
  });

  afterAll(() => registre.register.close());

  it('rien ne se notifie avant que le procès-verbal soit scellé', async () => {
    await expect(notifier(null)).rejects.toMatchObject({ code: 'notification.nothing-to-notify' });
    expect(await ligne('ada')).toMatchObject({ unnotified: [], unsealed: [{ block: BLOC }] });
    expect(await horloges('ada')).toEqual(['notification not-started']);
    await consigner();
    expect(await ligne('ada')).toMatchObject({
      unsealed: [],
      unnotified: [{ block: BLOC, result: 'acquis' }],
    });
  });

  it('sans notification, le délai de recours reste compté de la décision', async () => {
    const lu = await readOwnAppeals(travail(), registre.qui('basile'), cible('basile'));
    expect(lu).toMatchObject({ notification: null, lastDay: '2027-01-26' });
  });

  it('un bloc reconnu avant le jury est dit tel à qui est notifié, et à personne d’autre', async () => {
    await recogniseBlock(travail(), registre.qui('responsable'), {
      ...{ candidacyId: candidature('ada'), block: 'B1', ground: 'equivalence' },
      ...{ origin: 'Certification voisine, bloc 3', proof: 'Parchemin n° 2024-118' },
    });
    expect((await ligne('ada')).sent).toEqual([]);
  });

  it('le responsable notifie un candidat, puis tous les autres d’un geste', async () => {
    registre.register.setClock('2026-12-10T09:00:00.000Z');
    const [une, ...reste] = await notifier(['ada']);
    expect(reste).toEqual([]);
    expect(une?.notice).toMatchObject({
      language: 'fr',
      decisions: [{ block: BLOC, result: 'acquis', minutes: { number: 1 } }],
      standing: {
        ...{ held: [BLOC], owed: [], waiting: [], undecided: [] },
        recognised: [{ block: 'B1', ground: 'equivalence' }],
      },
      remedy: {
        delayDays: 60,
        lastDay: '2027-02-08',
        grounds: expect.arrayContaining(['procedure', 'material-error']),
      },
    });
    const tous = await notifier(null);
    expect(tous.map(({ candidacyId }) => candidacyId)).toEqual([candidature('basile')]);
    expect(tous[0]?.notice.standing.owed).toEqual([{ block: BLOC, resit: null }]);
    expect(tous[0]?.notice.standing.recognised).toBeUndefined();
    await expect(notifier(null)).rejects.toMatchObject({ code: 'notification.nothing-to-notify' });
  });

  it('l’acte du responsable nomme l’empreinte du texte, contresigné par l’instance', async () => {
    const { notification } = (await ligne('ada')).sent[0] ?? {};
    if (notification === undefined) throw new Error('une notification est attendue');
    expect(notification.act.act).toMatchObject({
      kind: 'decisions.notified',
      signer: registre.qui('responsable').userId,
      payload: { sha256: notification.sha256 },
    });
    expect(verifySignedAct(notification.act, await travail().press.readPublicKey())).toBe(true);
  });

  it('chaque candidat reçoit un courrier qui mène à sa page et ne dit rien du résultat', async () => {
    const page = { offset: 0, limit: 50 };
    const { letters } = await listLetters(travail(), registre.qui('responsable'), { page, state: null });
    const siennes = letters.rows.filter(({ letter }) => letter.facts.kind === 'notification');
    expect(siennes.map(({ letter }) => letter.userId).toSorted()).toEqual(
      ['ada', 'basile'].map((nom) => registre.qui(nom).userId).toSorted(),
    );
    for (const { letter } of siennes) {
      expect(letter.facts).toMatchObject({ subject: BLOC, lastDay: '2027-02-08' });
      expect(JSON.stringify(letter.facts)).not.toContain('acquis');
    }
  });

  it('sa première ouverture est datée, une fois ; celle du responsable ne compte pas', async () => {
    const id = (await ligne('ada')).sent[0]?.notification.id ?? '';
    await openNotification(travail(), registre.qui('responsable'), id);
    expect((await ligne('ada')).sent[0]?.notification.openedAt).toBeNull();
    const { notification } = await openNotification(travail(), registre.qui('ada'), id);
    expect(notification.openedAt).not.toBeNull();
    const again = await openNotification(travail(), registre.qui('ada'), id);
    expect(again.notification.openedAt).toBe(notification.openedAt);
    await expect(openNotification(travail(), registre.qui('basile'), id)).rejects.toMatchObject({
      code: 'access.refused',
    });
    const { rows } = await readJournal(travail(), registre.qui('auditrice'), {
      page: { offset: 0, limit: 100 },
      subject: null,
    });
    const ouvertes = rows.filter((row) => row.body.includes('notification.opened'));
    expect(ouvertes).toHaveLength(1);
  });

  it('le PDF est archivable, accessible, et le même à chaque demande', async () => {
    const id = (await ligne('ada')).sent[0]?.notification.id ?? '';
    const pdf = await printNotification(travail(), registre.qui('ada'), id);
    const text = Buffer.from(pdf).toString('latin1');
    expect(text).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(text).toContain('pdfuaid:part');
    expect(Buffer.compare(pdf, await printNotification(travail(), registre.qui('ada'), id))).toBe(0);
  });

  it('le délai court de la notification : un recours passé le délai de la décision est reçu, passé le sien non', async () => {
    const lu = await readOwnAppeals(travail(), registre.qui('basile'), cible('basile'));
    expect(lu.lastDay).toBe('2027-02-08');
    expect(await horloges('basile')).toEqual(['appeals running']);
    registre.register.setClock('2027-02-09T09:00:00.000Z');
    const recours = { ...cible('basile'), ground: 'procedure', statement: FAITS } as const;
    await expect(fileAppeal(travail(), registre.qui('basile'), recours)).rejects.toMatchObject({
      code: 'appeal.too-late',
    });
    expect(await horloges('basile')).toEqual(['appeals met']);
    registre.register.setClock('2027-02-08T09:00:00.000Z');
    await fileAppeal(travail(), registre.qui('basile'), recours);
  });

  it('une décision qui en remplace une autre se notifie de nouveau, avec son propre délai', async () => {
    const { juries } = travail().records;
    const premiere = (await juries.listDecisions(candidature('basile'), BLOC)).at(-1);
    if (premiere === undefined) throw new Error('une décision est attendue');
    registre.register.setClock('2027-03-01T09:00:00.000Z');
    const at = travail().now();
    const signer = premiere.decidedBy;
    const act = { kind: 'decision.pronounced', payload: {}, signer, method: 'password', at };
    await juries.addDecision({
      ...premiere,
      id: 'décision de nouveau',
      result: 'acquis',
      supersedes: premiere.id,
      act: buildSignedAct(act, travail().signer),
      at,
    });
    await consigner();
    const [seconde] = await notifier(null);
    expect(seconde?.notice).toMatchObject({
      decisions: [{ supersedes: premiere.id, result: 'acquis', minutes: { number: 2 } }],
      standing: { held: [BLOC], owed: [] },
      remedy: { lastDay: '2027-04-30' },
    });
    expect((await ligne('basile')).sent).toHaveLength(2);
  });

  it('l’archive porte chaque notification, son texte, sa date et sa première ouverture, jamais qui l’a faite', async () => {
    const archive = await makeCandidacyArchive(travail(), registre.qui('ada'), candidature('ada'));
    expect(archive.notifications).toMatchObject([
      { notice: { decisions: [{ block: BLOC }] }, openedAt: expect.any(String) },
    ]);
    expect(JSON.stringify(archive.notifications)).not.toContain(registre.qui('responsable').userId);
  });

  it('deux responsables à la fois ne notifient qu’une fois', async () => {
    const autre = await registre.juger('cleo A22222222 B22222222', {});
    await registre.prononcer(autre.candidatures.get('cleo') ?? '');
    jugee = autre;
    await consigner();
    const gestes = await Promise.allSettled([notifier(null), notifier(null)]);
    expect(gestes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await ligne('cleo')).sent).toHaveLength(1);
  });
});
