import { addMonths, dayOf } from '@etalon/core/calendar';
import type { SurveyAnswer } from '@etalon/core/survey';
import {
  answerSurveyLink,
  erasePerson,
  exportJournal,
  exportSurvey,
  issueCredential,
  issueSurveyLink,
  listLetters,
  openSurvey,
  openSurveyLink,
  readClocks,
  readSurveys,
  remindHolders,
} from '@etalon/usecases';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ouvrirRegistreJuge, type RegistreJuge, type SessionJugee } from './judge-session.ts';

const NOMS = ['ada', 'basile', 'cleo', 'dora', 'elie', 'fanny', 'gus', 'hana'] as const;
const EN_EMPLOI: SurveyAnswer = {
  status: 'employed',
  jobTitle: 'Chef de projet IA',
  rome: 'M1805',
  contract: 'permanent',
  salaryBand: '35-45',
  targetJob: true,
  situationOn: '2027-05-20',
};
const EN_RECHERCHE: SurveyAnswer = { ...EN_EMPLOI, status: 'seeking' };

describe('Demander aux titulaires ce qu’ils sont devenus', () => {
  let registre: RegistreJuge;
  let jugee: SessionJugee;
  let campagne = '';
  const liens = new Map<string, string>();
  const travail = () => registre.register.workplace;
  const responsable = () => registre.qui('responsable');
  const candidature = (nom: string): string => jugee.candidatures.get(nom) ?? '';
  const ouvrir = (horizon: 6 | 24, closesOn: string) =>
    openSurvey(travail(), responsable(), { sessionId: jugee.session.id, horizon, closesOn });
  const repondre = (nom: string, answer: SurveyAnswer | null) =>
    answerSurveyLink(travail(), { token: liens.get(nom) ?? '', answer });
  const ligne = async (horizon: 6 | 24) => {
    const { rows } = await readSurveys(travail(), registre.qui('auditrice'), jugee.session.id);
    return rows.find((row) => row.horizon === horizon);
  };

  beforeAll(async () => {
    registre = await ouvrirRegistreJuge();
    jugee = await registre.juger(NOMS.map((nom) => `${nom} A22222222 B22222222`).join('; '), {});
    registre.register.setClock('2026-11-27T09:00:00.000Z');
    for (const nom of NOMS) await registre.prononcer(candidature(nom));
    await expect(ouvrir(6, '2027-07-01')).rejects.toMatchObject({ code: 'survey.no-holder' });
    for (const { id, candidacyId } of await travail().records.juries.listAwardable())
      if (candidacyId !== candidature('hana')) await issueCredential(travail(), responsable(), id);
  });

  afterAll(() => registre.register.close());

  it('l’horloge propose l’enquête six et vingt-quatre mois après le certificat', async () => {
    const du = await ligne(6);
    expect(du).toMatchObject({ dueOn: '2027-05-27', campaign: null, counts: null });
    expect((await ligne(24))?.dueOn).toBe('2028-11-27');
    const { rows } = await readClocks(travail(), responsable());
    const six = rows.filter(({ clock }) => clock.clock === 'survey-6');
    expect(six).toHaveLength(7);
    expect(new Set(six.map(({ clock }) => clock.state))).toEqual(new Set(['running']));
    expect(addMonths('2026-11-27', 6).day).toBe(dayOf('2027-05-27T10:00:00.000Z'));
  });

  it('chaque titulaire, et lui seul, reçoit un courrier ; une session n’a qu’une enquête à chaque date', async () => {
    registre.register.setClock('2027-05-20T09:00:00.000Z');
    await expect(ouvrir(6, '2027-05-20')).rejects.toMatchObject({ code: 'survey.closes-too-soon' });
    campagne = (await ouvrir(6, '2027-07-20')).id;
    await expect(ouvrir(6, '2027-08-20')).rejects.toMatchObject({ code: 'survey.already-open' });
    const { surveys } = travail().records;
    const invitations = await surveys.listInvitations(campagne);
    expect(invitations.map(({ candidacyId }) => candidacyId)).not.toContain(candidature('hana'));
    for (const { id, candidacyId } of invitations) {
      const nom = NOMS.find((name) => candidature(name) === candidacyId) ?? '';
      liens.set(nom, await issueSurveyLink(travail(), id));
    }
    const page = { offset: 0, limit: 50 };
    const { letters } = await listLetters(travail(), responsable(), { page, state: null });
    const siennes = letters.rows.filter(({ letter }) => letter.facts.kind === 'survey');
    expect(siennes).toHaveLength(7);
    expect(JSON.stringify(siennes)).not.toContain(liens.get('ada') ?? 'lien');
  });

  it('sans compte, un titulaire répond, se corrige, ou refuse ; un lien inconnu n’ouvre rien', async () => {
    expect(await openSurveyLink(travail(), liens.get('ada') ?? '')).toMatchObject({
      state: 'open',
      horizon: 6,
      before: null,
    });
    await repondre('ada', EN_RECHERCHE);
    await repondre('ada', EN_EMPLOI);
    expect(await openSurveyLink(travail(), liens.get('ada') ?? '')).toMatchObject({
      before: { answer: { status: 'employed' } },
    });
    for (const nom of ['basile', 'cleo', 'dora', 'elie']) await repondre(nom, EN_EMPLOI);
    await repondre('fanny', null);
    await expect(repondre('gus', { ...EN_EMPLOI, rome: 'X' })).rejects.toMatchObject({
      code: 'survey.bad-rome',
    });
    await expect(openSurveyLink(travail(), 'inconnu')).rejects.toMatchObject({
      code: 'survey.link-not-found',
    });
  });

  it('les comptes ont leurs deux dénominateurs, et un petit effectif ne se lit nulle part', async () => {
    expect((await ligne(6))?.counts).toEqual({
      asked: 7,
      answered: 5,
      refused: 1,
      atWork: { count: 5, total: 5 },
      inTargetJob: { count: 5, total: 5 },
    });
    await repondre('elie', EN_RECHERCHE);
    expect((await ligne(6))?.counts).toMatchObject({
      answered: 5,
      atWork: { count: null, total: 5 },
      inTargetJob: { count: null, total: 5 },
    });
  });

  it('avant la fin, seul qui n’a rien dit est relancé, une fois à chaque pas', async () => {
    expect(await remindHolders(travail())).toBe(0);
    registre.register.setClock('2027-07-07T03:00:00.000Z');
    expect(await remindHolders(travail())).toBe(1);
    expect(await remindHolders(travail())).toBe(0);
    registre.register.setClock('2027-07-18T03:00:00.000Z');
    expect(await remindHolders(travail())).toBe(1);
  });

  it('l’export donne une ligne à chaque titulaire, sous pseudonyme, un refus comme un refus', async () => {
    const lignes = await exportSurvey(travail(), responsable(), campagne);
    expect(lignes.map(({ state }) => state).toSorted()).toEqual([
      ...['answered', 'answered', 'answered', 'answered', 'answered', 'refused', 'silent'],
    ]);
    const texte = JSON.stringify(lignes);
    for (const nom of NOMS) {
      expect(texte).not.toContain(registre.qui(nom).userId);
      expect(texte).not.toContain(candidature(nom));
    }
    expect(lignes.find(({ answer }) => answer?.status === 'seeking')?.answer).toMatchObject({
      jobTitle: '',
      rome: '',
    });
    let journal = '';
    for await (const row of exportJournal(travail(), registre.qui('auditrice'))) journal += row.body;
    expect(journal).toContain('survey.exported');
    expect(journal).not.toContain('Chef de projet IA');
  });

  it('la fin venue, plus rien ne se répond ni ne se corrige, et l’horloge est tenue', async () => {
    registre.register.setClock('2027-07-21T09:00:00.000Z');
    await expect(repondre('gus', EN_EMPLOI)).rejects.toMatchObject({ code: 'survey.closed' });
    expect(await openSurveyLink(travail(), liens.get('ada') ?? '')).toMatchObject({ state: 'closed' });
    const { rows } = await readClocks(travail(), responsable());
    const six = rows.filter(({ clock }) => clock.clock === 'survey-6');
    expect(new Set(six.map(({ clock }) => clock.state))).toEqual(new Set(['met']));
  });

  it('qui s’efface emporte ses réponses ; qu’il ait été interrogé reste', async () => {
    await erasePerson(travail(), responsable(), registre.qui('ada').userId);
    const lignes = await exportSurvey(travail(), responsable(), campagne);
    expect(lignes).toHaveLength(7);
    expect(lignes.filter(({ state }) => state === 'silent')).toHaveLength(2);
  });
});
