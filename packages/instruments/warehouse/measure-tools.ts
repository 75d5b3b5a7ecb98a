import { type ListItem, labelOf, listOf, recordsOf, textOf } from '../bench/list-item.ts';
import { type ReadingDraft, writeCount } from '../build-reading.ts';
import type { ReadingRow } from '../reading.ts';
import { nameLicence } from './known-licences.ts';

const NEED = ['need', 'needs', 'besoin', 'besoins'];
const EXACT = /^v?\d+(?:\.\d+)+[\w.-]*$/;

/** A tool with the needs that it serves, whichever of the two names the other. */
interface PlacedTool {
  readonly tool: ListItem;
  readonly object: string;
  readonly needs: readonly string[];
  readonly alternatives: readonly string[];
  /** The tool and the needs that name it: a criterion may be written on either. */
  readonly records: readonly ListItem[];
}

const FACTS: readonly { readonly label: string; readonly isSaid: (placed: PlacedTool) => boolean }[] = [
  { label: 'besoin', isSaid: ({ needs }) => needs.length > 0 },
  {
    label: 'critères de choix',
    isSaid: ({ records }) => records.some((one) => textOf(one, 'criteria', 'criteres') !== ''),
  },
  { label: 'version', isSaid: ({ tool }) => textOf(tool, 'version') !== '' },
  { label: 'licence', isSaid: ({ tool }) => textOf(tool, 'licence', 'license') !== '' },
  {
    label: 'source de la capacité',
    isSaid: ({ tool }) =>
      [tool, ...recordsOf(tool, 'capabilities', 'capacites')].some(
        (one) => textOf(one, 'source', 'sources', 'evidence', 'sourceIds') !== '',
      ),
  },
  { label: 'mesure', isSaid: ({ tool }) => textOf(tool, 'bench', 'banc', 'measure', 'mesure') !== '' },
  {
    label: 'fin de maintenance',
    isSaid: ({ tool }) => textOf(tool, 'eol', 'endOfLife', 'support', 'finMaintenance') !== '',
  },
];

/** Facts of each tool beside the need it serves: alternatives, version, licence, measure (instruments/04, I-STO-3). */
export function measureTools(tools: readonly ListItem[], needs: readonly ListItem[]): ReadingDraft {
  const placed = tools.map((tool) => placeTool(tool, needs));
  const rows = placed.flatMap(describe);
  const own = rows.filter((row) => row.kind === 'tool');
  const served = new Set(placed.flatMap((one) => one.needs));
  const uncovered = needs.filter((need) => !served.has(need.id) && !served.has(labelOf(need)));
  return {
    measurand: 'Faits déclarés des outils, au regard des besoins déclarés',
    sentence: `${writeCount(tools.length, 'outil', 'outils')}. Avec deux alternatives ou plus : ${placed.filter((one) => one.alternatives.length >= 2).length} ; avec une version exacte : ${own.filter((row) => row.exact === true).length} ; avec une licence : ${own.filter((row) => row.licence !== null).length} ; avec une mesure : ${placed.filter((one) => FACTS[5]?.isSaid(one)).length} ; ${needs.length === 0 ? 'besoins non listés à part' : `besoins sans outil : ${uncovered.length} sur ${needs.length}`}.`,
    value: [
      ...rows,
      ...uncovered.map((need) => ({
        kind: 'finding',
        rule: 'besoin sans outil',
        object: labelOf(need) || need.id,
        count: 1,
        path: need.path,
        locator: need.locator,
      })),
    ],
    unit: 'constats',
    scale: 'count',
    uncertainty: { kind: 'U0', method: 'lecture des membres déclarés' },
    references: [],
    assumptions: [],
    limits: [
      'Un besoin relié à un outil n’est pas un besoin couvert ; la démonstration le montre.',
      'Une alternative nommée n’est pas une alternative essayée.',
      'Peut être contourné : ajouter des alternatives de pure forme ; les critères et les mesures sont écrits à côté.',
    ],
    params: { facts: FACTS.map((fact) => fact.label), needs: needs.length },
  };
}

function placeTool(tool: ListItem, needs: readonly ListItem[]): PlacedTool {
  const object = labelOf(tool) || textOf(tool, 'tool', 'outil') || tool.id;
  const names = [tool.id, object];
  const asking = needs.filter((need) =>
    listOf(need, 'tool', 'tools', 'outil', 'outils').some((name) => names.includes(name)),
  );
  const alternatives = [tool, ...asking].flatMap((one) => listOf(one, 'alternatives', 'options'));
  return {
    tool,
    object,
    needs: [...new Set([...listOf(tool, ...NEED), ...asking.map((need) => need.id)])],
    alternatives: [...new Set(alternatives)].filter((name) => !names.includes(name)),
    records: [tool, ...asking],
  };
}

function describe(placed: PlacedTool): readonly ReadingRow[] {
  const { tool, object, needs, alternatives } = placed;
  const place = { path: tool.path, locator: tool.locator };
  const version = textOf(tool, 'version');
  const licence = textOf(tool, 'licence', 'license');
  const silent = FACTS.filter((fact) => !fact.isSaid(placed));
  return [
    {
      kind: 'tool',
      rule: 'outil',
      object,
      count: FACTS.length - silent.length,
      need: needs,
      alternatives,
      version: version || null,
      exact: EXACT.test(version),
      licence: nameLicence(licence) || licence || null,
      ...place,
    },
    ...silent.map(({ label }) => ({
      kind: 'silent',
      rule: `non dit : ${label}`,
      object,
      count: 1,
      ...place,
    })),
    ...(alternatives.length < 2
      ? [
          {
            kind: 'finding',
            rule: 'moins de deux alternatives comparées',
            object,
            count: alternatives.length,
            ...place,
          },
        ]
      : []),
  ];
}
