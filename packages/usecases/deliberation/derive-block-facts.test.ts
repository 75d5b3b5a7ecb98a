import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Grade, levelOf } from '@etalon/core/judgement';
import type { Seat } from '@etalon/core/jury';
import { parseRegulations, readSessionRules, type SessionRules } from '@etalon/core/regulations';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SeatLevels } from '../ports/block-records.ts';
import { type DerivedFacts, deriveBlockFacts, type RecordedBlock } from './derive-block-facts.ts';

const SHIPPED = join(import.meta.dirname, '../../../content/regulations/aivancity-2026.json');
const shipped = readSessionRules(parseRegulations(JSON.parse(readFileSync(SHIPPED, 'utf8'))));
const CRITERIA = ['A1.2-1', 'A1.2-2', 'A1.2-3'] as const;
const AT = '2026-11-25T10:00:00.000Z';

function derive(rules: SessionRules, recorded: Partial<RecordedBlock>): DerivedFacts {
  const block = { id: 'B2', rank: 2, title: '', place: { line: 1, cell: null }, activities: [] };
  return deriveBlockFacts(
    { block, situations: ['A1.2'], criteria: CRITERIA, matrix: {}, regulations: rules },
    { seats: [], settlements: [], decisions: [], awarded: false, sealed: true, ...recorded },
  );
}

const seatOf = (rank: number, role: Seat['role'], lockedAt: string | null): Seat => ({
  id: `s${rank}`,
  candidacyId: 'k',
  block: 'B2',
  userId: `u${rank}`,
  role,
  external: false,
  declaredAt: AT,
  recusedAt: null,
  lockedAt,
});

const grade = fc.constantFrom<Grade>(0, 1, 2, 3, 'NE', 'NP');
const levels = fc.record({ 'A1.2-1': grade, 'A1.2-2': grade, 'A1.2-3': grade });
const rules = fc.record({
  sameSide: fc.constantFrom('lower' as const, 'higher' as const, 'deliberate' as const),
  tolerance: fc.integer({ min: 0, max: 3 }),
  third: fc.constantFrom('beyond-tolerance' as const, 'beyond-or-across' as const, 'none' as const),
});
const jury = fc
  .tuple(levels, levels, fc.option(levels), fc.boolean(), fc.boolean())
  .map(([first, second, third, firstLocked, secondLocked]): readonly SeatLevels[] => [
    { seat: seatOf(1, 'examiner', firstLocked ? AT : null), levels: first, started: true },
    { seat: seatOf(2, 'examiner', secondLocked ? AT : null), levels: second, started: true },
    ...(third === null ? [] : [{ seat: seatOf(3, 'third', AT), levels: third, started: true }]),
    { seat: seatOf(4, 'president', null), levels: {}, started: false },
  ]);

describe('deriveBlockFacts', () => {
  it('finds the same whatever the order in which the members were seated and judged', () => {
    fc.assert(
      fc.property(rules, jury, fc.array(fc.nat(), { minLength: 4, maxLength: 4 }), (policy, seats, ranks) => {
        const chosen = { ...shipped, reconciliation: policy };
        const turned = seats
          .map((row, place) => ({ row, rank: ranks[place] ?? 0 }))
          .toSorted((a, b) => a.rank - b.rank)
          .map(({ row }) => ({
            ...row,
            levels: Object.fromEntries(Object.entries(row.levels).toReversed()),
          }));
        expect(derive(chosen, { seats: turned })).toEqual(derive(chosen, { seats }));
      }),
    );
  });

  it('settles nothing before every examiner has locked, and never pronounces by itself', () => {
    fc.assert(
      fc.property(rules, jury, (policy, seats) => {
        const found = derive({ ...shipped, reconciliation: policy }, { seats });
        const examiners = seats.filter(({ seat }) => seat.role !== 'president');
        const locked = examiners.every(({ seat }) => seat.lockedAt !== null);
        expect(found.allLocked).toBe(locked);
        if (!locked) expect(found.grades).toEqual({});
        expect(['pronounced', 'awarded']).not.toContain(found.state);
      }),
    );
  });

  it('settles only levels that a member gave, a work not produced being level 0', () => {
    fc.assert(
      fc.property(rules, jury, (policy, seats) => {
        const { grades } = derive({ ...shipped, reconciliation: policy }, { seats });
        for (const [criterion, settled] of Object.entries(grades))
          expect(seats.map((row) => levelOf(row.levels[criterion] ?? 'NE'))).toContain(levelOf(settled));
      }),
    );
  });
});
