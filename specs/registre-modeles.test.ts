import {
  archiveDocument,
  editDocument,
  endModelKey,
  findServedVersion,
  type Json,
  makeModelKey,
  moveModelVersion,
  openDocument,
  openModelService,
  readHistory,
} from '@etalon/usecases';
import { followVersions, readModels } from '@etalon/workshop/models';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Atelier, ouvrirAtelier } from './ouvrir-atelier.ts';

const fichier = { name: 'retards.onnx', sha256: 'a'.repeat(64) };
const version = (id: string, number: number): { readonly [key: string]: Json } => ({
  ...{ id, name: 'Retards', number, file: fichier, table: fichier, run: 'calcul', task: 'classification' },
  ...{ output: 'p', scale: 'none', classes: ['non', 'oui'], batch: null, inputs: [] },
});

/** Les versions d’un modèle dans le document d’un candidat : mises en service, retirées, et interrogées par qui en tient une clé. */
describe('Le registre des modèles', () => {
  let atelier: Atelier;
  const workplace = () => atelier.register.workplace;
  const lire = async () =>
    readModels((await openDocument(workplace(), atelier.lea, atelier.document.id)).content).registry;
  const deplacer = (
    versionId: string,
    to: 'service' | 'withdrawn' | 'candidate',
    reason = 'Mesuré au banc',
  ) => moveModelVersion(workplace(), atelier.lea, { documentId: atelier.document.id, versionId, to, reason });

  beforeAll(async () => {
    atelier = await ouvrirAtelier({
      situation: 'A2.3',
      bloc: 'B3',
      titre: 'Retards',
      outil: 'models',
      fichier: { nom: 'vols.csv', texte: 'a,b\n1,2\n' },
    });
    await editDocument(workplace(), atelier.lea, {
      documentId: atelier.document.id,
      edits: [version('v1', 1), version('v2', 2)].map((item) => ({
        op: 'insert',
        path: ['registry', 'versions'],
        item,
        before: null,
      })),
    });
  }, 240_000);
  afterAll(() => atelier.register.close());

  it('ne sert rien tant que rien n’est en service', async () => {
    await expect(findServedVersion(workplace(), atelier.document.id)).rejects.toThrow('service.none');
    await expect(findServedVersion(workplace(), 'inconnu')).rejects.toThrow('service.none');
  });

  it('garde chaque mouvement avec son motif, qui l’a fait et quand, et revient à la version d’avant', async () => {
    await expect(deplacer('v1', 'service', '  ')).rejects.toThrow('registry.reason-missing');
    await expect(deplacer('v9', 'service')).rejects.toThrow('registry.version-not-found');
    await expect(deplacer('v1', 'candidate')).rejects.toThrow('registry.move-refused');
    await deplacer('v1', 'service');
    await deplacer('v2', 'service', 'Un point de mieux');
    expect((await findServedVersion(workplace(), atelier.document.id)).number).toBe(2);
    await deplacer('v1', 'service', 'La seconde dérivait');
    expect((await findServedVersion(workplace(), atelier.document.id)).number).toBe(1);
    const { moves, ...registre } = await lire();
    expect(moves.map(({ version: de, reason, by }) => [de, reason, by])).toEqual([
      ['v1', 'Mesuré au banc', atelier.lea.userId],
      ['v2', 'Un point de mieux', atelier.lea.userId],
      ['v1', 'La seconde dérivait', atelier.lea.userId],
    ]);
    expect(followVersions({ ...registre, moves }).map(({ state }) => state)).toEqual([
      'withdrawn',
      'service',
    ]);
    const page = { documentId: atelier.document.id, offset: 0, limit: 20 };
    const { total } = await readHistory(workplace(), atelier.lea, page);
    expect(total).toBeGreaterThanOrEqual(5);
  });

  it('répond à qui tient une clé, et plus à qui l’a rendue', async () => {
    const documentId = atelier.document.id;
    const { secret } = await makeModelKey(workplace(), atelier.lea, { documentId, label: 'Tableau de bord' });
    expect(JSON.stringify(await lire())).not.toContain(secret);
    expect((await openModelService(workplace(), { documentId, secret })).version.number).toBe(1);
    const ouvrir = (clef: string) => openModelService(workplace(), { documentId, secret: clef });
    await expect(ouvrir(`${secret}x`)).rejects.toThrow('service.key-refused');
    await expect(ouvrir('')).rejects.toThrow('service.key-refused');
    const { keys } = await lire();
    await endModelKey(workplace(), atelier.lea, { documentId, keyId: keys[0]?.id ?? '' });
    await expect(ouvrir(secret)).rejects.toThrow('service.key-refused');
  });

  it('ne sert plus un document archivé', async () => {
    await archiveDocument(workplace(), atelier.lea, { documentId: atelier.document.id, archived: true });
    await expect(findServedVersion(workplace(), atelier.document.id)).rejects.toThrow('service.none');
  });
});
