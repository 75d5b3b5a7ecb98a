import {
  MEASURE_FAMILIES,
  type MeasureFamily,
  type ProtectionMeasure,
  RISK_TREATMENTS,
  type Risk,
} from '@etalon/privacy';
import { type ListItem, labelOf, listOf, numberOf, textOf } from '../bench/list-item.ts';

/** Words of tables made elsewhere → words of the engine. */
const TREATMENTS: Readonly<Record<string, Risk['treatment']>> = {
  reduire: 'modify',
  réduire: 'modify',
  modifier: 'modify',
  eviter: 'avoid',
  éviter: 'avoid',
  partager: 'share',
  transferer: 'share',
  transférer: 'share',
  accepter: 'retain',
  conserver: 'retain',
};
const ORIGINS: Readonly<Record<string, Risk['origin']>> = {
  internal: 'internal',
  interne: 'internal',
  external: 'external',
  externe: 'external',
};
const KINDS: Readonly<Record<string, Risk['kind']>> = {
  security: 'security',
  securite: 'security',
  sécurité: 'security',
  privacy: 'privacy',
  'vie privée': 'privacy',
  quality: 'quality',
  qualite: 'quality',
  qualité: 'quality',
};

export function readDay(item: ListItem, ...names: readonly string[]): string | null {
  const found = /\d{4}-\d{2}-\d{2}/.exec(textOf(item, ...names))?.[0];
  if (found !== undefined) return found;
  const french = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(textOf(item, ...names));
  return french === null ? null : `${french[3]}-${french[2]}-${french[1]}`;
}

/** A risk of the register, from a document of the workshop or from a table whose headers say the same. */
export function toRisk(item: ListItem): Risk {
  const treatment = textOf(item, 'treatment', 'traitement').toLowerCase();
  return {
    id: item.id,
    cause: textOf(item, 'cause', 'menace', 'threat'),
    event: textOf(item, 'event', 'evenement', 'label', 'risque', 'name', 'nom'),
    consequence: textOf(item, 'consequence', 'impact', 'impacts'),
    asset: textOf(item, 'asset', 'bien', 'actif'),
    source: textOf(item, 'source', 'sourcerisque'),
    origin: ORIGINS[textOf(item, 'origin', 'origine').toLowerCase()] ?? null,
    kind: KINDS[textOf(item, 'kind', 'type', 'nature').toLowerCase()] ?? null,
    likelihood: numberOf(item, 'likelihood', 'vraisemblance', 'probabilite'),
    severity: numberOf(item, 'severity', 'gravite'),
    residualLikelihood: numberOf(item, 'residualLikelihood', 'vraisemblanceResiduelle'),
    residualSeverity: numberOf(item, 'residualSeverity', 'graviteResiduelle'),
    controls: listOf(item, 'controls', 'controles', 'existants'),
    treatment: RISK_TREATMENTS.find((known) => known === treatment) ?? TREATMENTS[treatment] ?? null,
    measureIds: listOf(item, 'measureIds', 'measures', 'mesures'),
    owner: textOf(item, 'owner', 'responsable', 'proprietaire'),
    due: readDay(item, 'due', 'date', 'echeance'),
    reviewDate: readDay(item, 'reviewDate', 'revue', 'dateRevue'),
    acceptedBy: textOf(item, 'acceptedBy', 'acceptePar') || null,
    acceptedOn: readDay(item, 'acceptedOn', 'accepteLe'),
  };
}

/** A measure of the plan. */
export function toMeasure(item: ListItem): ProtectionMeasure {
  const family = textOf(item, 'family', 'famille');
  const status = textOf(item, 'status', 'statut', 'etat').toLowerCase();
  return {
    id: item.id,
    title: textOf(item, 'title', 'titre') || labelOf(item),
    family: MEASURE_FAMILIES.find((known): known is MeasureFamily => known === family) ?? null,
    riskIds: listOf(item, 'riskIds', 'risks', 'risques', 'targets', 'cibles'),
    dependsOn: listOf(item, 'dependsOn', 'apres', 'depend'),
    owner: textOf(item, 'owner', 'responsable'),
    due: readDay(item, 'due', 'date', 'echeance'),
    cost: textOf(item, 'cost', 'cout') || null,
    verification: textOf(item, 'verification', 'test', 'controle') || null,
    status: /fait|done/.test(status)
      ? 'done'
      : /cours|progress/.test(status)
        ? 'in-progress'
        : /aband|drop/.test(status)
          ? 'dropped'
          : 'planned',
  };
}
