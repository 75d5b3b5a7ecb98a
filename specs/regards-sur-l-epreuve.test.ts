import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buildCase } from '@etalon/cases';
import { parseSlots } from '@etalon/core/evidence';
import { prepareRegister } from '@etalon/runtime/demonstration';
import { listTestDatabases, openTestRegister, type TestRegister } from '@etalon/testing';
import {
  type Actor,
  appointSeat,
  createSession,
  declareIndependence,
  enrolCandidate,
  exportJournal,
  readRun,
  receivePiece,
  registerCase,
  requestMeasurement,
  requestReplay,
  sealHandIn,
} from '@etalon/usecases';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

const CONTENT = join(import.meta.dirname, '../content');
const SITUATION = 'A2.3';
const LIMITE = 2;

/** Un cas qui ne laisse mesurer une remise que deux fois sur son épreuve cachée. */
async function construire(register: TestRegister): Promise<string> {
  const source = join(register.dataFolder, 'cas-limite');
  await mkdir(source, { recursive: true });
  await cp(join(CONTENT, 'cases/a2-3-oiseaux'), source, { recursive: true });
  const chemin = join(source, 'definition.json');
  const definition = JSON.parse(readFileSync(chemin, 'utf8'));
  writeFileSync(
    chemin,
    JSON.stringify({ ...definition, learning: { ...definition.learning, looks: LIMITE } }),
  );
  const dossier = 'a2-3-oiseaux/deux-regards';
  await buildCase({
    ...{ source, seed: 'regards', records: 600 },
    out: join(register.dataFolder, 'cases', dossier),
  });
  return dossier;
}

describe.each(listTestDatabases().slice(-1))('Les regards sur l’épreuve cachée, sur $name', (base) => {
  let register: TestRegister;
  let jure: Actor;
  let responsable: Actor;
  let remise: string;

  beforeAll(async () => {
    register = await openTestRegister(base);
    const { workplace, dataFolder } = register;
    responsable = await register.addPerson('Responsable', 'officer');
    const auteur = await register.addPerson('Auteur', 'author');
    const yanis = await register.addPerson('Yanis', 'candidate');
    jure = await register.addPerson('Karim', 'examiner');
    const premiere = await prepareRegister(workplace, {
      ...{ contentFolder: CONTENT, dataFolder, officer: responsable, author: auteur },
      ...{ caseRecords: 300, onStep: () => undefined },
    });
    const cas = await registerCase(workplace, auteur, await construire(register));
    const { versionId, matrixId, regulationsId, opensAt, closesAt, place } = premiere;
    const { proposals } = JSON.parse(readFileSync(join(CONTENT, 'situations/aivancity-2026.json'), 'utf8'));
    const session = await createSession(workplace, responsable, {
      ...{ versionId, matrixId, regulationsId, opensAt, closesAt, place, label: 'Bloc 3' },
      situations: [{ situation: SITUATION, caseVersionId: cas.id, slots: parseSlots(proposals[SITUATION]) }],
    });
    const candidature = await enrolCandidate(workplace, responsable, {
      ...{ sessionId: session.id, userId: yanis.userId, route: 'FI', blocks: ['B3'] },
      ...{ extraTimePercent: 0, nameOnCertificate: false },
    });
    const siege = await appointSeat(workplace, responsable, {
      ...{ candidacyId: candidature.id, block: 'B3', userId: jure.userId },
      ...{ role: 'examiner', external: true },
    });
    await declareIndependence(workplace, jure, siege.id);
    const essai = readFileSync(join(dataFolder, 'cases/a2-3-oiseaux/deux-regards/donnees/essai.csv'), 'utf8');
    const ids = essai
      .trim()
      .split('\n')
      .slice(1)
      .map((ligne) => ligne.split(';')[0]);
    const fichiers = {
      'note.md': '# Mes modèles\n\nUne probabilité, la même pour chaque ligne.\n',
      'predictions.csv': `id;p_non;p_oui\n${ids.map((id, at) => `${id};${at % 2 ? 0.9 : 0.4};${at % 2 ? 0.1 : 0.6}`).join('\n')}\n`,
    };
    for (const [fileName, texte] of Object.entries(fichiers)) {
      const chemin = join(dataFolder, fileName);
      writeFileSync(chemin, texte);
      const garde = await workplace.files.put(createReadStream(chemin), { maxBytes: 10_000_000 });
      const piece = await receivePiece(workplace, yanis, {
        ...{ candidacyId: candidature.id, situation: SITUATION, fileName, ...garde },
        slot: fileName.replace(/\..*$/, ''),
      });
      remise = piece.handInId;
    }
    // Avant le scellement, une mesure n’ouvre rien : elle ne compte pas.
    const visible = await requestMeasurement(workplace, yanis, { handInId: remise, scope: 'visible' });
    await attendre(visible.id, yanis);
    await sealHandIn(workplace, yanis, { handInId: remise, confirmation: { method: 'demonstration' } });
  }, 240_000);

  afterAll(() => register.close());

  async function attendre(id: string, qui: Actor): Promise<void> {
    await vi.waitFor(async () => expect((await readRun(register.workplace, qui, id)).state).toBe('done'), {
      timeout: 100_000,
      interval: 200,
    });
  }

  const mesurer = async (): Promise<string> => {
    const run = await requestMeasurement(register.workplace, jure, { handInId: remise, scope: 'sealed' });
    await attendre(run.id, jure);
    return run.id;
  };

  const lireRegards = () => register.workplace.records.evidence.listLooks(remise);

  it('chaque mesure sur les pièces scellées est un acte gardé, avec son rang ; la rejouer n’en est pas un', async () => {
    expect(await lireRegards()).toEqual([]);
    const premiere = await mesurer();
    const rejouee = await requestReplay(register.workplace, jure, premiere);
    await attendre(rejouee.id, jure);
    const seconde = await mesurer();
    expect(await lireRegards()).toMatchObject([
      { runId: premiere, rank: 1, lookedBy: jure.userId },
      { runId: seconde, rank: 2, lookedBy: jure.userId },
    ]);
  }, 240_000);

  it('au-delà de ce que le cas permet, la mesure est refusée avant d’ouvrir quoi que ce soit', async () => {
    const demande = requestMeasurement(register.workplace, jure, { handInId: remise, scope: 'sealed' });
    await expect(demande).rejects.toMatchObject({
      code: 'measure.looks-exhausted',
      info: { limit: LIMITE, count: LIMITE },
    });
    expect(await lireRegards()).toHaveLength(LIMITE);
  });

  it('le journal dit chaque regard, sans une étiquette', async () => {
    const lignes: string[] = [];
    for await (const ligne of exportJournal(register.workplace, responsable))
      lignes.push(JSON.stringify(ligne));
    const regards = lignes.filter((ligne) => ligne.includes('hidden-labels.opened'));
    expect(regards).toHaveLength(LIMITE);
    for (const ligne of regards) expect(ligne).not.toMatch(/"(oui|non)"/);
  });
});
