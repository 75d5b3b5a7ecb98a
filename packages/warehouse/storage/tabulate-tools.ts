import type { NeedCriterion, ToolNeed, ToolSheet, ToolTable } from './tool-table.ts';
import { NEED_CRITERIA } from './tool-table.ts';

/** Needs × tools as facts: what each tool declares on each wanted criterion, its benches, and what is missing. `on` is an ISO date. */
export function tabulateTools(input: {
  readonly needs: readonly ToolNeed[];
  readonly tools: readonly ToolSheet[];
  readonly on: string;
}): ToolTable {
  const { needs, tools, on } = input;
  const lines = needs.flatMap((need) => listLines(need, tools));
  const cells = lines.flatMap((line) => line.cells);
  const known = new Set(tools.map((tool) => tool.id));
  const named = needs.flatMap((need) => [...(need.tool === null ? [] : [need.tool]), ...need.alternatives]);
  const idsWhere = (holds: (tool: ToolSheet) => boolean): readonly string[] =>
    tools.filter(holds).map(({ id }) => id);
  return {
    lines,
    benches: tools.flatMap(listBenches),
    needsWithoutTool: needs.filter((need) => need.tool === null).map((need) => need.id),
    needsWithoutAlternative: needs.filter((need) => need.alternatives.length === 0).map((need) => need.id),
    unknownTools: [...new Set(named.filter((id) => !known.has(id)))],
    withoutVersion: idsWhere((tool) => tool.version === null),
    withoutLicence: idsWhere((tool) => tool.licence === null),
    pastEndOfLife: idsWhere((tool) => tool.endOfLife !== null && tool.endOfLife < on),
    cellsWithoutSource: cells.filter((cell) => cell.value !== null && cell.source === null).length,
    emptyCells: cells.filter((cell) => cell.value === null).length,
  };
}

function listLines(need: ToolNeed, tools: readonly ToolSheet[]): ToolTable['lines'] {
  const compared = [...(need.tool === null ? [] : [need.tool]), ...need.alternatives];
  return NEED_CRITERIA.flatMap((criterion) => {
    const wanted = need.criteria[criterion];
    if (wanted === undefined) return [];
    return [
      {
        need: need.id,
        criterion,
        wanted,
        cells: compared.map((id) => readCell(id, criterion, { need, tools })),
      },
    ];
  });
}

function readCell(
  id: string,
  criterion: NeedCriterion,
  { need, tools }: { readonly need: ToolNeed; readonly tools: readonly ToolSheet[] },
): ToolTable['lines'][number]['cells'][number] {
  const capability = tools
    .find((tool) => tool.id === id)
    ?.capabilities.find((one) => one.criterion === criterion);
  return {
    tool: id,
    chosen: id === need.tool,
    value: capability?.value ?? null,
    source: capability?.source ?? null,
  };
}

function listBenches(tool: ToolSheet): ToolTable['benches'] {
  return tool.bench.flatMap(({ what, rows, seconds, peakMib }) => {
    const sorted = seconds.toSorted((a, b) => a - b);
    const [min, max] = [sorted[0], sorted.at(-1)];
    if (min === undefined || max === undefined) return [];
    const middle = sorted.length / 2;
    const medianSeconds = ((sorted[Math.ceil(middle) - 1] ?? min) + (sorted[Math.floor(middle)] ?? max)) / 2;
    return [
      {
        tool: tool.id,
        what,
        runs: sorted.length,
        medianSeconds,
        rowsPerSecond: rows / medianSeconds,
        minSeconds: min,
        maxSeconds: max,
        peakMib,
      },
    ];
  });
}
