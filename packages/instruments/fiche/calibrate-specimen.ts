import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RandomStream } from '@etalon/numeric';
import { openWorkbench } from '../bench/workbench.ts';
import { INSTRUMENTS } from '../catalogue.ts';
import { listRows } from '../list-rows.ts';
import { measureEntry } from '../measure-hand-in.ts';
import type { Reading, ReadingRow } from '../reading.ts';
import type { Figures } from './calibration-plan.ts';
import type { Fiche, FicheFuzz } from './fiche.ts';
import { pieceOf } from './measure-files.ts';
import { mutateBytes, mutateJson } from './mutate.ts';
import { writeRate } from './rate.ts';
import type { Specimen, SpecimenFiles } from './specimen.ts';
import { listVariants, summarise } from './variants.ts';

interface SpecimenPlan {
  readonly room: string;
  /** Folder of a built case; the files of a specimen are put in a copy of it. */
  readonly caseFolder: string;
  readonly instrument: string;
  readonly specimen: Specimen;
  /** One stream a seed. */
  readonly streams: readonly RandomStream[];
  readonly draws: number;
  readonly mutants: number;
}

/** Drawn hand-ins with known counts, sound ones, other spellings and altered copies: the figures of a fiche. */
export async function calibrateSpecimen(plan: SpecimenPlan): Promise<Figures> {
  const { specimen, streams } = plan;
  const rates = await countDraws(plan);
  const [first] = streams;
  const sample = first === undefined ? null : specimen.plant(first, plan.caseFolder);
  const reading = sample === null ? null : await measureSpecimen(plan, sample);
  const isRead = reading?.state === 'ok';
  return {
    goldenVectors: [
      ...(specimen.goldenVectors ?? []),
      ...((await specimen.goldenReadings?.((files) => measureSpecimen(plan, files))) ?? []),
    ],
    recovery: rates.expected === 0 ? [] : [writeRate(specimen.planted, rates.found, rates.expected)],
    falseReports:
      rates.examined === 0
        ? []
        : [writeRate(specimen.sound, Math.min(rates.wrong, rates.examined), rates.examined)],
    coverage: first === undefined ? [] : (specimen.coverage?.(first, plan.draws * 100) ?? []),
    locale: sample === null || !isRead ? [] : await compareSpellings(plan, sample),
    fuzz: sample === null || first === undefined ? [] : await fuzz(plan, sample, first),
    limits: (isRead ? reading.limits : (specimen.limits ?? [])).filter(
      (limit) => !limit.startsWith('Peut être contourné'),
    ),
  };
}

/** Counts over the drawn hand-ins: what was planted and found, what was told in excess, what sound ones were said to hold. */
export async function countDraws(
  plan: Pick<SpecimenPlan, 'room' | 'caseFolder' | 'instrument' | 'specimen' | 'streams' | 'draws'>,
): Promise<{
  readonly expected: number;
  readonly found: number;
  readonly wrong: number;
  readonly examined: number;
}> {
  const { specimen, streams, draws } = plan;
  const sum = { expected: 0, found: 0, wrong: 0, examined: 0 };
  for (const stream of streams)
    for (let rank = 0; rank < draws; rank += 1) {
      const planted = specimen.plant(stream, plan.caseFolder);
      const counted = specimen.count(...(await readRows(plan, planted)));
      for (const [facet, expected] of Object.entries(planted.expected)) {
        const found = counted[facet] ?? 0;
        sum.expected += expected;
        sum.found += Math.min(expected, found);
        sum.wrong += Math.max(0, found - expected);
        sum.examined += expected;
      }
      const clean = specimen.clean(stream, plan.caseFolder);
      const told = specimen.count(...(await readRows(plan, clean)));
      sum.wrong += (specimen.faults ?? Object.keys(told)).reduce(
        (total, facet) => total + (told[facet] ?? 0),
        0,
      );
      sum.examined += clean.examined;
    }
  return sum;
}

async function readRows(
  plan: Pick<SpecimenPlan, 'room' | 'caseFolder' | 'instrument' | 'specimen'>,
  files: SpecimenFiles,
): Promise<[Reading, readonly ReadingRow[]]> {
  const reading = await measureSpecimen(plan, files);
  return [reading, listRows(reading)];
}

async function measureSpecimen(
  plan: Pick<SpecimenPlan, 'room' | 'caseFolder' | 'instrument' | 'specimen'>,
  { files, binaries = {}, caseFiles, matches }: SpecimenFiles,
): Promise<Reading> {
  const entry = INSTRUMENTS.find((known) => known.id === plan.instrument);
  if (entry === undefined) throw new Error(`no instrument ${plan.instrument}`);
  const folder = mkdtempSync(join(plan.room, 'specimen-'));
  const caseFolder =
    plan.specimen.needsCase === undefined
      ? null
      : placeCase(plan.caseFolder, folder, { part: plan.specimen.needsCase, files: caseFiles ?? {} });
  const pieces = Object.entries<string | Uint8Array>({ ...files, ...binaries }).map(([name, content]) => {
    writeFileSync(join(folder, name), content);
    return pieceOf(join(folder, name));
  });
  const bench = await openWorkbench({ pieces, caseFolder, matches: matches ?? [], threads: 1 });
  try {
    return await measureEntry(bench, {}, entry, () => undefined);
  } finally {
    bench.close();
  }
}

function placeCase(
  caseFolder: string,
  folder: string,
  { part, files }: { readonly part: true | 'whole'; readonly files: Readonly<Record<string, string>> },
): string {
  const copy = join(folder, 'case');
  if (part === 'whole') cpSync(caseFolder, copy, { recursive: true });
  else
    for (const name of ['case.json', 'defects.json', 'brief.md', 'facts.json'])
      cpSync(join(caseFolder, name), join(copy, name));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(copy, name)), { recursive: true });
    writeFileSync(join(copy, name), content);
  }
  return copy;
}

function leaveOut(row: ReadingRow, names: readonly string[] = []): ReadingRow {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));
}

async function compareSpellings(plan: SpecimenPlan, sample: SpecimenFiles): Promise<Fiche['locale']> {
  const read = async (files: Readonly<Record<string, string>>): Promise<string> =>
    summarise(
      (await readRows(plan, { ...sample, files }))[1].map((row) => leaveOut(row, plan.specimen.drawn)),
    );
  const expected = await read(sample.files);
  const checks: Fiche['locale'][number][] = [];
  for (const { label, respell } of listVariants(Object.keys(sample.files))) {
    const files = Object.fromEntries(
      Object.entries(sample.files).map(([name, text]) => [name, respell(text, name)]),
    );
    const found = await read(files);
    checks.push({
      label,
      expected,
      found,
      held: found === expected,
      source: 'même contenu, écriture simple',
    });
  }
  return checks;
}

async function fuzz(
  plan: SpecimenPlan,
  sample: SpecimenFiles,
  stream: RandomStream,
): Promise<readonly FicheFuzz[]> {
  const [name = '', text = ''] = Object.entries(sample.files)[0] ?? [];
  const states: string[] = [];
  for (let mutant = 0; mutant < plan.mutants; mutant += 1) {
    const isJson = /\.(json|ipynb)$/.test(name);
    const altered =
      isJson && stream.nextBelow(2) === 0
        ? mutateJson(text, stream)
        : Buffer.from(mutateBytes(Buffer.from(text), stream)).toString('latin1');
    const reading = await measureSpecimen(plan, { ...sample, files: { ...sample.files, [name]: altered } });
    states.push(reading.state);
  }
  const count = (test: (state: string) => boolean): number => states.filter(test).length;
  return [
    {
      piece: name,
      seed: 'altérations',
      mutants: states.length,
      read: count((state) => state === 'ok'),
      explained: count((state) => state !== 'ok' && state !== 'error'),
      stopped: count((state) => state === 'error'),
    },
  ];
}
