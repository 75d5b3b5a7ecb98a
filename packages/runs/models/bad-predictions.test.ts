import { describe, expect, test } from 'vitest';
import { findFigure, openEvaluationTrial, readEvaluation } from './try-evaluation.contract.ts';

const { put, run } = openEvaluationTrial();

describe('what is wrong in a file is told where', () => {
  const one = {
    task: 'classification',
    truth: 'y',
    models: [{ name: 'm', scores: [{ column: 'p' }] }],
  } as const;
  const rows = (edit: (line: string, at: number) => string): readonly string[] => [
    'y,p',
    ...Array.from({ length: 40 }, (_, i) => edit(`${i % 2},${(((i * 37) % 41) / 41).toFixed(3)}`, i)),
  ];

  test.each([
    {
      title: 'logits',
      lines: rows((line, i) => (i === 4 ? '0,-2.5' : line)),
      error: { code: 'models.logits', info: { model: 'm', column: 'p', row: 6, value: -2.5, count: 1 } },
    },
    {
      title: 'percentages',
      lines: rows((line, i) => (i > 9 ? `${i % 2},${i}` : line)),
      error: { code: 'models.not-probability', info: { row: 12, value: 10, count: 30 } },
    },
    {
      title: 'an overflow',
      lines: rows((line, i) => (i === 8 ? '0,inf' : line)),
      error: { code: 'models.not-number', info: { column: 'p', row: 10, count: 1 } },
    },
    {
      title: 'a word among numbers',
      lines: rows((line, i) => (i === 8 ? '0,beaucoup' : line)),
      error: { code: 'models.not-number', info: { text: 'beaucoup', row: 10 } },
    },
    {
      title: 'a prediction that is missing',
      lines: rows((line, i) => (i === 2 ? '0,' : line)),
      error: { code: 'models.prediction-empty', info: { model: 'm', row: 4, count: 1 } },
    },
    {
      title: 'a truth that is missing',
      lines: rows((line, i) => (i === 2 ? ',0.4' : line)),
      error: { code: 'models.truth-empty', info: { column: 'y', row: 4, count: 1 } },
    },
    {
      title: 'a single class',
      lines: rows((line) => `1${line.slice(1)}`),
      error: { code: 'models.one-class', info: { name: '1' } },
    },
    {
      title: 'three classes for one column',
      lines: rows((line, i) => (i === 0 ? '2,0.1' : line)),
      error: { code: 'models.scores-count', info: { given: 1, classes: 3 } },
    },
    { title: 'no row', lines: ['y,p'], error: { code: 'evaluation.no-row' } },
    {
      title: 'a column that is not there',
      lines: rows((line) => line).map((line) => line.replace('p', 'q')),
      error: { code: 'models.column-missing', info: { column: 'p', present: ['y', 'q'] } },
    },
  ])('$title', async ({ lines, error }) => {
    await expect(run([await put('t.csv', lines)], one)).rejects.toMatchObject(error);
  });

  test('a single class is measured when the classes are declared: no area, an accuracy with its interval', async () => {
    const lines = rows((line) => `1${line.slice(1)}`);
    const document = readEvaluation(await run([await put('t.csv', lines)], { ...one, classes: ['0', '1'] }));
    expect(findFigure(document, 0, 'roc-auc')).toMatchObject({ value: null, gap: 'one-class' });
    expect(findFigure(document, 0, 'accuracy')?.interval?.hi).toBeLessThan(1);
    expect(document.warnings).toContainEqual({ code: 'one-class', model: null, params: { name: '1' } });
  });

  test('twelve rows are measured with wide intervals, and the warning says how few they are', async () => {
    const document = readEvaluation(await run([await put('t.csv', rows((line) => line).slice(0, 13))], one));
    expect(document.warnings).toContainEqual({ code: 'few-rows', model: null, params: { count: 12 } });
    const { lo = 1, hi = 0 } = findFigure(document, 0, 'accuracy')?.interval ?? {};
    expect(hi - lo).toBeGreaterThan(0.4);
  });

  test('scores declared as such rank rows, and equal scores are told', async () => {
    const lines = rows((_, i) => `${i % 2},${(i % 4) - 1}`);
    const models = [{ name: 'm', scores: [{ column: 'p' }], scoreKind: 'score' }] as const;
    const document = readEvaluation(await run([await put('t.csv', lines)], { ...one, models }));
    expect(findFigure(document, 0, 'roc-auc')?.value).toBeCloseTo(0.75, 12);
    expect(findFigure(document, 0, 'log-loss')).toMatchObject({ value: null, gap: 'no-probability' });
    expect(document.warnings).toContainEqual({
      code: 'ties',
      model: 'm',
      params: { percent: 100, distinct: 4 },
    });
  });
});
