import type { Workbench } from '../bench/workbench.ts';
import { type Absence, finite, type ReadingDraft, writeCount, writeShare } from '../build-reading.ts';
import type { ReadingRow } from '../reading.ts';
import { findTests, TEST_TYPES, type TestFile, type TestType } from './find-tests.ts';
import { type CoverageReport, readCoverage, readTestReport, type TestReport } from './read-reports.ts';
import { type ReadSources, readSources, type SourceText } from './read-sources.ts';

const SHOWN = 20;
const TYPES = Object.keys(TEST_TYPES).filter((name): name is TestType => name in TEST_TYPES);
const REPORT = /\.(xml|info)$/i;

/** Tests that stand in the delivered code, by type, and what delivered reports say of their runs (instruments/04, I-COD-4). */
export function measureTests(bench: Workbench): ReadingDraft | Absence {
  const sources = readSources(bench);
  if ('state' in sources) return sources;
  const files = findTests(sources.texts);
  const written = sources.texts.filter(({ name }) => REPORT.test(name));
  const reports = written.flatMap((one) => readTestReport(one) ?? []);
  const coverages = written.flatMap((one) => readCoverage(one) ?? []);
  const unread = [...bench.piecesOf('test-report'), ...bench.piecesOf('coverage-report')].find(
    ({ fileName }) => ![...reports, ...coverages].some(({ source }) => source.piece === fileName),
  );
  if (unread !== undefined)
    return {
      state: 'invalid_evidence',
      reason: `Le compte rendu « ${unread.fileName} » n’est ni un JUnit XML, ni un Cobertura, ni un LCOV lisible [E_SCHEMA].`,
    };
  const hasCode = sources.files > 0;
  const unstable = listUnstable(reports);
  return {
    measurand: 'Tests présents dans le code livré, par type, et ce que disent les comptes rendus remis',
    sentence: [
      hasCode
        ? `${writeCount(files.length, 'fichier de tests', 'fichiers de tests')} sur ${writeCount(sources.files, 'fichier lu', 'fichiers lus')}, ${writeCount(countTests(files), 'test écrit', 'tests écrits')}.`
        : 'Aucun code remis.',
      ...reports.slice(0, 1).map(writeReport),
      ...coverages.slice(0, 1).map(writeCoverage),
      'Rien n’est exécuté ici.',
    ].join(' '),
    value: [
      ...(hasCode ? describeTypes(files, sources, bench) : []),
      ...reports.flatMap(describeReport),
      ...(reports.length > 1
        ? [
            {
              kind: 'unstable',
              label: 'cas dont l’issue change d’un compte rendu à l’autre',
              count: unstable.length,
              ids: unstable.slice(0, SHOWN),
              ...placeOf(reports[0]?.source),
            },
          ]
        : []),
      ...coverages.flatMap(describeCoverage),
    ],
    unit: 'tests',
    scale: 'count',
    uncertainty: { kind: 'U0', method: 'décompte du texte et des comptes rendus remis ; aucune exécution' },
    references: [],
    assumptions: [
      { text: 'Les comptes rendus sont ceux du code remis', check: 'unchecked' },
      {
        text: 'Chaque test écrit a au moins une vérification',
        check:
          files.length === 0
            ? 'unchecked'
            : files.every(({ tests, assertions }) => tests === 0 || assertions > 0)
              ? 'held'
              : 'violated',
      },
    ],
    limits: listLimits(sources, reports),
    params: {
      files: sources.files,
      tests: countTests(files),
      reports: reports.length,
      coverages: coverages.length,
    },
  };
}

function listLimits({ isCut }: ReadSources, reports: readonly TestReport[]): readonly string[] {
  return [
    'Aucun test n’est exécuté ici : un compte rendu est lu tel qu’il est remis, et rien ne prouve qu’il vient de ce code.',
    'Le type d’un test est dit par son chemin ou par ce qu’il importe ; les tests sont comptés par motif, langage par langage.',
    'La couverture est faiblement liée à ce que les tests trouvent (Inozemtseva et Holmes 2014) ; aucun mutant n’est essayé.',
    ...(reports.length < 2
      ? [
          'Un seul compte rendu, ou aucun : l’instabilité des tests ne se lit pas (il en faut deux, trois de préférence).',
        ]
      : []),
    ...(isCut ? ['Des fichiers trop longs ou trop nombreux n’ont pas été lus.'] : []),
    'Peut être contourné : écrire des tests sans vérification, ou remettre un compte rendu retouché.',
  ];
}

const countTests = (files: readonly TestFile[]): number => files.reduce((sum, { tests }) => sum + tests, 0);

function placeOf(source: SourceText | undefined): { readonly path: string; readonly locator: string } {
  return { path: source?.piece ?? '', locator: source?.locator || '/' };
}

function describeTypes(
  files: readonly TestFile[],
  sources: ReadSources,
  bench: Workbench,
): readonly ReadingRow[] {
  const anywhere = [...bench.piecesOf('repository'), ...bench.piecesOf('code')][0]?.fileName;
  return TYPES.map((type) => {
    const own = files.filter((file) => file.type === type);
    return {
      kind: 'type',
      label: TEST_TYPES[type],
      count: countTests(own),
      files: own.length,
      assertions: own.reduce((sum, { assertions }) => sum + assertions, 0),
      total: sources.files,
      path: own[0]?.source.piece ?? anywhere ?? '',
      locator: '/',
      locators: own.slice(0, SHOWN).map(({ source }) => source.locator || source.name),
    };
  });
}

const OUTCOMES = {
  passed: 'cas passés',
  failed: 'cas où une vérification ne tient pas',
  error: 'cas arrêtés par une erreur',
  skipped: 'cas non joués',
} as const;

function describeReport({ source, outcomes, seconds, at }: TestReport): readonly ReadingRow[] {
  const total = Object.values(outcomes).reduce((sum, count) => sum + count, 0);
  const rows = ([name, label]: readonly [keyof typeof outcomes, string]): ReadingRow => ({
    kind: 'report',
    label,
    count: outcomes[name],
    total,
    seconds: finite(seconds),
    date: at,
    ...placeOf(source),
  });
  return [
    rows(['passed', OUTCOMES.passed]),
    rows(['failed', OUTCOMES.failed]),
    rows(['error', OUTCOMES.error]),
    rows(['skipped', OUTCOMES.skipped]),
  ];
}

/** Cases that passed in a report and did not in another, those not played aside. */
function listUnstable(reports: readonly TestReport[]): readonly string[] {
  const names = new Set(reports.flatMap(({ cases }) => [...cases.keys()]));
  return [...names].filter((name) => {
    const found = reports
      .flatMap(({ cases }) => cases.get(name) ?? [])
      .filter((outcome) => outcome !== 'skipped');
    return new Set(found.map((outcome) => outcome === 'passed')).size > 1;
  });
}

function describeCoverage({ source, form, lines, branches, files }: CoverageReport): readonly ReadingRow[] {
  const row = (label: string, { covered, total }: CoverageReport['lines']): ReadingRow => ({
    kind: 'coverage',
    label: `${label} (${form})`,
    count: covered,
    total,
    share: finite(covered / total),
    files,
    ...placeOf(source),
  });
  return [
    row('lignes couvertes', lines),
    ...(branches === null ? [] : [row('branches couvertes', branches)]),
  ];
}

function writeReport({ source, outcomes }: TestReport): string {
  const total = Object.values(outcomes).reduce((sum, count) => sum + count, 0);
  return `« ${source.name} » dit ${writeCount(total, 'cas', 'cas')}, dont ${outcomes.passed} passés, ${outcomes.failed + outcomes.error} non et ${outcomes.skipped} non joués.`;
}

function writeCoverage({ source, lines }: CoverageReport): string {
  return `« ${source.name} » dit ${writeShare(lines.covered, lines.total)} des ${lines.total} lignes couvertes.`;
}
