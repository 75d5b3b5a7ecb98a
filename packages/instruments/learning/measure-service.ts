import { isObject, type JsonObject } from '@etalon/evidence';
import type { Workbench } from '../bench/workbench.ts';
import { type Absence, finite, type ReadingDraft } from '../build-reading.ts';
import type { ReadingRow } from '../reading.ts';
import { numberAt, objectsAt, readDocuments, textAt } from './declared-answers.ts';

/** What a model did when it was started and asked as a service (instruments/04, I-ML-16). */
export function measureService(bench: Workbench): ReadingDraft | Absence {
  const [trial] = readDocuments(bench, 'service');
  const asked = numberAt(trial?.root.asked);
  if (trial === undefined || asked === null)
    return {
      state: 'not_run',
      reason:
        'Aucun essai de mise en service remis (essai-service.json) : un journal écrit ailleurs dit ce qui est déclaré, rien n’est relancé ici.',
    };
  const { piece, root } = trial;
  const answered = numberAt(root.answered) ?? 0;
  const bad = objectsAt(root.bad);
  const refused = bad.filter((one) => one.refused === true).length;
  const log: JsonObject = isObject(root.log) ? root.log : {};
  const fact = (label: string, value: number, n: number, locator: string): ReadingRow => ({
    ...{ rule: 'essai', label, value: finite(value), n, path: piece.fileName, locator },
  });
  return {
    measurand: 'Départ, réponses, refus et journal d’un modèle mis en service',
    sentence: `${textAt(root.name) ?? 'Modèle'} version ${numberAt(root.version) ?? 1} : ${answered} requêtes répondues sur ${asked}, ${refused} corps invalides refusés sur ${bad.length}, ${root.sameTwice === true ? 'mêmes octets' : 'octets différents'} pour les mêmes lignes demandées deux fois.`,
    value: [
      fact('départ sans rien d’une exécution passée', Number(root.startedClean === true), 1, '/startedClean'),
      fact('sortie annoncée présente au départ', Number(root.health === true), 1, '/health'),
      fact('requêtes répondues', answered, asked, '/answered'),
      fact('corps invalides refusés', refused, bad.length, '/bad'),
      fact('mêmes octets pour les mêmes lignes', Number(root.sameTwice === true), 1, '/sameTwice'),
      fact('mêmes octets après un second départ', Number(root.sameAfterStart === true), 1, '/sameAfterStart'),
      fact('lignes du journal', numberAt(log.lines) ?? 0, asked, '/log'),
      ...bad.map((one, at) => ({
        rule: 'refus',
        label: textAt(one.code) ?? '',
        refused: one.refused === true,
        pointer: textAt(one.pointer) ?? '',
        ...{ violated: textAt(one.rule) ?? '', path: piece.fileName, locator: `/bad/${at}` },
      })),
    ],
    unit: 'décompte',
    scale: 'count',
    uncertainty: {
      kind: 'U4',
      method: 'décompte d’un essai, sur la machine de l’atelier derrière des murs du système',
      n: asked,
    },
    references: [],
    assumptions: [{ text: 'L’essai est celui de la version remise', check: 'unchecked' }],
    limits: [
      'Un essai sur quelques lignes ne dit rien de la charge, ni du temps de réponse ailleurs.',
      'Le démarrage à froid n’est pas chronométré : il dépend de la machine.',
      'Peut être contourné : remettre l’essai d’une autre version ; son empreinte est écrite.',
    ],
    params: { asked, bad: bad.length },
  };
}
