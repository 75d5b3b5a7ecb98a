import {
  cancelWorkshopRun,
  collectOrphans,
  readTakenUp,
  readWorkshopRun,
  replayWorkshopRun,
  resumeWorkshopRun,
  startRun,
  type WorkshopRun,
} from '@etalon/usecases';
import type { Json } from '@etalon/workshop';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aGarde, estFini, LIGNES_LONGUES, MODELES_LONGS, RESEAU_LONG } from './calculs-longs.ts';
import { type Atelier, ouvrirAtelier } from './ouvrir-atelier.ts';

const LONGS = [
  {
    nom: 'L’apprentissage d’un réseau',
    kind: 'models.deep',
    parameters: RESEAU_LONG,
    point: 'point-de-reprise.safetensors',
    garde: { fits: 2 },
  },
  {
    nom: 'Un entraînement de modèles',
    kind: 'models.train',
    parameters: MODELES_LONGS,
    point: 'ajustements-faits.json',
    garde: { done: expect.any(Number) },
  },
];

/** Un long calcul annulé en chemin, puis repris : rien de ce qui était fait ne se perd, et rien ne change dans ce qui sort. */
describe.each(LONGS)('$nom annulé', ({ kind, parameters: demande, point: nomDuPoint, garde }) => {
  let atelier: Atelier;
  let annule: WorkshopRun;
  let repris: WorkshopRun;

  beforeAll(async () => {
    atelier = await ouvrirAtelier({
      situation: 'A2.3',
      bloc: 'B3',
      titre: 'Cercle',
      outil: 'models',
      fichier: { nom: 'cercle.csv', texte: `${LIGNES_LONGUES.join('\n')}\n` },
    });
    // L’horloge du registre avance sur celle du disque : ce que rien ne nomme est assez vieux pour être ramassé.
    atelier.register.setClock(new Date(Date.now() + 3 * 86_400_000).toISOString());
  }, 180_000);

  afterAll(() => atelier.register.close());

  const demander = (parameters: Json = demande) => {
    const { register, lea, projet, document, fichier } = atelier;
    return startRun(register.workplace, lea, {
      ...{ projectId: projet.id, documentId: document.id, kind, parameters },
      inputs: [{ name: 'cercle.csv', sha256: fichier }],
    });
  };

  const attendre = async (id: string, quand: (run: WorkshopRun) => boolean): Promise<WorkshopRun> => {
    for (let tour = 0; tour < 2000; tour += 1) {
      const run = await readWorkshopRun(atelier.register.workplace, atelier.lea, id);
      if (quand(run)) return run;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('le calcul n’en est pas arrivé là');
  };

  const empreintes = ({ outputs }: WorkshopRun) => outputs.map(({ name, sha256 }) => [name, sha256]);

  it('garde le dernier point qu’il a laissé, que la nuit ne ramasse pas', async () => {
    const { workplace } = atelier.register;
    const { id } = await demander();
    await attendre(id, aGarde);
    await cancelWorkshopRun(workplace, atelier.lea, id);
    annule = await attendre(id, estFini);
    expect(annule).toMatchObject({ state: 'cancelled', result: { kept: garde } });
    const [point] = annule.outputs;
    expect(annule.outputs.map(({ name }) => name)).toEqual([nomDuPoint]);
    await collectOrphans(workplace);
    expect(await workplace.files.exists(point?.sha256 ?? '')).toBe(true);
  }, 120_000);

  it('continue d’où il en était, dit d’où, et finit avec les octets d’un calcul jamais coupé', async () => {
    const { workplace } = atelier.register;
    const reprise = await resumeWorkshopRun(workplace, atelier.lea, annule.id);
    expect(reprise).toMatchObject({ progress: annule.progress, inputsSha256: annule.inputsSha256 });
    expect((await resumeWorkshopRun(workplace, atelier.lea, annule.id)).id).toBe(reprise.id);
    repris = await attendre(reprise.id, estFini);
    expect(repris.state).toBe('done');
    expect(readTakenUp(repris)).toEqual(annule.result && Object(annule.result).kept);
    const rejeu = await replayWorkshopRun(workplace, atelier.lea, repris.id);
    const entier = await attendre(rejeu.id, estFini);
    expect(entier.sameBytes).toBe(true);
    expect(readTakenUp(entier)).toBeNull();
    expect(empreintes(entier)).toEqual(empreintes(repris));
  }, 300_000);

  it('ne laisse derrière la reprise que ce que nomment les calculs', async () => {
    const { workplace } = atelier.register;
    const nommes = new Set([annule, repris].flatMap(({ outputs }) => outputs.map(({ sha256 }) => sha256)));
    const chercherRestes = async (): Promise<readonly string[]> => {
      const gardes: string[] = [];
      for await (const { sha256 } of workplace.files.list()) gardes.push(sha256);
      return workplace.records.retention.listUnnamed(gardes);
    };
    // Le ramassage suit la fin du calcul de peu.
    await expect.poll(chercherRestes, { timeout: 10_000 }).toEqual([]);
    for (const sha256 of nommes) expect(await workplace.files.exists(sha256)).toBe(true);
  });

  it('qui n’a rien gardé, ou qui est allé au bout, ne se reprend pas', async () => {
    const { workplace } = atelier.register;
    await expect(resumeWorkshopRun(workplace, atelier.lea, repris.id)).rejects.toThrow('runs.nothing-kept');
    const { id } = await demander({ ...demande, target: 'c', task: 'regression' });
    await cancelWorkshopRun(workplace, atelier.lea, id);
    await expect(resumeWorkshopRun(workplace, atelier.lea, id)).rejects.toThrow('runs.nothing-kept');
  });
});
