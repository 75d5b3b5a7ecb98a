import type { DocumentTable } from '../document-kind.ts';
import { deriveRegister, zoneOf } from './derive-register.ts';
import { layOutTable } from './lay-out-table.ts';
import type { ProtectionContent } from './protection-content.ts';

/** The register, its flows and its annexes as tables. */
export function listRegisterTables(read: ProtectionContent): readonly DocumentTable[] {
  return [...listRecords(read), ...listFlows(read), ...listAnnexes(read)];
}

function nameCategory(read: ProtectionContent, id: string): string {
  return read.categories.find((row) => row.id === id)?.name ?? id;
}

function listRecords(read: ProtectionContent): readonly DocumentTable[] {
  const register = deriveRegister(read);
  return [
    layOutTable(
      'registre',
      ['Registre des traitements', 'Record of processing'],
      {
        name: ['Traitement', 'Processing'],
        controller: ['Responsable', 'Controller'],
        contact: ['Contact', 'Contact'],
        dpo: ['Délégué à la protection des données', 'Data protection officer'],
        purposes: ['Finalités', 'Purposes'],
        basis: ['Base légale', 'Legal basis'],
        subjects: ['Personnes concernées', 'Data subjects'],
        categories: ['Catégories de données', 'Categories of data'],
        recipients: ['Destinataires', 'Recipients'],
        transfers: ['Transferts hors de l’Union', 'Transfers outside the Union'],
        retentions: ['Durées de conservation', 'Retention'],
        measures: ['Mesures', 'Measures'],
        dpia: ['Analyse d’impact', 'Impact assessment'],
      },
      register.map((row) => ({
        name: row.name,
        controller: row.controller?.name ?? null,
        contact: row.controller?.contact ?? null,
        dpo: row.controller?.dpo ?? null,
        purposes: row.purposes,
        basis: row.basis,
        subjects: row.subjects,
        categories: row.categories.map((one) => one.name),
        recipients: row.recipients.map((one) => one.name),
        transfers: row.transfers.map((one) => `${one.recipient} (${one.country}) ${one.tool ?? ''}`.trim()),
        retentions: row.retentions.map((one) => `${one.duration} ${one.startEvent}`.trim()),
        measures: row.measureIds.map((id) => read.measures.find((one) => one.id === id)?.title ?? id),
        dpia: row.dpia === null ? null : `${row.dpia.needed} ${row.dpia.reason}`.trim(),
      })),
    ),
  ];
}

function listFlows(read: ProtectionContent): readonly DocumentTable[] {
  const nameOf = (id: string): string => read.nodes.find((node) => node.id === id)?.name ?? id;
  return [
    layOutTable(
      'flux',
      ['Flux de données', 'Data flows'],
      {
        from: ['De', 'From'],
        to: ['Vers', 'To'],
        label: ['Flux', 'Flow'],
        zone: ['Arrive', 'Arrives'],
        processing: ['Traitement', 'Processing'],
        categories: ['Catégories', 'Categories'],
        tool: ['Outil de transfert', 'Transfer tool'],
      },
      read.flows.map((flow) => {
        const to = read.nodes.find((node) => node.id === flow.to);
        return {
          from: nameOf(flow.from),
          to: nameOf(flow.to),
          label: flow.label,
          zone: to === undefined ? null : zoneOf(to, read.borders),
          processing: read.processings.find((row) => row.id === flow.processingId)?.name ?? null,
          categories: flow.categoryIds.map((id) => nameCategory(read, id)),
          tool: flow.tool,
        };
      }),
    ),
  ];
}

function listAnnexes(read: ProtectionContent): readonly DocumentTable[] {
  return [
    layOutTable(
      'sous-traitants',
      ['Annexe : sous-traitants', 'Annex: processors'],
      {
        name: ['Sous-traitant', 'Processor'],
        country: ['Pays', 'Country'],
        service: ['Prestation', 'Service'],
        contractDate: ['Contrat du', 'Contract of'],
        clauses: ['Clauses de l’article 28', 'Clauses of article 28'],
        subProcessors: ['Sous-traitants ultérieurs', 'Sub-processors'],
      },
      read.nodes.filter((node) => node.role === 'processor').map((node) => ({ ...node })),
    ),
    layOutTable(
      'droit',
      ['Dispositions', 'Provisions'],
      {
        provision: ['Disposition', 'Provision'],
        applies: ['S’applique', 'Applies'],
        facts: ['Faits', 'Facts'],
        reason: ['Raison', 'Reason'],
        date: ['Date d’application', 'Applies from'],
      },
      read.legal.map((row) => ({ ...row })),
    ),
    layOutTable(
      'conservation',
      ['Conservation', 'Retention'],
      {
        processing: ['Traitement', 'Processing'],
        categories: ['Catégories', 'Categories'],
        duration: ['Durée', 'Duration'],
        startEvent: ['À compter de', 'From'],
        startDate: ['Premier départ', 'First start'],
        endAction: ['À la fin', 'At the end'],
        reason: ['Raison', 'Reason'],
      },
      read.processings.flatMap((row) =>
        row.retentions.map((one) => ({
          ...one,
          processing: row.name,
          categories: one.categoryIds.map((id) => nameCategory(read, id)),
        })),
      ),
    ),
  ];
}
