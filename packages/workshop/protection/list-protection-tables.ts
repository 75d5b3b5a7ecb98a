import type { DocumentTable } from '../document-kind.ts';
import type { JsonObject } from '../json.ts';
import { layOutTable } from './lay-out-table.ts';
import { listRegisterTables } from './list-register-tables.ts';
import { listRiskTables } from './list-risk-tables.ts';
import type { ProtectionContent } from './protection-content.ts';
import { readProtection } from './read-protection.ts';

/** The lists of a protection document: register, flows, annexes, legal positions, risks, measures, inventory, policy. */
export function listProtectionTables(content: JsonObject): readonly DocumentTable[] {
  const read = readProtection(content);
  return [...listRegisterTables(read), ...listRiskTables(read), ...listQuality(read)];
}

function listQuality(read: ProtectionContent): readonly DocumentTable[] {
  return [
    layOutTable(
      'donnees-personnelles',
      ['Inventaire des données à caractère personnel', 'Inventory of personal data'],
      {
        file: ['Fichier', 'File'],
        column: ['Colonne', 'Column'],
        kind: ['Nature', 'Kind'],
        recognised: ['Reconnues', 'Recognised'],
        tested: ['Examinées', 'Examined'],
        decision: ['Décision', 'Decision'],
        note: ['Note', 'Note'],
      },
      read.piiInventory.map((row) => ({ ...row })),
    ),
    layOutTable(
      'dictionnaire',
      ['Dictionnaire des données', 'Data dictionary'],
      {
        column: ['Colonne', 'Column'],
        definition: ['Définition', 'Definition'],
        type: ['Type', 'Type'],
        unit: ['Unité', 'Unit'],
        domain: ['Domaine', 'Domain'],
        owner: ['Responsable', 'Owner'],
        source: ['Source', 'Source'],
        refresh: ['Rafraîchissement', 'Refresh'],
        sensitivity: ['Sensibilité', 'Sensitivity'],
      },
      read.qualityPolicy.dictionary.map((row) => ({ ...row })),
    ),
    layOutTable(
      'controles',
      ['Contrôles', 'Checks'],
      {
        column: ['Colonne', 'Column'],
        rule: ['Règle', 'Rule'],
        params: ['Paramètres', 'Parameters'],
        mostly: ['Part exigée', 'Share required'],
        severity: ['Gravité', 'Severity'],
        characteristic: ['Caractéristique ISO/IEC 25012', 'ISO/IEC 25012 characteristic'],
        owner: ['Responsable', 'Owner'],
        onFail: ['En cas d’échec', 'On failure'],
      },
      read.qualityPolicy.checks.map((row) => ({ ...row, params: JSON.stringify(row.params) })),
    ),
    layOutTable(
      'procedures',
      ['Procédures', 'Procedures'],
      {
        checks: ['Contrôles', 'Checks'],
        who: ['Qui', 'Who'],
        when: ['Quand', 'When'],
        ifFails: ['Si le contrôle échoue', 'If the check fails'],
      },
      read.qualityPolicy.procedures.map((row) => ({ ...row, checks: row.checkIds })),
    ),
  ];
}
