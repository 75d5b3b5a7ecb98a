import { SAME_SIDE_POLICIES } from '@etalon/core/judgement';
import { type BlockRule, isDecided, REFERENCE_MODEL } from '@etalon/core/regulations';
import {
  countSessionRules,
  listRegulations,
  listSessions,
  readSimulationBlocks,
  simulateRules,
} from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import { addInterval, type CountedRule } from './add-interval.ts';
import { readNumber } from './point-form.ts';
import { seedDraws } from './seed-draws.ts';

const SIMULATED = 'simules';

export interface SimulatorSettings {
  readonly on: string;
  readonly block: string;
  readonly versionId: string;
  readonly onesDivisor: number;
  readonly competenceMean: number;
  readonly mean3: number;
  readonly mean4: number;
  readonly examiners: number;
  readonly severitySd: number;
  readonly sameSide: (typeof SAME_SIDE_POLICIES)[number];
  readonly candidates: number;
  readonly seed: string;
}

/** The settings as the address gives them, each within its range; what is absent takes the value of instruments/07 §7.6. */
export function readSettings(query: URLSearchParams): SimulatorSettings {
  const number = (name: string, usual: number, range: readonly [number, number]): number => {
    const read = readNumber(query.get(name) ?? '');
    return typeof read === 'number' ? Math.min(range[1], Math.max(range[0], read)) : usual;
  };
  return {
    on: query.get('sur') ?? SIMULATED,
    block: query.get('bloc') ?? '',
    versionId: query.get('reglement') ?? '',
    onesDivisor: number('diviseur', 4, [1, 100]),
    competenceMean: number('competence', 1.5, [0, 3]),
    mean3: number('moyenne3', 1.75, [0, 3]),
    mean4: number('moyenne4', 1.75, [0, 3]),
    examiners: Math.round(number('lectures', REFERENCE_MODEL.examiners, [1, 5])),
    severitySd: number('severite', REFERENCE_MODEL.severitySd, [0, 2]),
    sameSide: SAME_SIDE_POLICIES.find((policy) => policy === query.get('cote')) ?? REFERENCE_MODEL.sameSide,
    candidates: Math.round(number('candidats', 300, [50, 2000])),
    seed: (query.get('graine') ?? '1').slice(0, 40),
  };
}

export interface ShownGroup {
  readonly kind: 'expected' | 'population' | 'real';
  readonly level: number | null;
  readonly block: string | null;
  readonly waiting: number;
  readonly counts: readonly CountedRule[];
}

function listRules(settings: SimulatorSettings, current: BlockRule | null): readonly BlockRule[] {
  const { onesDivisor, competenceMean, mean3, mean4 } = settings;
  return [
    ...(current === null ? [] : [current]),
    { kind: 'R1' },
    { kind: 'R2', onesDivisor, competenceMean, critical: [] },
    { kind: 'R3', mean: mean3 },
    { kind: 'R4', mean: mean4 },
  ];
}

/** The comparison that the address asks for: computed here, shown as counts. */
export async function loadSimulator(visit: SignedVisit, query: URLSearchParams) {
  const { runtime, actor } = visit;
  const settings = readSettings(query);
  const blocks = await readSimulationBlocks(runtime.workplace, actor, null);
  const versions = await listRegulations(runtime.workplace, actor);
  const sessions = await listSessions(runtime.workplace, actor);
  const version = versions.find(({ id }) => id === settings.versionId);
  const current =
    version !== undefined && isDecided(version.regulations.rule) ? version.regulations.rule : null;
  const rules = listRules(settings, current);
  const shaped = blocks.find(({ block }) => block.id === settings.block) ?? blocks[0];
  const real = settings.on !== SIMULATED;
  const groups: readonly ShownGroup[] = real
    ? (await countSessionRules(runtime.workplace, actor, { sessionId: settings.on, rules })).map(
        ({ block, waiting, counts }) => ({
          kind: 'real',
          level: null,
          block,
          waiting,
          counts: counts.map(addInterval),
        }),
      )
    : shaped === undefined
      ? []
      : simulateRules({
          shape: shaped.shape,
          rules,
          model: { ...REFERENCE_MODEL, ...settings },
          candidates: settings.candidates,
          seed: settings.seed,
          seedDraws,
        }).map(({ expected, counts }) => ({
          kind: expected === 'population' ? 'population' : 'expected',
          level: expected === 'population' ? null : expected,
          block: null,
          waiting: 0,
          counts: counts.map(addInterval),
        }));
  return {
    settings: { ...settings, block: shaped?.block.id ?? '' },
    real,
    current: current === null ? null : (version?.regulations.label ?? null),
    blocks: blocks.map(({ block, shape }) => ({ id: block.id, criteria: shape.criteria.length })),
    versions: versions.map(({ id, regulations }) => ({ id, label: regulations.label })),
    sessions: sessions.map(({ id, label }) => ({ id, label })),
    groups,
  };
}

export type SimulatorPage = Awaited<ReturnType<typeof loadSimulator>>;
