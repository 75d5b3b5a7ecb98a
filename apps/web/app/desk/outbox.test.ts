import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { currentJudgement, findBasis } from '@etalon/core/judgement';
import { errorCode } from '@etalon/error';
import { prepareRegister } from '@etalon/runtime/demonstration';
import { listTestDatabases, openTestRegister, type TestRegister } from '@etalon/testing';
import {
  type Actor,
  appointSeat,
  declareIndependence,
  enrolCandidate,
  recordJudgement,
} from '@etalon/usecases';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from './draft.ts';
import { judgementOf } from './judgement-of.ts';
import { addParcel, type Delivery, flushParcels, type Parcel } from './outbox.ts';

const CONTENT = join(import.meta.dirname, '../../../../content');
const CRITERIA = ['A1.2-1', 'A1.2-2'] as const;
const SENTENCE =
  'La pièce citée montre ce que le critère demande, avec une justification écrite que le membre a relue en entier.';

type Way = 'online' | 'cut' | 'answer-lost';
type Step =
  | { readonly kind: 'judge'; readonly device: 0 | 1; readonly criterion: 0 | 1; readonly grade: 'NE' | 'NP' }
  | { readonly kind: 'reload'; readonly device: 0 | 1 }
  | { readonly kind: 'flush'; readonly ways: readonly [Way, Way] };

const device = fc.constantFrom<0 | 1>(0, 1);
const way = fc.constantFrom<Way>('online', 'cut', 'answer-lost');
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('judge'),
      device,
      criterion: device,
      grade: fc.constantFrom<'NE' | 'NP'>('NE', 'NP'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('reload'), device }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('flush'), ways: fc.tuple(way, way) }) },
);

/** One browser: what its page shows as recorded, what waits to leave, what the register did not take. */
interface Device {
  seen: ReadonlyMap<string, string>;
  box: readonly Parcel[];
  composed: Parcel[];
  readonly refused: Set<string>;
  readonly replaced: Set<string>;
}

function writeParcel(written: {
  readonly seatId: string;
  readonly criterion: string;
  readonly basis: string;
  readonly grade: 'NE' | 'NP';
  readonly revision: number;
}): Parcel {
  const { seatId, criterion, basis, grade, revision } = written;
  const draft: Draft = {
    basis,
    revision,
    grade,
    confidence: '2',
    sentence: `${SENTENCE} ${revision}`,
    anchors: [],
    observables: [],
    elapsedMs: 1000,
    seen: [],
  };
  return { sentId: randomUUID(), seatId, criterion, phase: basis === '' ? 'J0' : 'J1', draft };
}

describe('judgements sent from two devices, whatever is cut and when', () => {
  let register: TestRegister;
  let sessionId = '';
  let officer: Actor;
  let examiner: Actor;
  let other: Actor;
  let president: Actor;

  beforeAll(async () => {
    const [embedded] = listTestDatabases();
    if (embedded === undefined) throw new Error('a database is expected');
    register = await openTestRegister(embedded);
    officer = await register.addPerson('officer', 'officer');
    examiner = await register.addPerson('examiner', 'examiner');
    other = await register.addPerson('other', 'examiner');
    president = await register.addPerson('president', 'president');
    const exam = await prepareRegister(register.workplace, {
      contentFolder: CONTENT,
      dataFolder: register.dataFolder,
      officer,
      author: await register.addPerson('author', 'author'),
      caseRecords: 1500,
      onStep: () => undefined,
    });
    sessionId = exam.id;
  }, 120_000);
  afterAll(() => register.close());

  async function seat(): Promise<string> {
    const { workplace } = register;
    const candidate = await register.addPerson('candidate', 'candidate');
    const { id } = await enrolCandidate(workplace, officer, {
      sessionId,
      userId: candidate.userId,
      route: 'FI',
      blocks: ['B2'],
      extraTimePercent: 0,
      nameOnCertificate: false,
    });
    const seats = [];
    for (const [actor, role] of [
      [examiner, 'examiner'],
      [other, 'examiner'],
      [president, 'president'],
    ] as const) {
      const given = await appointSeat(workplace, officer, {
        candidacyId: id,
        block: 'B2',
        userId: actor.userId,
        role,
        external: true,
      });
      await declareIndependence(workplace, actor, given.id);
      seats.push(given.id);
    }
    return seats[0] ?? '';
  }

  const listAll = (seatId: string) => register.workplace.records.juries.listJudgements(seatId);

  async function send({ seatId, criterion, phase, draft, sentId }: Parcel): Promise<Delivery> {
    const judgement = judgementOf(criterion, phase, draft);
    if (judgement === null) throw new Error('a whole draft is expected');
    try {
      await recordJudgement(register.workplace, examiner, { seatId, sentId, basis: draft.basis, judgement });
      return { state: 'kept' };
    } catch (error) {
      const code = errorCode(error);
      if (code === null) throw error;
      return { state: 'refused', code, what: code };
    }
  }

  /** What the desk does: reads what is recorded; the rank of what was done before decides of the phase. */
  async function load(seatId: string): Promise<ReadonlyMap<string, string>> {
    const rows = await listAll(seatId);
    return new Map(CRITERIA.map((criterion) => [criterion, findBasis(rows, criterion)]));
  }

  async function run(steps: readonly Step[]): Promise<void> {
    const seatId = await seat();
    // The first impression of one criterion is there, so that both devices may judge it from the same page.
    const given = writeParcel({ seatId, criterion: CRITERIA[0], basis: '', grade: 'NE', revision: 0 });
    expect(await send(given)).toEqual({ state: 'kept' });
    const first = await load(seatId);
    const devices: readonly Device[] = [0, 1].map(() => ({
      seen: first,
      box: [],
      composed: [],
      refused: new Set<string>(),
      replaced: new Set<string>(),
    }));
    let revision = 0;
    const flush = async (at: Device, how: Way): Promise<void> => {
      if (how === 'cut') return;
      const { left, refused } = await flushParcels(at.box, async (parcel) => {
        const delivery = await send(parcel);
        return how === 'answer-lost' ? { state: 'cut' } : delivery;
      });
      for (const { parcel, code } of refused) {
        expect([
          'judgement.changed-elsewhere',
          'judgement.first-impression-already-given',
          'judgement.first-impression-missing',
        ]).toContain(code);
        at.refused.add(parcel.sentId);
      }
      at.box = left;
    };
    for (const one of steps) {
      if (one.kind === 'flush') {
        await Promise.all(devices.map((at, rank) => flush(at, one.ways[rank] ?? 'cut')));
        continue;
      }
      const at = devices[one.device];
      if (at === undefined) continue;
      if (one.kind === 'reload') {
        at.seen = await load(seatId);
        continue;
      }
      const criterion = CRITERIA[one.criterion];
      revision += 1;
      const basis = at.seen.get(criterion) ?? '';
      const parcel = writeParcel({ seatId, criterion, basis, grade: one.grade, revision });
      // One that waits gives its place to a later one of its criterion: the examiner wrote it again.
      const next = addParcel(at.box, parcel);
      for (const gone of at.box.filter((row) => !next.includes(row))) at.replaced.add(gone.sentId);
      at.box = next;
      at.composed.push(parcel);
    }
    for (const at of devices) await flush(at, 'online');
    await check(seatId, devices, given);
  }

  async function check(seatId: string, devices: readonly Device[], given: Parcel): Promise<void> {
    const rows = await listAll(seatId);
    const named = rows.flatMap(({ sentId }) => (sentId === null ? [] : [sentId]));
    expect(named).toHaveLength(rows.length);
    expect(new Set(named).size).toBe(named.length);
    const bySent = new Map(rows.map((row) => [row.sentId, row]));
    for (const { composed, refused, replaced, box } of devices) {
      expect(box).toEqual([]);
      for (const parcel of composed) {
        const row = bySent.get(parcel.sentId);
        // Recorded once as it was written, or still known on the device as not taken.
        if (row === undefined) expect([...refused, ...replaced]).toContain(parcel.sentId);
        else expect(row).toMatchObject(judgementOf(parcel.criterion, parcel.phase, parcel.draft) ?? {});
        if (row !== undefined) expect(refused).not.toContain(parcel.sentId);
      }
    }
    const all = new Map(
      [given, ...devices.flatMap(({ composed }) => composed)].map((row) => [row.sentId, row]),
    );
    for (const criterion of CRITERIA) {
      const own = rows.filter((row) => row.criterion === criterion);
      // Each was written by somebody who saw what it supersedes.
      for (const [rank, row] of own.entries())
        expect(all.get(row.sentId ?? '')?.draft.basis).toBe(own[rank - 1]?.id ?? '');
      const last = own.findLast(({ phase }) => phase === 'J1');
      expect(currentJudgement(rows, criterion, 'J1')?.id).toBe(last?.id);
      expect(own.filter(({ phase }) => phase === 'J0').length).toBeLessThanOrEqual(1);
    }
  }

  it('loses none, records none twice, and covers none unseen', async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), run), { numRuns: 40 });
  }, 180_000);

  it('keeps both what was sent and its answer apart: sent again after a lost answer, it is kept once', async () => {
    await run([
      { kind: 'judge', device: 0, criterion: 0, grade: 'NE' },
      { kind: 'flush', ways: ['answer-lost', 'cut'] },
      { kind: 'flush', ways: ['answer-lost', 'online'] },
      { kind: 'reload', device: 1 },
      { kind: 'judge', device: 1, criterion: 0, grade: 'NP' },
      { kind: 'flush', ways: ['online', 'online'] },
    ]);
  });
});
