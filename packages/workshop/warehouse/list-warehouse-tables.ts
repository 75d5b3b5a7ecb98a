import type { AnomalyPlace } from '@etalon/core/evidence';
import type { CellValue, DocumentTable } from '../document-kind.ts';
import type { WarehouseContent } from './warehouse-content.ts';

type Heading = readonly [key: string, fr: string, en: string];

function table(
  name: string,
  title: DocumentTable['title'],
  headings: readonly Heading[],
  rows: readonly (readonly CellValue[])[],
): DocumentTable {
  return {
    name,
    title,
    columns: headings.map(([key, fr, en]) => ({ key, title: { fr, en } })),
    rows: rows.map((row) => Object.fromEntries(headings.map(([key], at) => [key, row[at] ?? null]))),
  };
}

function tellPlace(place: AnomalyPlace): readonly CellValue[] {
  switch (place.kind) {
    case 'cell':
      return [place.file, place.column, `ligne ${place.row}`];
    case 'row':
      return [place.file, null, `ligne ${place.row}`];
    case 'column':
      return [place.file, place.column, null];
    case 'predicate':
      return [place.file, place.column, place.where];
    default:
      return place satisfies never;
  }
}

/** The lists of a warehouse document as tables for exports. */
export function listWarehouseTables(content: WarehouseContent): readonly DocumentTable[] {
  return [listSources(content), ...listRecipe(content), ...listStore(content), ...listPlans(content)];
}

function listSources({ sources }: WarehouseContent): DocumentTable {
  return table(
    'sources',
    { fr: 'Sources', en: 'Sources' },
    [
      ['file', 'Fichier', 'File'],
      ['sheet', 'Feuille', 'Sheet'],
      ['sha256', 'SHA-256', 'SHA-256'],
      ['note', 'Remarque', 'Remark'],
    ],
    sources.map((row) => [row.file, row.sheet, row.sha256, row.note]),
  );
}

function listRecipe({ anomalies, recipe, trace }: WarehouseContent): readonly DocumentTable[] {
  const traced = new Map(trace.map((row) => [row.id, row]));
  return [
    table(
      'anomalies',
      { fr: 'Anomalies', en: 'Anomalies' },
      [
        ['id', 'Repère', 'Id'],
        ['type', 'Type', 'Type'],
        ['file', 'Fichier', 'File'],
        ['column', 'Colonne', 'Column'],
        ['where', 'Lignes', 'Rows'],
        ['evidence', 'Constat', 'Evidence'],
        ['cause', 'Cause supposée', 'Supposed cause'],
        ['mechanism', 'Mécanisme', 'Mechanism'],
        ['severity', 'Gravité', 'Severity'],
      ],
      anomalies.map((row) => [
        row.id,
        row.type,
        ...tellPlace(row.place),
        row.evidence,
        row.cause,
        row.mechanism ?? null,
        row.severity ?? null,
      ]),
    ),
    table(
      'recette',
      { fr: 'Recette', en: 'Recipe' },
      [
        ['n', 'N°', 'No.'],
        ['op', 'Opération', 'Operation'],
        ['params', 'Paramètres', 'Parameters'],
        ['reason', 'Raison', 'Reason'],
        ['rowsBefore', 'Lignes avant', 'Rows before'],
        ['rowsAfter', 'Lignes après', 'Rows after'],
        ['cellsChanged', 'Cellules changées', 'Cells changed'],
      ],
      recipe.steps.map(({ id, op, reason, ...params }, at) => {
        const counted = traced.get(id);
        return [
          at + 1,
          op,
          JSON.stringify(params),
          reason,
          counted?.rowsBefore ?? null,
          counted?.rowsAfter ?? null,
          counted?.cellsChanged ?? null,
        ];
      }),
    ),
  ];
}

function listStore({ schema, loads, manifestUnstructured }: WarehouseContent): readonly DocumentTable[] {
  return [
    table(
      'tables',
      { fr: 'Tables de l’entrepôt', en: 'Tables of the warehouse' },
      [
        ['name', 'Table', 'Table'],
        ['zone', 'Zone', 'Zone'],
        ['from', 'Provenance', 'Origin'],
        ['grain', 'Grain', 'Grain'],
        ['key', 'Clé', 'Key'],
        ['columns', 'Colonnes', 'Columns'],
      ],
      schema.tables.map((row) => [
        row.name,
        row.zone,
        row.from,
        row.grain,
        row.key.join(', '),
        row.columns.map((column) => column.name).join(', '),
      ]),
    ),
    table(
      'chargements',
      { fr: 'Chargements', en: 'Loads' },
      [
        ['source', 'Source', 'Source'],
        ['target', 'Cible', 'Target'],
        ['rowsIn', 'Lignes lues', 'Rows read'],
        ['rowsOut', 'Lignes chargées', 'Rows loaded'],
        ['rejects', 'Rejets', 'Rejects'],
        ['sha256', 'SHA-256', 'SHA-256'],
      ],
      loads.map((row) => [row.source, row.target, row.rowsIn, row.rowsOut, row.rejects, row.sha256]),
    ),
    table(
      'manifeste',
      { fr: 'Manifeste des fichiers non structurés', en: 'Manifest of unstructured files' },
      [
        ['path', 'Chemin', 'Path'],
        ['sha256', 'SHA-256', 'SHA-256'],
        ['mime', 'Type MIME', 'MIME type'],
        ['bytes', 'Octets', 'Bytes'],
        ['link', 'Clé liée', 'Linked key'],
      ],
      manifestUnstructured.map((row) => [row.path, row.sha256, row.mime, row.bytes, row.link]),
    ),
  ];
}

function listPlans({ storage, tools }: WarehouseContent): readonly DocumentTable[] {
  const names = new Map(tools.sheets.map((row) => [row.id, row.label]));
  return [
    table(
      'stockage',
      { fr: 'Architecture de stockage', en: 'Storage architecture' },
      [
        ['label', 'Espace', 'Store'],
        ['kind', 'Nature', 'Kind'],
        ['dataClasses', 'Données', 'Data'],
        ['volumeBytes', 'Octets', 'Bytes'],
        ['growth', 'Croissance annuelle', 'Yearly growth'],
        ['retentionYears', 'Conservation (ans)', 'Retention (years)'],
        ['rpoHours', 'RPO (h)', 'RPO (h)'],
        ['rtoHours', 'RTO (h)', 'RTO (h)'],
        ['copies', 'Copies', 'Copies'],
        ['rationale', 'Raison', 'Reason'],
      ],
      storage.items.map((row) => [
        row.label,
        row.kind,
        row.dataClasses.join(', '),
        row.volumeBytes,
        row.growth,
        row.retentionYears,
        row.rpoHours,
        row.rtoHours,
        row.copies.length,
        row.rationale,
      ]),
    ),
    table(
      'outils',
      { fr: 'Outils', en: 'Tools' },
      [
        ['need', 'Besoin', 'Need'],
        ['tool', 'Outil retenu', 'Chosen tool'],
        ['alternatives', 'Autres outils examinés', 'Alternatives'],
        ['reason', 'Raison', 'Reason'],
      ],
      tools.needs.map((row) => [
        row.label,
        row.tool === null ? null : (names.get(row.tool) ?? row.tool),
        row.alternatives.map((tool) => names.get(tool) ?? tool).join(', '),
        row.reason,
      ]),
    ),
  ];
}
