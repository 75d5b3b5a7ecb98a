import { errorCode } from '@etalon/error';
import { rateThreat } from '@etalon/privacy';
import { type ListItem, labelOf, numberOf } from '../bench/list-item.ts';
import { type Absence, finite, type ReadingDraft, writeCount } from '../build-reading.ts';
import type { ReadingRow } from '../reading.ts';

const TOLERANCE = 0.005;

/** Threat of each stakeholder, (dependency × penetration) / (maturity × trust), beside what is reported (instruments/04, I-RSK-4). */
export function measureThreats(items: readonly ListItem[]): ReadingDraft | Absence {
  const rows = items.map(readThreat);
  const computed = rows.filter((row) => row.recomputed !== null);
  if (computed.length === 0)
    return {
      state: 'insufficient',
      reason: 'Aucune partie prenante n’a ses quatre notes de 1 à 4.',
    };
  const compared = computed.filter((row) => row.declared !== null);
  const apart = compared.filter((row) => Math.abs(Number(row.declared) - Number(row.recomputed)) > TOLERANCE);
  return {
    measurand: 'Niveau de menace recalculé de chaque partie prenante',
    sentence: `${writeCount(computed.length, 'niveau recalculé', 'niveaux recalculés')} sur ${writeCount(items.length, 'partie prenante', 'parties prenantes')} ; ${writeCount(compared.length, 'niveau rapporté', 'niveaux rapportés')}, dont ${apart.length} à plus de 0,005 du recalcul.`,
    value: rows,
    unit: 'sans dimension',
    scale: 'ratio',
    uncertainty: { kind: 'U0', method: 'arithmétique sur les notes écrites' },
    references: [
      {
        label: 'De 0,0625 à 16',
        lo: 0.0625,
        hi: 16,
        status: 'convention',
        source: 'EBIOS Risk Manager, atelier 3',
      },
    ],
    assumptions: [
      { text: 'Les notes vont de 1 à 4', check: rows.length === computed.length ? 'held' : 'violated' },
    ],
    limits: [
      'Le niveau suit des notes ordinales : un rapport de 2 n’est pas deux fois plus de menace.',
      'Peut être contourné : des notes choisies pour un niveau ; leur raison est à lire.',
    ],
  };
}

function readThreat(item: ListItem): ReadingRow {
  const figures = {
    dependency: numberOf(item, 'dependency', 'dependance'),
    penetration: numberOf(item, 'penetration'),
    maturity: numberOf(item, 'maturity', 'maturite'),
    trust: numberOf(item, 'trust', 'confiance'),
  };
  return {
    kind: 'recount',
    label: labelOf(item).slice(0, 120) || item.id,
    declared: finite(numberOf(item, 'reportedThreat', 'threat', 'menace', 'niveau')),
    recomputed: finite(compute(figures)),
    tolerance: TOLERANCE,
    path: item.path,
    locator: item.locator,
  };
}

function compute(figures: Readonly<Record<string, number | null>>): number | null {
  const { dependency, penetration, maturity, trust } = figures;
  if (dependency == null || penetration == null || maturity == null || trust == null) return null;
  try {
    return rateThreat({ dependency, penetration, maturity, trust });
  } catch (error) {
    if (errorCode(error) !== 'privacy.level-out-of-scale') throw error;
    return null;
  }
}
