import type { WorkshopRun } from '@etalon/usecases';
import { drawLineage, type LineageEdge, type LineageGraph, type LineageNode } from '@etalon/warehouse';
import type { StoreTable, WarehouseContent } from '@etalon/workshop/warehouse';
import { plainName, shortName } from './name-source.ts';
import { type BuildResult, type ReplayResult, resultOf } from './run-results.ts';
import { durationOf, type ShownSource } from './show-source.ts';

export interface LineageFacts {
  readonly content: WarehouseContent;
  readonly sources: readonly ShownSource[];
  readonly replay: WorkshopRun | null;
  readonly build: WorkshopRun | null;
}

export const RECIPE_NODE = 'recette';
const MANIFEST_NODE = 'manifeste';

/** The lineage of a warehouse as its document and its runs say it, placed: source → staging → store → mart. */
export function buildLineage(facts: LineageFacts): LineageGraph {
  const nodes = [...listSourceNodes(facts), ...listRecipeNode(facts), ...listTableNodes(facts)];
  const known = new Set(nodes.map((node) => node.id));
  const edges = [...listReadEdges(facts), ...listRecipeEdges(facts), ...listTableEdges(facts)];
  return drawLineage({ nodes, edges: edges.filter((edge) => known.has(edge.from) && known.has(edge.to)) });
}

function listSourceNodes({ sources }: LineageFacts): readonly LineageNode[] {
  return sources.flatMap((source): readonly LineageNode[] => {
    const rows = source.read?.rows ?? null;
    const label = shortName(source.name);
    const base = { rows, tests: [] };
    return [
      {
        ...base,
        id: `source:${source.id}`,
        kind: 'source',
        label,
        sha256: source.sha256,
        sql: null,
        cost: { bytes: null, milliseconds: null },
      },
      {
        ...base,
        id: `lu:${source.id}`,
        kind: 'staging',
        label: plainName(label.replace(/\.[a-z0-9]+$/i, '')),
        sha256: null,
        sql: `SELECT * FROM '${source.name.replaceAll("'", "''")}'`,
        tests:
          source.read === null ? [] : [{ id: 'rejets', label: 'rejets', failingRows: source.read.rejects }],
        cost: { bytes: source.bytes?.typed ?? null, milliseconds: source.milliseconds },
      },
    ];
  });
}

function listRecipeNode({ content, replay }: LineageFacts): readonly LineageNode[] {
  if (content.recipe.steps.length === 0) return [];
  const result = resultOf<ReplayResult>(replay);
  const output = replay?.outputs.find((file) => file.name === 'recette.parquet');
  return [
    {
      id: RECIPE_NODE,
      kind: 'staging',
      label: `${content.recipe.table} (recette)`,
      rows: result?.rows ?? null,
      sha256: output?.sha256 ?? null,
      sql: null,
      tests: [],
      cost: {
        bytes: output?.bytes ?? null,
        milliseconds: replay === null ? null : durationOf(replay),
      },
    },
  ];
}

function listTableNodes({ content, build }: LineageFacts): readonly LineageNode[] {
  const result = resultOf<BuildResult>(build);
  const manifest: readonly LineageNode[] = content.schema.tables.some((table) => table.from === 'manifest')
    ? [
        {
          id: MANIFEST_NODE,
          kind: 'source',
          label: 'Fichiers non structurés',
          rows: content.manifestUnstructured.length,
          sha256: null,
          sql: null,
          tests: [],
          cost: { bytes: null, milliseconds: null },
        },
      ]
    : [];
  return [
    ...manifest,
    ...content.schema.tables.map((table): LineageNode => {
      const built = result?.tables.find((row) => row.name === table.name);
      return {
        id: `table:${table.id}`,
        kind: table.zone,
        label: table.name,
        rows: built?.rows ?? null,
        sha256: null,
        sql: table.from === 'query' ? table.sql : null,
        tests:
          built === undefined
            ? []
            : [{ id: 'cles', label: 'clés et contraintes', failingRows: built.rejects }],
        cost: { bytes: null, milliseconds: null },
      };
    }),
  ];
}

function listReadEdges({ sources }: LineageFacts): readonly LineageEdge[] {
  return sources.map((source) => ({
    id: `lecture:${source.id}`,
    from: `source:${source.id}`,
    to: `lu:${source.id}`,
    by: 'load',
    rows: source.read?.rows ?? null,
    rejects: source.read?.rejects ?? null,
  }));
}

function listRecipeEdges({ content, sources }: LineageFacts): readonly LineageEdge[] {
  const files = new Set(content.recipe.steps.flatMap((step) => ('file' in step ? [step.file] : [])));
  return sources
    .filter((source) => files.has(source.file))
    .map((source) => ({
      id: `recette:${source.id}`,
      from: `lu:${source.id}`,
      to: RECIPE_NODE,
      by: 'recipe',
      rows: source.read?.rows ?? null,
      rejects: null,
    }));
}

function listTableEdges({ content }: LineageFacts): readonly LineageEdge[] {
  const { tables } = content.schema;
  return tables.flatMap((table) =>
    listOrigins(table, tables).map((from) => ({
      id: `${from}>${table.id}`,
      from,
      to: `table:${table.id}`,
      by: table.from === 'query' ? ('query' as const) : ('load' as const),
      rows: null,
      rejects: null,
    })),
  );
}

function listOrigins(table: StoreTable, tables: readonly StoreTable[]): readonly string[] {
  if (table.from === 'recipe') return [RECIPE_NODE];
  if (table.from === 'manifest') return [MANIFEST_NODE];
  if (table.from !== 'query') return [`lu:${table.from.slice('source:'.length)}`];
  const words = new Set(table.sql.toLowerCase().match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []);
  return tables
    .filter((other) => other.id !== table.id && words.has(other.name.toLowerCase()))
    .map((other) => `table:${other.id}`);
}
