import { join } from 'node:path';
import { buildSignedAct } from '@etalon/core/evidence';
import type { Grade } from '@etalon/core/judgement';
import type { Regulations } from '@etalon/core/regulations';
import { prepareRegister } from '@etalon/runtime/demonstration';
import { listTestDatabases, openTestRegister, type TestRegister } from '@etalon/testing';
import {
  type Actor,
  addRegulations,
  createSession,
  type ExamSession,
  enrolCandidate,
} from '@etalon/usecases';

const CONTENT = join(import.meta.dirname, '../content');
export const BLOC = 'B2';
export const EXAMINATEURS = ['A', 'B', 'C', 'D'] as const;

export interface SessionJugee {
  readonly session: ExamSession;
  /** Candidature de chaque candidat, par le nom que lui donne le texte. */
  readonly candidatures: ReadonlyMap<string, string>;
}

/** Comment une session se juge : verrouillée ou non, et ce que fut la première impression de chaque niveau. */
export interface Facon {
  readonly verrouille: boolean;
  readonly impression: (grade: Grade) => Grade | null;
}

/** Un registre dans lequel une session entière se juge d’un texte. */
export interface RegistreJuge {
  readonly register: TestRegister;
  readonly criteres: readonly string[];
  readonly qui: (nom: string) => Actor;
  /** `c01 A22321 B21321` : un candidat, puis chaque examinateur et ses niveaux ; un critère sans niveau est NE. */
  juger(texte: string, regles: Partial<Regulations>, part?: Partial<Facon>): Promise<SessionJugee>;
  prononcer(
    candidacyId: string,
    result?: 'acquis' | 'non-acquis',
    grades?: Record<string, Grade>,
  ): Promise<void>;
}

export async function ouvrirRegistreJuge(): Promise<RegistreJuge> {
  const [base] = listTestDatabases();
  if (base === undefined) throw new Error('une base est attendue');
  const register = await openTestRegister(base);
  const { workplace } = register;
  const gens = new Map<string, Actor>();
  const qui = (nom: string): Actor => gens.get(nom) ?? { userId: 'personne', roles: [] };
  let rang = 0;
  const nouvelId = (sorte: string): string => {
    rang += 1;
    return `${sorte}-${rang}`;
  };
  gens.set('responsable', await register.addPerson('responsable', 'officer'));
  gens.set('auteur', await register.addPerson('auteur', 'author'));
  gens.set('auditrice', await register.addPerson('auditrice', 'auditor'));
  for (const nom of ['Claire', 'Denis']) gens.set(nom, await register.addPerson(nom, 'president'));
  for (const nom of EXAMINATEURS) gens.set(nom, await register.addPerson(nom, 'examiner'));
  const modele = await prepareRegister(workplace, {
    contentFolder: CONTENT,
    dataFolder: register.dataFolder,
    officer: qui('responsable'),
    author: qui('auteur'),
    caseRecords: 1500,
    onStep: () => undefined,
  });
  const version = await workplace.records.frameworks.findVersion(modele.versionId);
  const regles = await workplace.records.regulations.findVersion(modele.regulationsId);
  const bloc = version?.framework.blocks.find(({ id }) => id === BLOC);
  if (regles === null || bloc === undefined) throw new Error('un règlement et un bloc sont attendus');
  const reglement = regles.regulations;
  const criteres = bloc.activities.flatMap(({ criteria }) => criteria.map(({ id }) => id));

  async function ouvrirSession(part: Partial<Regulations>): Promise<ExamSession> {
    const label = nouvelId('Session');
    const { id: regulationsId } = await addRegulations(
      workplace,
      qui('responsable'),
      { ...reglement, ...part, label },
      modele.versionId,
    );
    const situations = await workplace.records.sessions.listSituations(modele.id);
    const { id: _id, createdBy: _by, createdAt: _at, ...forme } = modele;
    return createSession(workplace, qui('responsable'), {
      ...forme,
      label,
      regulationsId,
      situations: situations
        .filter(({ situation }) => situation !== 'mission')
        .map(({ situation, caseVersionId, slots }) => ({ situation, caseVersionId, slots })),
    });
  }

  async function inscrire(session: ExamSession, candidat: string): Promise<string> {
    if (!gens.has(candidat)) gens.set(candidat, await register.addPerson(candidat, 'candidate'));
    const { id } = await enrolCandidate(workplace, qui('responsable'), {
      sessionId: session.id,
      userId: qui(candidat).userId,
      route: 'FI',
      blocks: [BLOC],
      extraTimePercent: 0,
      nameOnCertificate: false,
    });
    return id;
  }

  async function asseoir(candidacyId: string, nom: string, role: 'examiner' | 'president'): Promise<string> {
    const id = nouvelId('siège');
    const seat = {
      id,
      candidacyId,
      block: BLOC,
      userId: qui(nom).userId,
      role,
      external: true,
      declaredAt: null,
      recusedAt: null,
      lockedAt: null,
    };
    await workplace.records.juries.addSeat(seat, { by: qui('responsable').userId, at: workplace.now() });
    return id;
  }

  async function noter(
    seatId: string,
    criterion: string,
    { phase, grade }: { readonly phase: 'J0' | 'J1'; readonly grade: Grade },
  ): Promise<void> {
    await workplace.records.juries.addJudgement({
      id: nouvelId('jugement'),
      seatId,
      criterion,
      phase,
      grade,
      confidence: 2,
      anchors: [],
      sentence: '',
      readingsSeen: [],
      elapsedMs: 60_000,
      observables: [],
      sentId: null,
      at: workplace.now(),
    });
  }

  async function jugerUn(
    candidacyId: string,
    juges: readonly string[],
    impression: Facon['impression'],
  ): Promise<readonly string[]> {
    await asseoir(candidacyId, 'Claire', 'president');
    const sieges: string[] = [];
    for (const juge of juges) {
      const seatId = await asseoir(candidacyId, juge.charAt(0), 'examiner');
      sieges.push(seatId);
      const niveaux = [...juge.slice(1)];
      for (const [critere, criterion] of criteres.entries()) {
        const grade = ([0, 1, 2, 3] as const).find((level) => String(level) === niveaux[critere]) ?? 'NE';
        const premiere = impression(grade);
        if (premiere !== null) await noter(seatId, criterion, { phase: 'J0', grade: premiere });
        await noter(seatId, criterion, { phase: 'J1', grade });
      }
    }
    return sieges;
  }

  return {
    register,
    criteres,
    qui,
    juger: async (texte, part, { verrouille = true, impression = () => null } = {}) => {
      const session = await ouvrirSession(part);
      const candidatures = new Map<string, string>();
      for (const ligne of texte.split('; ')) {
        const [candidat = '', ...juges] = ligne.split(' ');
        const candidacyId = await inscrire(session, candidat);
        candidatures.set(candidat, candidacyId);
        const sieges = await jugerUn(candidacyId, juges, impression);
        if (!verrouille) continue;
        for (const id of sieges) await workplace.records.juries.lockSeat(id, workplace.now());
      }
      return { session, candidatures };
    },
    prononcer: async (candidacyId, result = 'acquis', grades = {}) => {
      const at = workplace.now();
      const { userId } = qui('Claire');
      await workplace.records.juries.addDecision({
        id: nouvelId('décision'),
        candidacyId,
        block: BLOC,
        result,
        motive: '',
        outcome: { rule: 'R1', state: result === 'acquis' ? 'met' : 'not-met', clauses: [] },
        grades,
        present: [],
        votes: [],
        resit: null,
        act: buildSignedAct(
          { kind: 'decision.pronounced', payload: {}, signer: userId, method: 'password', at },
          workplace.signer,
        ),
        supersedes: null,
        decidedBy: userId,
        at,
      });
    },
  };
}
