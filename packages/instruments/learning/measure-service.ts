import { isObject, type JsonObject } from '@etalon/evidence';
import type { Workbench } from '../bench/workbench.ts';
import { type Absence, finite, type ReadingDraft, writeNumber } from '../build-reading.ts';
import type { ReadingRow, Reference } from '../reading.ts';
import { numberAt, objectsAt, readDocuments, textAt } from './declared-answers.ts';
import { limitTimes, listTimes, readServiceTimes, type ServiceTimes } from './read-service-times.ts';

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
  const times = readServiceTimes(root);
  const place = { path: piece.fileName, locator: '/timings' };
  const fact = (label: string, value: number, n: number, locator: string): ReadingRow => ({
    ...{ rule: 'essai', label, value: finite(value), n, path: piece.fileName, locator },
  });
  return {
    measurand: 'Départ, réponses, refus, temps et journal d’un modèle mis en service',
    sentence: `${textAt(root.name) ?? 'Modèle'} version ${numberAt(root.version) ?? 1} : ${answered} requêtes répondues sur ${asked}, ${refused} corps invalides refusés sur ${bad.length}, ${root.sameTwice === true ? 'mêmes octets' : 'octets différents'} pour les mêmes lignes demandées deux fois.${describeContract(root)}${describeTimes(times)}`,
    value: [
      fact('départ sans rien d’une exécution passée', Number(root.startedClean === true), 1, '/startedClean'),
      fact('sortie annoncée présente au départ', Number(root.health === true), 1, '/health'),
      fact('requêtes répondues', answered, asked, '/answered'),
      fact('corps invalides refusés', refused, bad.length, '/bad'),
      fact('mêmes octets pour les mêmes lignes', Number(root.sameTwice === true), 1, '/sameTwice'),
      fact('mêmes octets après un second départ', Number(root.sameAfterStart === true), 1, '/sameAfterStart'),
      fact('lignes du journal', numberAt(log.lines) ?? 0, asked, '/log'),
      ...listContract(root, piece.fileName),
      ...(times === null ? [] : listTimes(times, place)),
      ...listCeilings(root, piece.fileName),
      ...bad.map((one, at) => ({
        rule: 'refus',
        label: textAt(one.code) ?? '',
        refused: one.refused === true,
        pointer: textAt(one.pointer) ?? '',
        ...{ violated: textAt(one.rule) ?? '', path: piece.fileName, locator: `/bad/${at}` },
      })),
    ],
    unit: 'selon la ligne',
    scale: 'ratio',
    uncertainty: {
      kind: 'U4',
      method:
        'décompte d’un essai derrière des murs du système ; temps : médiane, 95e centile et extrêmes de ses demandes',
      n: asked,
    },
    references: listReferences(times, piece.fileName),
    assumptions: [{ text: 'L’essai est celui de la version remise', check: 'unchecked' }],
    limits: [
      'Un essai sur quelques lignes ne dit rien de la charge, ni du temps de réponse ailleurs.',
      ...(times === null
        ? ['Cet essai ne porte aucun temps : ils sont relevés depuis sa version 2.']
        : limitTimes(times)),
      'Peut être contourné : remettre l’essai d’une autre version ; son empreinte est écrite.',
    ],
    params: { asked, bad: bad.length },
  };
}

const contractOf = (root: JsonObject): JsonObject | null => (isObject(root.contract) ? root.contract : null);

function describeContract(root: JsonObject): string {
  const contract = contractOf(root);
  if (contract === null) return '';
  const [held, asked] = [numberAt(contract.held) ?? 0, numberAt(contract.asked) ?? 0];
  return ` ${held} corps tirés du document OpenAPI répondus comme il le dit, sur ${asked}.`;
}

function describeTimes(times: ServiceTimes | null): string {
  if (times === null) return '';
  const { p50, p95, requests, objective } = times;
  const declared = objective === null ? '' : ` (objectif déclaré : ${writeNumber(objective)} ms)`;
  return ` Latence sur ${requests} demandes : médiane ${writeNumber(p50)} ms, 95e centile ${writeNumber(p95)} ms${declared}.`;
}

/** Bodies made from the OpenAPI document: all, by kind of constraint, and those that were answered otherwise. */
function listContract(root: JsonObject, path: string): readonly ReadingRow[] {
  const contract = contractOf(root);
  if (contract === null) return [];
  const row = (label: string, source: JsonObject, locator: string): ReadingRow => ({
    ...{ rule: 'contrat', label, value: finite(numberAt(source.held) ?? 0) },
    ...{ n: numberAt(source.asked) ?? 0, path, locator },
  });
  return [
    row('corps répondus comme le document OpenAPI le dit', contract, '/contract'),
    ...objectsAt(contract.keywords).map((one, at) =>
      row(`contrainte ${textAt(one.keyword) ?? ''}`, one, `/contract/keywords/${at}`),
    ),
    ...objectsAt(contract.others).map((one, at) => ({
      ...{ rule: 'contrat, autre réponse', label: textAt(one.constraint) ?? '' },
      ...{ expected: String(numberAt(one.expected) ?? ''), found: textAt(one.found) ?? '' },
      ...{ path, locator: `/contract/others/${at}` },
    })),
  ];
}

/** What the service may cost before it is stopped. */
function listCeilings(root: JsonObject, path: string): readonly ReadingRow[] {
  const limits: JsonObject = isObject(root.limits) ? root.limits : {};
  const row = (label: string, value: number | null, unit: string): readonly ReadingRow[] =>
    value === null
      ? []
      : [{ rule: 'plafond', label, value: finite(value), unit, n: 1, path, locator: '/limits' }];
  return [
    ...row('plafond de mémoire du processus', numberAt(limits.mebibytes), 'Mio'),
    ...row('plafond de temps d’une demande', numberAt(limits.seconds), 's'),
    ...row('fils d’exécution', numberAt(limits.threads), 'fils'),
  ];
}

function listReferences(times: ServiceTimes | null, source: string): readonly Reference[] {
  if (times === null || times.objective === null) return [];
  const label = 'objectif déclaré au 95e centile (ms)';
  return [{ label, hi: times.objective, status: 'declared_by_candidate', source }];
}
