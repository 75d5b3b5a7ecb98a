import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findInService, followVersions } from './follow-versions.ts';
import { type ModelVersion, VERSION_STATES, type VersionMove } from './registry-content.ts';

const file = { name: 'modele.onnx', sha256: 'a'.repeat(64) };
const version = (number: number): ModelVersion => ({
  ...{ id: `v${number}`, name: 'Retards', number, file, table: file, run: 'r1', task: 'classification' },
  ...{ output: 'p', scale: 'none', classes: ['non', 'oui'], batch: null, inputs: [] },
});
const versions = [version(1), version(2)];
const move = (id: string, to: VersionMove['to'], at = 0): VersionMove => ({
  ...{ id: `m${at}`, version: id, to, reason: 'essai', by: 'u', at: '2026-11-27T10:00:00Z' },
});

test('a version goes to service, another one takes its place, and the first one comes back', () => {
  const moves = [move('v1', 'service'), move('v2', 'service', 1)];
  expect(followVersions({ versions, moves }).map(({ version: { id }, state }) => [id, state])).toEqual([
    ['v2', 'service'],
    ['v1', 'withdrawn'],
  ]);
  expect(findInService({ versions, moves: [...moves, move('v1', 'service', 2)] })?.id).toBe('v1');
  expect(findInService({ versions, moves: [...moves, move('v2', 'withdrawn', 2)] })).toBeNull();
});

test('whatever the moves, one version at most is in service', () => {
  const any = fc.array(fc.tuple(fc.constantFrom('v1', 'v2', 'v3'), fc.constantFrom(...VERSION_STATES)));
  fc.assert(
    fc.property(any, (list) => {
      const moves = list.map(([id, to], at) => move(id, to, at));
      const states = followVersions({ versions, moves }).map(({ state }) => state);
      expect(states.filter((state) => state === 'service').length).toBeLessThanOrEqual(1);
    }),
  );
});
