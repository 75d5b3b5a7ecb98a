import type { RandomStream } from '@etalon/numeric';
import type { ReadingRow } from '../../reading.ts';
import { range, type Specimen } from '../specimen.ts';

const OUTCOMES = ['', '<failure message="a"/>', '<error message="b"/>', '<skipped/>'] as const;

interface DrawnRun {
  readonly outcomes: readonly number[];
  readonly lines: readonly boolean[];
  readonly tests: number;
}

const drawRun = (stream: RandomStream): DrawnRun => ({
  outcomes: range(12 + stream.nextBelow(20)).map(() => (stream.nextBelow(3) === 0 ? stream.nextBelow(4) : 0)),
  lines: range(40 + stream.nextBelow(60)).map(() => stream.nextBelow(4) > 0),
  tests: 1 + stream.nextBelow(9),
});

const writeJunit = ({ outcomes }: DrawnRun): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<testsuites><testsuite name="s" timestamp="2026-05-04T10:00:00">\n${outcomes
    .map(
      (outcome, at) =>
        `<testcase classname="tests.test_a" name="cas ${at}" time="0.25">${OUTCOMES[outcome] ?? ''}</testcase>`,
    )
    .join('\n')}\n</testsuite></testsuites>\n`;

const writeLcov = ({ lines }: DrawnRun): string =>
  `TN:\nSF:src/a.py\n${lines.map((isHit, at) => `DA:${at + 1},${isHit ? 2 : 0}`).join('\n')}\nend_of_record\n`;

const writeTests = ({ tests }: DrawnRun): string =>
  range(tests)
    .map((at) => `def test_cas_${at}():\n    assert somme(${at}, 1) == ${at + 1}\n`)
    .join('\n');

const countOf = (rows: readonly ReadingRow[], text: string): number =>
  Number(rows.find(({ label }) => String(label).includes(text))?.count ?? 0);

const tests: Specimen = {
  planted: 'cas par issue, lignes couvertes et tests écrits que le relevé compte',
  plant: (stream) => {
    const run = drawRun(stream);
    const [passed = 0, failed = 0, error = 0, skipped = 0] = range(4).map(
      (outcome) => run.outcomes.filter((one) => one === outcome).length,
    );
    return {
      files: {
        'junit.xml': writeJunit(run),
        'lcov.info': writeLcov(run),
        'test_somme.py': writeTests(run),
      },
      expected: {
        ...{ passed, failed, error, skipped, tests: run.tests },
        covered: run.lines.filter(Boolean).length,
      },
    };
  },
  sound: 'compte rendu d’une autre forme, où rien n’est compté',
  clean: () => ({ files: { 'junit.xml': '<catalogue><livre titre="a"/></catalogue>' }, examined: 1 }),
  count: (_, rows) => ({
    passed: countOf(rows, 'cas passés'),
    failed: countOf(rows, 'ne tient pas'),
    error: countOf(rows, 'arrêtés par une erreur'),
    skipped: countOf(rows, 'non joués'),
    tests: countOf(rows, 'tests d’unité'),
    covered: countOf(rows, 'lignes couvertes'),
  }),
  compared: 'Décompte direct des cas et des lignes tirés (fiche/specimens/software.ts).',
  gaming: [
    'Écrire des tests sans vérification : leur nombre est écrit à côté.',
    'Retoucher le compte rendu.',
  ],
  sources: ['JUnit XML', 'Cobertura', 'LCOV, geninfo(1)', 'Inozemtseva et Holmes 2014'],
};

export const SOFTWARE_SPECIMENS: Readonly<Record<string, Specimen>> = { 'I-COD-4': tests };
