import type { ListItem } from '../bench/list-item.ts';
import { type Absence, type ReadingDraft, writeCount } from '../build-reading.ts';
import {
  fieldText,
  INDICATOR_FIELDS,
  type IndicatorFieldName,
  NO_INDICATOR,
  nameIndicator,
} from './indicator-fields.ts';

const FIELDS = Object.keys(INDICATOR_FIELDS).filter(
  (name): name is IndicatorFieldName => name in INDICATOR_FIELDS,
);

/** Members filled of each indicator, and of each member how many indicators fill it (instruments/04, I-KPI-1). */
export function measureDefinitions(items: readonly ListItem[]): ReadingDraft | Absence {
  const [first] = items;
  if (first === undefined) return NO_INDICATOR;
  const found = items.map((item) => ({
    item,
    missing: FIELDS.filter((name) => fieldText(item, name) === ''),
  }));
  const asked = items.length * FIELDS.length;
  const filled = asked - found.reduce((sum, { missing }) => sum + missing.length, 0);
  const names = new Map<string, number>();
  for (const { item } of found) names.set(nameIndicator(item), (names.get(nameIndicator(item)) ?? 0) + 1);
  return {
    measurand: 'Champs remplis de la définition de chaque indicateur',
    sentence: `${writeCount(items.length, 'indicateur', 'indicateurs')}, ${filled} champs remplis sur ${asked}. Champs remplis partout : ${FIELDS.filter((name) => found.every(({ missing }) => !missing.includes(name))).length} sur ${FIELDS.length}.`,
    value: [
      ...found.map(({ item, missing }) => ({
        kind: 'indicator',
        label: nameIndicator(item),
        filled: FIELDS.length - missing.length,
        required: FIELDS.length,
        missing: missing.map((name) => INDICATOR_FIELDS[name].word).join(', '),
        count: names.get(nameIndicator(item)) ?? 1,
        path: item.path,
        locator: item.locator,
      })),
      ...FIELDS.map((name) => ({
        kind: 'field',
        label: `champ « ${INDICATOR_FIELDS[name].word} » : ${INDICATOR_FIELDS[name].term}`,
        filled: found.filter(({ missing }) => !missing.includes(name)).length,
        required: items.length,
        path: first.path,
        locator: '/',
      })),
    ],
    unit: 'champs',
    scale: 'count',
    uncertainty: { kind: 'U0', method: 'décompte des champs non vides', n: items.length },
    references: [
      {
        label: 'Vocabulaire : besoin d’information, mesure de base, fonction de mesure, critère de décision',
        status: 'standard',
        source: 'ISO/IEC/IEEE 15939:2017, Processus de mesure',
      },
    ],
    assumptions: [
      { text: 'Un champ porte ce que son nom annonce', check: 'unchecked' },
      {
        text: 'Les indicateurs ont des noms distincts',
        check: [...names.values()].every((count) => count === 1) ? 'held' : 'violated',
      },
    ],
    limits: [
      'Un champ rempli n’est pas un champ juste : la formule se calcule dans I-KPI-2, le reste se lit.',
      'Les douze champs ne sont pas tous utiles à chaque indicateur : un indicateur sans cible peut être un choix.',
      'Peut être contourné : remplir chaque champ d’un mot ; le relevé ne lit que sa présence.',
    ],
    params: { indicators: items.length, fields: FIELDS.length },
  };
}
