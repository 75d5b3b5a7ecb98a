import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  filterRuns,
  foldExperiments,
  foldRun,
  foldRuns,
  orderRuns,
  type TrackedChange,
  type TrackedLine,
  writeRunFacts,
  writeRunMetrics,
} from './index.ts';

const AT = '2026-11-27T09:00:00.000Z';
let seq = 0;
function line(change: TrackedChange, runId: string | null = 'r1', experimentId = '7'): TrackedLine {
  seq += 1;
  return { seq, projectId: 'p', experimentId, runId, change, at: AT };
}
const begin = (name = 'essai', startTime = 0): TrackedChange => ({ kind: 'run', name, startTime, tags: [] });
const logged = (parts: Partial<Extract<TrackedChange, { kind: 'logged' }>>): TrackedChange => ({
  ...{ kind: 'logged', params: [], metrics: [], tags: [] },
  ...parts,
});
const metric = (value: number | 'NaN', step = 0, timestamp = 0, key = 'auc') => ({
  key,
  value,
  step,
  timestamp,
});

describe('lines folded into a run', () => {
  it('nothing begins without its first line', () => {
    expect(foldRun([])).toBeNull();
    expect(foldRun([line(logged({ metrics: [metric(1)] }))])).toBeNull();
  });

  it('the last value of a metric is that of the last step, then moment, then the highest; NaN is never the highest', () => {
    const run = foldRun([
      line(begin()),
      line(
        logged({ metrics: [metric(0.9, 1, 5), metric(0.7, 2, 1), metric(0.6, 2, 3), metric(0.65, 2, 3)] }),
      ),
      line(logged({ metrics: [metric('NaN', 2, 3)] })),
    ]);
    expect(run?.lastMetrics).toEqual([metric(0.65, 2, 3)]);
  });

  it('what is sent twice is there once, and what differs by any part is another value', () => {
    const run = foldRun([
      line(begin()),
      line(logged({ metrics: [metric(1), metric(1), metric(1, 1), metric(2)] })),
    ]);
    expect(run?.metrics).toHaveLength(3);
  });

  it('a status that goes back to running has no end', () => {
    const end = { kind: 'status', status: 'FINISHED', endTime: 9, name: null } as const;
    const again = { kind: 'status', status: 'RUNNING', endTime: null, name: 'reprise' } as const;
    expect(foldRun([line(begin()), line(end)])).toMatchObject({
      status: 'FINISHED',
      endTime: 9,
      name: 'essai',
    });
    expect(foldRun([line(begin()), line(end), line(again)])).toMatchObject({
      endTime: null,
      name: 'reprise',
    });
  });

  it('files of a model stay with it, the last of a path in view', () => {
    const model = {
      kind: 'model',
      modelId: 'm',
      name: 'foret',
      modelType: '',
      params: [],
      tags: [],
    } as const;
    const file = (path: string, sha256: string, modelId: string | null): TrackedChange => ({
      ...{ kind: 'artifact', path, sha256, bytes: 1, modelId },
    });
    const run = foldRun([
      ...[line(begin()), line(model), line(file('a', '1', null)), line(file('a', '2', null))],
      ...[line(file('b', '3', 'm')), line(file('c', '4', 'unknown'))],
    ]);
    expect(run?.files).toEqual([{ path: 'a', sha256: '2', bytes: 1 }]);
    expect(run?.models[0]?.files).toEqual([{ path: 'b', sha256: '3', bytes: 1 }]);
  });

  it('the same values give the same bytes, however they were cut into requests', () => {
    const values = fc.array(
      fc.record({
        key: fc.constantFrom('auc', 'loss'),
        value: fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant('NaN' as const)),
        step: fc.nat(5),
        timestamp: fc.nat(5),
      }),
    );
    fc.assert(
      fc.property(values, fc.array(fc.nat(8)), (all, sizes) => {
        const whole = foldRun([line(begin()), line(logged({ metrics: all }))]);
        const parts: TrackedChange[] = [];
        let at = 0;
        for (const size of sizes) {
          parts.push(logged({ metrics: all.slice(at, at + size) }));
          at += size;
        }
        parts.push(logged({ metrics: all.slice(at) }));
        const cut = foldRun([line(begin()), ...parts.map((part) => line(part))]);
        if (whole === null || cut === null) throw new Error('both begin');
        expect(writeRunMetrics(cut)).toBe(writeRunMetrics(whole));
        expect(writeRunFacts(cut, 'Essais')).toBe(writeRunFacts(whole, 'Essais'));
      }),
    );
  });
});

describe('experiments', () => {
  it('the one of every project is there before any line; others begin, are renamed and put away', () => {
    expect(foldExperiments([]).map(({ experimentId }) => experimentId)).toEqual(['0']);
    const found = foldExperiments([
      line({ kind: 'experiment', name: 'Retards', tags: [] }, null, '12'),
      line({ kind: 'experiment-tags', tags: [{ key: 'a', value: '1' }] }, null, '12'),
      line({ kind: 'experiment-tags', tags: [{ key: 'a', value: '2' }] }, null, '12'),
      line({ kind: 'experiment-name', name: 'Vols' }, null, '12'),
      line({ kind: 'experiment-stage', stage: 'deleted' }, null, '12'),
    ]);
    expect(found[1]).toMatchObject({ name: 'Vols', stage: 'deleted', tags: [{ key: 'a', value: '2' }] });
  });
});

describe('a search', () => {
  const runs = foldRuns([
    line(begin('un', 1), 'a'),
    line(logged({ params: [{ key: 'model', value: 'forest and more' }], metrics: [metric(0.9)] }), 'a'),
    line(begin('deux', 2), 'b'),
    line(logged({ params: [{ key: 'model', value: 'linear' }], metrics: [metric(0.5)] }), 'b'),
    line(begin('trois', 3), 'c'),
  ]);
  const names = (found: typeof runs): readonly string[] => found.map(({ name }) => name);

  it('latest first', () => expect(names(runs)).toEqual(['trois', 'deux', 'un']));

  it.each([
    ['metrics.auc > 0.6', ['un']],
    ['metrics.auc >= 0.5 and params.model != "linear"', ['un']],
    ["params.model = 'forest and more'", ['un']],
    ["params.`model` LIKE 'lin%'", ['deux']],
    ["attributes.run_name ILIKE 'TR%'", ['trois']],
    ["status = 'RUNNING' AND start_time < 3", ['deux', 'un']],
    ['', ['trois', 'deux', 'un']],
  ])('%s', (filter, expected) => expect(names(filterRuns(runs, filter))).toEqual(expected));

  it('orders, those without the value last', () => {
    expect(names(orderRuns(runs, ['metrics.auc DESC']))).toEqual(['un', 'deux', 'trois']);
    expect(names(orderRuns(runs, ['metric.auc']))).toEqual(['deux', 'un', 'trois']);
  });

  it.each(['auc is good', 'metrics.auc >', "metrics.auc > 0.5 or params.a = 'b'", 'users.name = 3'])(
    'refuses %s, and says where',
    (filter) => expect(() => filterRuns(runs, filter)).toThrow('tracking.bad-filter'),
  );
});
