import { join } from 'node:path';
import { Readable } from 'node:stream';
import { verifyReceipt, verifySignedAct } from '@etalon/core/evidence';
import type { Contribution, ContributionVerdict } from '@etalon/core/group';
import { prepareRegister } from '@etalon/runtime/demonstration';
import { listTestDatabases, openTestRegister, type TestRegister } from '@etalon/testing';
import {
  type Actor,
  appointSeat,
  type Candidacy,
  declareIndependence,
  type ExamSession,
  enrolCandidate,
  labelCandidate,
  readSituation,
  receivePiece,
  sealHandIn,
  verifyRegisterJournal,
  withdrawPiece,
} from '@etalon/usecases';
import {
  addGroupMember,
  answerStatement,
  composeGroup,
  findGroupBeside,
  readContributions,
  readSessionGroups,
  removeGroupMember,
  writeContribution,
} from '@etalon/usecases/groups';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const CONTENT = join(import.meta.dirname, '../content');
const SITUATION = 'A2.2';
const PARTS: readonly Pick<Contribution, 'roles' | 'text'>[] = [
  {
    roles: { conceptualization: 'lead', software: 'equal' },
    text: 'Conception du schéma de stockage, écriture du chargement et de ses contrôles.',
  },
  {
    roles: { software: 'equal', validation: 'lead' },
    text: 'Écriture des contrôles de qualité et de leurs essais, relecture du chargement.',
  },
  {
    roles: { 'writing-original-draft': 'lead' },
    text: 'Rédaction de la note de conception et des schémas qui l’accompagnent.',
  },
];

describe.each(listTestDatabases())(
  'Un travail de groupe, des certificats individuels, sur $name',
  (database) => {
    let register: TestRegister;
    let responsable: Actor;
    let session: ExamSession;
    let groupe = '';
    const gens: Actor[] = [];
    const candidatures: Candidacy[] = [];
    let seule: Candidacy;
    let candidateSeule: Actor;

    const inscrire = async (nom: string, blocks: readonly string[]): Promise<readonly [Actor, Candidacy]> => {
      const personne = await register.addPerson(nom, 'candidate');
      const candidature = await enrolCandidate(register.workplace, responsable, {
        sessionId: session.id,
        userId: personne.userId,
        route: 'FI',
        blocks,
        extraTimePercent: 0,
        nameOnCertificate: false,
      });
      return [personne, candidature];
    };
    const personne = (rang: number): Actor => {
      const found = gens[rang];
      if (found === undefined) throw new Error(`personne ${rang}`);
      return found;
    };
    const cible = (rang: number) => ({ candidacyId: candidatures[rang]?.id ?? '', situation: SITUATION });
    const deposer = async (rang: number, texte: string): Promise<string> => {
      const stored = await register.workplace.files.put(Readable.from([Buffer.from(texte)]), {
        maxBytes: 10_000,
      });
      const piece = await receivePiece(register.workplace, personne(rang), {
        ...cible(rang),
        slot: 'note',
        fileName: 'note.md',
        ...stored,
      });
      return piece.id;
    };
    const lire = async (acteur: Actor, rang: number) => {
      const vue = await readContributions(register.workplace, acteur, cible(rang));
      if (vue === null) throw new Error('hors groupe');
      return vue;
    };
    const part = (vue: Awaited<ReturnType<typeof lire>>, rang: number) =>
      vue.parts.find(({ candidacyId }) => candidacyId === cible(rang).candidacyId);
    const ecrire = (rang: number) =>
      writeContribution(register.workplace, personne(rang), {
        ...cible(rang),
        roles: PARTS[rang]?.roles ?? {},
        text: PARTS[rang]?.text ?? '',
      });
    const repondre = async (rang: number, verdict: ContributionVerdict, reason = ''): Promise<void> => {
      const { sha256 } = await lire(personne(rang), rang);
      await answerStatement(register.workplace, personne(rang), {
        ...cible(rang),
        sha256,
        verdict,
        reason,
        confirmation: { method: 'password' },
      });
    };
    const sceller = async (rang: number) => {
      const { handIn } = await readSituation(register.workplace, personne(rang), cible(rang));
      return sealHandIn(register.workplace, personne(rang), {
        handInId: handIn?.id ?? '',
        confirmation: { method: 'password' },
      });
    };

    beforeAll(async () => {
      register = await openTestRegister(database);
      responsable = await register.addPerson('Responsable', 'officer');
      session = await prepareRegister(register.workplace, {
        contentFolder: CONTENT,
        dataFolder: register.dataFolder,
        officer: responsable,
        author: await register.addPerson('Auteur', 'author'),
        caseRecords: 1500,
        onStep: () => undefined,
      });
      for (const nom of ['Ada', 'Basile', 'Chloé']) {
        const [qui, candidature] = await inscrire(nom, ['B2']);
        gens.push(qui);
        candidatures.push(candidature);
      }
      [candidateSeule, seule] = await inscrire('Diane', ['B2']);
    }, 120_000);

    afterAll(async () => {
      await register.close();
    });

    it('la responsable compose un groupe ; ce qui ne tient pas debout est refusé et rien n’est gardé', async () => {
      const { workplace } = register;
      const situations = [{ situation: SITUATION, slots: ['note'] }];
      const members = [cible(0).candidacyId, cible(1).candidacyId];
      const base = { sessionId: session.id, label: 'Pléiade', situations, members };
      const [, autreBloc] = await inscrire('Élie', ['B1']);
      await expect(
        composeGroup(workplace, responsable, { ...base, members: [members[0] ?? ''] }),
      ).rejects.toMatchObject({ code: 'group.too-few-members' });
      await expect(
        composeGroup(workplace, responsable, { ...base, situations: [{ situation: 'A1.6', slots: ['x'] }] }),
      ).rejects.toMatchObject({ code: 'group.unknown-situation' });
      await expect(
        composeGroup(workplace, responsable, { ...base, members: [...members, autreBloc.id] }),
      ).rejects.toMatchObject({ code: 'group.member-not-enrolled' });
      await expect(composeGroup(workplace, personne(0), base)).rejects.toMatchObject({
        code: 'access.refused',
      });
      await deposer(0, '# Note commencée avant le groupe');
      groupe = (await composeGroup(workplace, responsable, base)).id;
      const vue = await readSessionGroups(workplace, responsable, session.id);
      expect(vue.groups.map(({ group, members: qui }) => [group.label, qui.map(({ name }) => name)])).toEqual(
        [['Pléiade', ['Ada', 'Basile']]],
      );
      await expect(composeGroup(workplace, responsable, { ...base, label: 'Bis' })).rejects.toMatchObject({
        code: 'group.member-elsewhere',
      });
    });

    it('ce qu’un membre a déposé vient aux autres, même arrivés plus tard, et garde le nom de qui l’a déposé', async () => {
      const { workplace } = register;
      await addGroupMember(workplace, responsable, { groupId: groupe, candidacyId: cible(2).candidacyId });
      for (const rang of [1, 2]) {
        const vue = await readSituation(workplace, personne(rang), cible(rang));
        expect(vue.pieces.map(({ slot }) => slot)).toEqual(['note']);
        expect([...(vue.group?.deliveredBy.values() ?? [])]).toEqual(['Ada']);
      }
      const id = await deposer(1, '# Note reprise à trois');
      const chez = await Promise.all(
        [0, 1, 2].map((rang) => readSituation(workplace, personne(rang), cible(rang))),
      );
      expect(new Set(chez.flatMap(({ pieces }) => pieces.map(({ sha256 }) => sha256))).size).toBe(1);
      expect(chez[0]?.withdrawn.map(({ slot }) => slot)).toEqual(['note']);
      await withdrawPiece(workplace, personne(1), id);
      expect((await readSituation(workplace, personne(2), cible(2))).pieces).toEqual([]);
      await deposer(2, '# Note finale');
    });

    it('deux responsables ne mettent pas la même personne dans deux groupes', async () => {
      const { workplace } = register;
      const [, f] = await inscrire('Flore', ['B2']);
      const [, g] = await inscrire('Guy', ['B2']);
      const [, h] = await inscrire('Hugo', ['B2']);
      const situations = [{ situation: SITUATION, slots: ['note'] }];
      const essais = await Promise.allSettled(
        [f, g].map((autre, i) =>
          composeGroup(workplace, responsable, {
            sessionId: session.id,
            label: `Duo ${i}`,
            situations,
            members: [h.id, autre.id],
          }),
        ),
      );
      expect(essais.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      const vue = await readSessionGroups(workplace, responsable, session.id);
      expect(vue.groups).toHaveLength(2);
    });

    it('chacun écrit sa part ; la signature s’ouvre quand toutes y sont et vaut pour ce qui a été lu', async () => {
      const { workplace } = register;
      await ecrire(0);
      await ecrire(1);
      await expect(repondre(0, 'signed')).rejects.toMatchObject({ code: 'group.parts-missing' });
      await expect(sceller(0)).rejects.toMatchObject({ code: 'group.answer-missing' });
      await ecrire(2);
      const { sha256 } = await lire(personne(0), 0);
      await repondre(0, 'signed');
      await deposer(1, '# Note finale, corrigée');
      const apres = await lire(personne(0), 0);
      expect(apres.sha256).not.toBe(sha256);
      expect(apres.state).toBe('waiting');
      expect(part(apres, 0)).toMatchObject({ answer: null, earlier: [{ verdict: 'signed' }] });
      await expect(
        answerStatement(workplace, personne(1), {
          ...cible(1),
          sha256,
          verdict: 'signed',
          reason: '',
          confirmation: { method: 'password' },
        }),
      ).rejects.toMatchObject({ code: 'group.statement-changed' });
      await expect(sceller(0)).rejects.toMatchObject({ code: 'group.answer-missing' });
    });

    it('une contestation dit pourquoi et n’arrête pas le dépôt ; l’accusé porte l’empreinte de ce qui a été répondu', async () => {
      await repondre(0, 'signed');
      await repondre(1, 'signed');
      await expect(repondre(2, 'disputed')).rejects.toMatchObject({ code: 'group.dispute-needs-reason' });
      await repondre(2, 'disputed', 'La validation a été faite à trois, et non par une seule personne.');
      const vue = await lire(personne(1), 1);
      expect(vue.state).toBe('disputed');
      const accuse = await sceller(0);
      expect(accuse.statement.contributions).toBe(vue.sha256);
      const cle = await register.workplace.press.readPublicKey();
      expect(verifyReceipt(accuse, accuse.files, cle).verified).toBe(true);
      const force = { ...accuse, statement: { ...accuse.statement, contributions: 'a'.repeat(64) } };
      expect(verifyReceipt(force, accuse.files, cle).verified).toBe(false);
      const gardees = await register.workplace.records.groups.listAnswers(groupe, SITUATION);
      expect(gardees.map(({ act }) => verifySignedAct(act, cle))).toEqual([true, true, true, true]);
    });

    it('dès qu’un membre a remis, ce qui est commun ne change plus pour personne', async () => {
      const { workplace } = register;
      await expect(deposer(1, '# Trop tard')).rejects.toMatchObject({ code: 'group.member-sealed' });
      await expect(ecrire(1)).rejects.toMatchObject({ code: 'group.member-sealed' });
      await expect(
        removeGroupMember(workplace, responsable, { groupId: groupe, candidacyId: cible(2).candidacyId }),
      ).rejects.toMatchObject({ code: 'group.member-sealed' });
      await expect(
        addGroupMember(workplace, responsable, { groupId: groupe, candidacyId: seule.id }),
      ).rejects.toMatchObject({ code: 'group.member-sealed' });
      const avant = await readSituation(workplace, personne(1), cible(1));
      expect(avant.pieces).toHaveLength(1);
      await sceller(1);
      await expect(
        register.database.db.execute(`UPDATE contribution SET text = 'autre' WHERE group_id = '${groupe}'`),
      ).rejects.toThrow();
    });

    it('le jury lit qui a fait quoi sous des repères, après la remise ; personne d’autre ne lit', async () => {
      const { workplace } = register;
      const membre = await register.addPerson('Membre', 'examiner');
      for (const rang of [1, 2]) {
        const siege = await appointSeat(workplace, responsable, {
          candidacyId: cible(rang).candidacyId,
          block: 'B2',
          userId: membre.userId,
          role: 'examiner',
          external: true,
        });
        await declareIndependence(workplace, membre, siege.id);
      }
      const vue = await lire(membre, 1);
      expect(vue.parts.map(({ label }) => label).toSorted()).toEqual(
        candidatures.map(({ id }) => labelCandidate(id)).toSorted(),
      );
      expect(part(vue, 2)?.answer).toMatchObject({ verdict: 'disputed' });
      expect(JSON.stringify(vue)).not.toMatch(/Ada|Basile|Chloé/);
      await expect(lire(membre, 2)).rejects.toMatchObject({ code: 'access.refused' });
      expect(await findGroupBeside(workplace, candidateSeule, cible(1))).toBeNull();
      await expect(lire(candidateSeule, 1)).rejects.toMatchObject({ code: 'access.refused' });
      expect(
        await readContributions(workplace, candidateSeule, { candidacyId: seule.id, situation: SITUATION }),
      ).toBeNull();
    });

    it('la suite des actes se vérifie', async () => {
      const verdict = await verifyRegisterJournal(register.workplace, responsable);
      expect(verdict).toMatchObject({ intact: true });
    });
  },
);
