import { join } from 'node:path';
import { prepareRegister } from '@etalon/runtime/demonstration';
import {
  listTestDatabases,
  type MailCatcher,
  openMailCatcher,
  openTestRegister,
  type TestRegister,
} from '@etalon/testing';
import {
  type Actor,
  abandonLetter,
  appointSeat,
  type Candidacy,
  closeFeed,
  declareIndependence,
  type ExamSession,
  enrolCandidate,
  erasePerson,
  exportJournal,
  grantExtension,
  keepLanguage,
  listLetters,
  openFeed,
  readAgenda,
  readCalendar,
  readCandidacy,
  readClocks,
  readFeed,
  readSituation,
  receivePiece,
  resendLetter,
  sendLetter,
  sendReminders,
  setReminderSchedule,
  setSessionDate,
} from '@etalon/usecases';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const CONTENT = join(import.meta.dirname, '../content');
const PAGE = { page: { offset: 0, limit: 100 }, state: null };
const ATTENTE_MS = 50;
const PATIENCE = { timeout: 20_000 };

describe('Le calendrier d’une session, ses échéances et ses courriers', () => {
  let register: TestRegister;
  let courrier: MailCatcher;
  let session: ExamSession;
  let nour: Candidacy;
  let camille: Candidacy;
  const gens = new Map<string, Actor>();
  const acteur = (nom: string): Actor => gens.get(nom) ?? { userId: '', roles: [] };

  beforeAll(async () => {
    const [embarquee] = listTestDatabases();
    if (embarquee === undefined) throw new Error('une base est attendue');
    courrier = await openMailCatcher();
    register = await openTestRegister(embarquee, {
      mail: { smtpUrl: courrier.url, from: 'registre@etalon.test' },
    });
    const { workplace } = register;
    gens.set('responsable', await register.addPerson('responsable', 'officer'));
    gens.set('auteur', await register.addPerson('auteur', 'author'));
    gens.set('Nour', await register.addPerson('Nour', 'candidate'));
    gens.set('Camille', await register.addPerson('Camille', 'candidate'));
    gens.set('Inès', await register.addPerson('Inès', 'examiner'));
    gens.set('Claire', await register.addPerson('Claire', 'president'));
    session = await prepareRegister(workplace, {
      contentFolder: CONTENT,
      dataFolder: register.dataFolder,
      officer: acteur('responsable'),
      author: acteur('auteur'),
      caseRecords: 1500,
      onStep: () => undefined,
    });
    const inscrire = (nom: string, extraTimePercent: number) =>
      enrolCandidate(workplace, acteur('responsable'), {
        sessionId: session.id,
        userId: acteur(nom).userId,
        route: 'FI',
        blocks: ['B2'],
        extraTimePercent,
        nameOnCertificate: false,
      });
    nour = await inscrire('Nour', 0);
    camille = await inscrire('Camille', 30);
    for (const [nom, role] of [
      ['Inès', 'examiner'],
      ['Claire', 'president'],
    ] as const) {
      const seat = await appointSeat(workplace, acteur('responsable'), {
        candidacyId: nour.id,
        block: 'B2',
        userId: acteur(nom).userId,
        role,
        external: true,
      });
      await declareIndependence(workplace, acteur(nom), seat.id);
    }
    await keepLanguage(workplace, acteur('Camille'), 'en');
  }, 120_000);
  afterAll(async () => {
    await register.close();
    await courrier.close();
  });

  const fixer = (
    input: Partial<Parameters<typeof setSessionDate>[2]> & {
      readonly opensAt: string;
      readonly dueAt: string;
    },
  ) =>
    setSessionDate(register.workplace, acteur('responsable'), {
      sessionId: session.id,
      kind: 'situation',
      subject: 'A1.2',
      place: '',
      follows: null,
      ...input,
    });
  const recus = (nom: string) =>
    courrier.mails.filter(({ to }) => JSON.stringify(to).includes(acteur(nom).userId));
  const attendre = async (nom: string, combien: number): Promise<void> => {
    for (let tour = 0; tour < 400 && recus(nom).length < combien; tour += 1)
      await new Promise((suite) => setTimeout(suite, ATTENTE_MS));
    expect(recus(nom)).toHaveLength(combien);
  };

  it('une fenêtre fixée prévient les candidats du bloc, chacun dans sa langue', async () => {
    register.setClock('2026-11-25T10:00:00.000Z');
    await fixer({ opensAt: '2026-11-26T08:00:00.000Z', dueAt: '2026-12-06T08:00:00.000Z' });
    await attendre('Nour', 1);
    await attendre('Camille', 1);
    expect(recus('Nour')[0]?.subject).toContain('Fenêtre de remise A1.2');
    expect(recus('Camille')[0]?.subject).toContain('Hand-in window A1.2');
    expect(recus('Nour')[0]?.text).not.toContain('Nour');
    expect(recus('Inès')).toHaveLength(0);
  });

  it('chacun a sa propre échéance : la fenêtre, le temps majoré, puis le report accordé', async () => {
    const { workplace } = register;
    const voir = (nom: string, candidature: Candidacy) =>
      readSituation(workplace, acteur(nom), { candidacyId: candidature.id, situation: 'A1.2' });
    expect((await voir('Nour', nour)).deadline).toBe('2026-12-06T08:00:00.000Z');
    expect((await voir('Camille', camille)).deadline).toBe('2026-12-09T08:00:00.000Z');
    expect((await voir('Nour', nour)).hours).toBe('before');
    await grantExtension(workplace, acteur('responsable'), {
      candidacyId: nour.id,
      situation: 'A1.2',
      dueAt: '2026-12-08T18:00:00.000Z',
      ground: 'incident',
    });
    expect((await voir('Nour', nour)).deadline).toBe('2026-12-08T18:00:00.000Z');
    expect((await readCandidacy(workplace, acteur('Nour'), nour.id)).deadline).toBe(
      '2026-12-08T18:00:00.000Z',
    );
    await attendre('Nour', 2);
    await expect(
      grantExtension(workplace, acteur('responsable'), {
        candidacyId: nour.id,
        situation: 'A1.2',
        dueAt: '2026-12-07T18:00:00.000Z',
        ground: 'other',
      }),
    ).rejects.toMatchObject({ code: 'extension.not-later' });
  });

  it('un dépôt est refusé avant la fenêtre et après l’échéance de la personne, pas avant', async () => {
    const deposer = (nom: string, candidature: Candidacy) =>
      receivePiece(register.workplace, acteur(nom), {
        candidacyId: candidature.id,
        situation: 'A1.2',
        slot: 'nulle-part',
        fileName: 'a.md',
        sha256: '',
        bytes: 0,
      });
    await expect(deposer('Nour', nour)).rejects.toMatchObject({ code: 'hand-in.closed' });
    register.setClock('2026-12-08T20:00:00.000Z');
    await expect(deposer('Nour', nour)).rejects.toMatchObject({ code: 'hand-in.closed' });
    await expect(deposer('Camille', camille)).rejects.toMatchObject({ code: 'hand-in.unknown-slot' });
  });

  it('une date déplacée remplace la première sans l’effacer, et dit ce qu’elle était', async () => {
    register.setClock('2026-11-27T10:00:00.000Z');
    await fixer({ opensAt: '2026-11-26T08:00:00.000Z', dueAt: '2026-12-08T08:00:00.000Z' });
    await attendre('Nour', 3);
    expect(recus('Nour')[2]?.text).toContain('au lieu du 26 nov. 2026');
    const vue = await readCalendar(register.workplace, acteur('responsable'), session.id);
    expect(vue.dates.map(({ dueAt, moves }) => [dueAt, moves])).toEqual([['2026-12-08T08:00:00.000Z', 1]]);
    expect(vue.past.map(({ dueAt }) => dueAt)).toEqual(['2026-12-06T08:00:00.000Z']);
    await expect(
      fixer({ opensAt: '2026-11-26T08:00:00.000Z', dueAt: '2026-12-08T08:00:00.000Z' }),
    ).rejects.toMatchObject({ code: 'calendar.unchanged' });
  });

  it('un jury avant la dernière échéance avertit sans interdire, et convoque ses membres', async () => {
    await fixer({
      kind: 'jury',
      subject: 'B2',
      opensAt: '2026-12-10T08:00:00.000Z',
      dueAt: '2026-12-10T12:00:00.000Z',
      place: 'Cachan, salle 2',
    });
    const { findings } = await readCalendar(register.workplace, acteur('responsable'), session.id);
    expect(findings.map(({ code }) => code)).toContain('calendar.jury-before-hand-in');
    await attendre('Inès', 1);
    await attendre('Claire', 1);
    expect(recus('Inès')[0]?.text).toContain('Lieu : Cachan, salle 2');
    expect(recus('Nour')).toHaveLength(3);
  });

  it('une suite qui reviendrait à elle-même est refusée', async () => {
    const A2 = { subject: 'A2.2', opensAt: '2026-12-01T08:00:00.000Z', dueAt: '2026-12-20T08:00:00.000Z' };
    await fixer({ ...A2, follows: 'A1.2' });
    await expect(
      fixer({ opensAt: '2026-11-26T08:00:00.000Z', dueAt: '2026-12-08T08:00:00.000Z', follows: 'A2.2' }),
    ).rejects.toMatchObject({ code: 'calendar.follows-itself' });
    const { findings } = await readCalendar(register.workplace, acteur('responsable'), session.id);
    expect(findings.map(({ code }) => code)).toContain('calendar.chain-overlaps');
    await attendre('Nour', 4);
  });

  it('le tableau des échéances groupe ce qui approche, ce qui tarde et les jurys irréguliers', async () => {
    register.setClock('2026-12-10T09:00:00.000Z');
    const { rows, counts } = await readClocks(register.workplace, acteur('responsable'));
    const remise = rows.find(
      ({ subject }) => subject.candidacyId === nour.id && subject.situation === 'A1.2',
    );
    expect(remise?.clock.state).toBe('late');
    expect(remise?.clock.steps.map(({ code }) => code)).toEqual(['set', 'extension']);
    expect(remise?.holder).toBe('Nour');
    const sienne = rows.find(
      ({ subject }) => subject.candidacyId === camille.id && subject.situation === 'A1.2',
    );
    expect(sienne?.clock.state).toBe('running');
    expect(counts['not-lawful']).toBe(2);
    expect(counts.late).toBeGreaterThan(1);
    expect(rows.map(({ clock }) => clock.dueAt)).toEqual(rows.map(({ clock }) => clock.dueAt).toSorted());
  });

  it('un rappel part une fois par étape, selon les jours réglés pour la session', async () => {
    const { workplace } = register;
    await setReminderSchedule(workplace, acteur('responsable'), {
      sessionId: session.id,
      daysBefore: [3],
      late: true,
    });
    register.setClock('2026-12-07T09:00:00.000Z');
    const avant = recus('Nour').length;
    expect(await sendReminders(workplace)).toBeGreaterThan(0);
    await attendre('Nour', avant + 1);
    expect(await sendReminders(workplace)).toBe(0);
    const rappel = recus('Nour').at(-1);
    expect(rappel?.subject).toContain('Remise A1.2 :');
    expect(rappel?.text).toContain('8 déc. 2026');
    register.setClock('2026-12-10T09:00:00.000Z');
    await sendReminders(workplace);
    await attendre('Nour', avant + 2);
    expect(recus('Nour').at(-1)?.text).toContain('s’est terminée');
  });

  it('l’agenda de chacun ne montre que ses dates, avec un lien que l’on révoque', async () => {
    const { workplace } = register;
    const { entries } = await readAgenda(workplace, acteur('Nour'));
    expect(entries.map(({ kind, subject }) => `${kind} ${subject}`).toSorted()).toEqual([
      'hand-in A1.2',
      'hand-in A2.2',
    ]);
    // Fixée, déplacée, puis reportée : trois changements depuis les dates de la session.
    expect(entries.find(({ subject }) => subject === 'A1.2')?.sequence).toBe(3);
    const jury = await readAgenda(workplace, acteur('Inès'));
    expect(jury.entries.map(({ kind, place }) => [kind, place])).toEqual([['jury', 'Cachan, salle 2']]);
    const secret = await openFeed(workplace, acteur('Camille'));
    expect((await readFeed(workplace, secret))?.entries).toHaveLength(2);
    expect((await readFeed(workplace, secret))?.language).toBe('en');
    const autre = await openFeed(workplace, acteur('Camille'));
    expect(await readFeed(workplace, secret)).toBeNull();
    await closeFeed(workplace, acteur('Camille'));
    expect(await readFeed(workplace, autre)).toBeNull();
    expect(await readFeed(workplace, '')).toBeNull();
  });

  it('un courrier refusé est réessayé, puis abandonné à la vue du responsable, qui le renvoie', async () => {
    const { workplace } = register;
    courrier.refuse(true);
    await fixer({
      kind: 'board',
      subject: '',
      opensAt: '2026-12-15T08:00:00.000Z',
      dueAt: '2026-12-15T12:00:00.000Z',
    });
    const officer = acteur('responsable');
    const trouver = async () =>
      (await listLetters(workplace, officer, PAGE)).letters.rows.find(
        ({ letter }) =>
          letter.userId === acteur('Inès').userId && letter.facts.dueAt.startsWith('2026-12-15'),
      );
    for (let tour = 0; tour < 400 && (await trouver())?.state !== 'failed'; tour += 1)
      await new Promise((suite) => setTimeout(suite, ATTENTE_MS));
    const id = (await trouver())?.letter.id ?? '';
    await expect(sendLetter(workplace, id)).rejects.toMatchObject({ code: 'mail.refused' });
    await abandonLetter(workplace, id);
    expect(await trouver()).toMatchObject({ state: 'abandoned', errorCode: null, name: 'Inès' });
    courrier.refuse(false);
    const avant = recus('Inès').length;
    await resendLetter(workplace, officer, id);
    await attendre('Inès', avant + 1);
    await expect.poll(async () => (await trouver())?.state, PATIENCE).toBe('sent');
    await sendLetter(workplace, id);
    expect(recus('Inès')).toHaveLength(avant + 1);
    await expect(resendLetter(workplace, officer, id)).rejects.toMatchObject({ code: 'letter.already-sent' });
  });

  it('sans serveur, un courrier est gardé et dit « non parti » ; il part quand un serveur est réglé', async () => {
    const { workplace } = register;
    const muet = { ...workplace, post: { canSend: false, send: workplace.post.send } };
    courrier.refuse(true);
    await fixer({
      kind: 'board',
      subject: '',
      opensAt: '2026-12-16T08:00:00.000Z',
      dueAt: '2026-12-16T12:00:00.000Z',
    });
    const officer = acteur('responsable');
    const trouver = async () =>
      (await listLetters(workplace, officer, PAGE)).letters.rows.find(
        ({ letter }) =>
          letter.userId === acteur('Claire').userId && letter.facts.dueAt.startsWith('2026-12-16'),
      );
    await expect.poll(async () => (await trouver())?.state, PATIENCE).toBe('failed');
    await sendLetter(muet, (await trouver())?.letter.id ?? '');
    expect((await trouver())?.state).toBe('no-server');
    expect((await listLetters(muet, officer, PAGE)).canSend).toBe(false);
    await expect(resendLetter(muet, officer, (await trouver())?.letter.id ?? '')).rejects.toMatchObject({
      code: 'mail.no-server',
    });
    courrier.refuse(false);
    await sendReminders(workplace);
    await expect.poll(async () => (await trouver())?.state, PATIENCE).toBe('sent');
  });

  it('le journal dit les gestes sans une adresse, un motif ni un lien', async () => {
    const lignes: string[] = [];
    for await (const ligne of exportJournal(register.workplace, acteur('responsable')))
      lignes.push(JSON.stringify(ligne));
    const texte = lignes.join('\n');
    for (const geste of [
      'calendar.date-moved',
      'extension.granted',
      'letter.sent',
      'letter.abandoned',
      'agenda.link-revoked',
    ])
      expect(texte).toContain(geste);
    expect(texte).not.toContain('@etalon.test');
    expect(texte).not.toMatch(/incident|accommodation/);
  });

  it('une personne effacée ne reçoit plus rien, et son lien ne donne plus rien', async () => {
    const { workplace } = register;
    const officer = acteur('responsable');
    const secret = await openFeed(workplace, acteur('Camille'));
    await erasePerson(workplace, officer, acteur('Camille').userId);
    expect(await readFeed(workplace, secret)).toBeNull();
    await grantExtension(workplace, officer, {
      candidacyId: camille.id,
      situation: 'A1.2',
      dueAt: '2026-12-30T08:00:00.000Z',
      ground: 'other',
    });
    await expect
      .poll(
        async () => (await listLetters(workplace, officer, { ...PAGE, state: 'erased' })).letters.total,
        PATIENCE,
      )
      .toBe(1);
  });

  it('les dates, reports et courriers ne se réécrivent pas, même avec le mot de passe de la base', async () => {
    const { pglite } = register.database;
    for (const table of ['session_date', 'deadline_extension', 'letter', 'letter_attempt', 'calendar_feed'])
      await expect(pglite?.query(`delete from ${table}`)).rejects.toThrow('append-only');
  });
});
