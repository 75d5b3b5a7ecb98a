import type { DocumentTable } from '../document-kind.ts';
import { layOutTable } from './lay-out-table.ts';
import type { ProtectionContent } from './protection-content.ts';

/** Risks, measures, the assessment and the stakeholders as tables. */
export function listRiskTables(read: ProtectionContent): readonly DocumentTable[] {
  return [...listTreatment(read), ...listAssessment(read)];
}

function listTreatment(read: ProtectionContent): readonly DocumentTable[] {
  const measure = (id: string): string => read.measures.find((row) => row.id === id)?.title ?? id;
  return [
    layOutTable(
      'risques',
      ['Risques', 'Risks'],
      {
        event: ['Événement', 'Event'],
        cause: ['Cause', 'Cause'],
        consequence: ['Conséquence', 'Consequence'],
        asset: ['Bien touché', 'Asset'],
        source: ['Source', 'Source'],
        origin: ['Origine', 'Origin'],
        kind: ['Nature', 'Kind'],
        severity: ['Gravité', 'Severity'],
        likelihood: ['Vraisemblance', 'Likelihood'],
        residualSeverity: ['Gravité après', 'Severity after'],
        residualLikelihood: ['Vraisemblance après', 'Likelihood after'],
        treatment: ['Traitement', 'Treatment'],
        measures: ['Mesures', 'Measures'],
        owner: ['Porteur', 'Owner'],
        due: ['Échéance', 'Due'],
        reviewDate: ['Revue', 'Review'],
      },
      read.risks.map((row) => ({ ...row, measures: row.measureIds.map(measure) })),
    ),
    layOutTable(
      'mesures',
      ['Plan de mesures', 'Plan of measures'],
      {
        title: ['Mesure', 'Measure'],
        family: ['Famille', 'Family'],
        risks: ['Risques', 'Risks'],
        owner: ['Porteur', 'Owner'],
        due: ['Échéance', 'Due'],
        cost: ['Coût', 'Cost'],
        verification: ['Vérification', 'Verification'],
        residual: ['Ce qui reste', 'What remains'],
        status: ['État', 'State'],
      },
      read.measures.map((row) => ({
        ...row,
        risks: row.riskIds.map((id) => read.risks.find((one) => one.id === id)?.event ?? id),
      })),
    ),
  ];
}

function listAssessment(read: ProtectionContent): readonly DocumentTable[] {
  return [
    layOutTable(
      'aipd-evenements',
      ['Événements redoutés', 'Feared events'],
      {
        key: ['Événement', 'Event'],
        impacts: ['Impacts', 'Impacts'],
        threats: ['Menaces', 'Threats'],
        sources: ['Sources', 'Sources'],
        measures: ['Mesures', 'Measures'],
        severity: ['Gravité', 'Severity'],
        likelihood: ['Vraisemblance', 'Likelihood'],
        residualSeverity: ['Gravité après', 'Severity after'],
        residualLikelihood: ['Vraisemblance après', 'Likelihood after'],
      },
      read.dpia.fearedEvents.map((row) => ({ ...row })),
    ),
    layOutTable(
      'droits',
      ['Procédures des droits et des violations', 'Procedures for rights and breaches'],
      {
        kind: ['Procédure', 'Procedure'],
        delayHours: ['Délai en heures', 'Delay in hours'],
        owner: ['Porteur', 'Owner'],
      },
      read.procedures.map((row) => ({ ...row })),
    ),
    layOutTable(
      'aipd-principes',
      ['Principes fondamentaux', 'Fundamental principles'],
      { key: ['Principe', 'Principle'], answer: ['Réponse', 'Answer'] },
      read.dpia.principles.map((row) => ({ ...row })),
    ),
    layOutTable(
      'parties-prenantes',
      ['Parties prenantes (EBIOS)', 'Stakeholders (EBIOS)'],
      {
        name: ['Partie prenante', 'Stakeholder'],
        dependency: ['Dépendance', 'Dependency'],
        penetration: ['Pénétration', 'Penetration'],
        maturity: ['Maturité', 'Maturity'],
        trust: ['Confiance', 'Trust'],
      },
      read.ebios.stakeholders.map((row) => ({ ...row })),
    ),
  ];
}
