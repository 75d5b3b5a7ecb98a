import { describe, expect, it } from 'vitest';
import { explainCertification } from '../deliberation/explain-certification.ts';
import { type MissionRule, UNDECIDED } from '../regulations/index.ts';
import { applyMissionRule, checkMissionConclusion, type MissionRecord } from './conclude-mission.ts';
import { measureCriteriaShare } from './measure-criteria-share.ts';
import { checkMissionTerms, type MissionTerms } from './mission.ts';
import { MISSION_STATES, MISSION_TRANSITIONS, readMissionState } from './mission-lifecycle.ts';
import { parseMissionTemplate, readMissionPolicy } from './mission-policy.ts';

const known = ['1', '2', '3', '4'];
const record: MissionRecord = {
  duration: { counting: 'calendar', found: 3, needed: 3, met: true, lines: [] },
  agreements: 1,
  attested: 1,
  validated: 1,
  reportSealed: true,
  defended: true,
  share: measureCriteriaShare(['1', '2', '3'], known, 'most'),
};
const MOTIVE = 'Le jury a lu le rapport, entendu la soutenance et retrouvé les critères regardés.';

describe('measureCriteriaShare', () => {
  it.each([
    ['most', ['1', '2'], false, 3],
    ['most', ['1', '2', '3'], true, 3],
    ['all', ['1', '2', '3'], false, 4],
    ['all', known, true, 4],
    [2, ['1', '2', '2'], true, 2],
    [2, ['1', 'unknown'], false, 2],
  ] as const)('%s of four, looked at %j: %s', (share, looked, met, needed) => {
    expect(measureCriteriaShare(looked, known, share)).toMatchObject({ met, needed });
  });
});

describe('applyMissionRule', () => {
  it.each([
    ['everything is there', {}, []],
    ['no agreement', { agreements: 0, attested: 0, validated: 0 }, ['duration', 'attested', 'validated']],
    ['a tutor who has not attested', { attested: 0 }, ['attested']],
    ['a report that is not sealed', { reportSealed: false }, ['report']],
    ['no defence', { defended: false }, ['defence']],
    ['too few criteria', { share: measureCriteriaShare(['1'], known, 'most') }, ['criteria-share']],
  ] as const)('%s', (_name, change, missing) => {
    const { state, clauses } = applyMissionRule({ ...record, ...change });
    expect(clauses.filter(({ met }) => !met).map(({ code }) => code)).toEqual(missing);
    expect(state).toBe(missing.length === 0 ? 'met' : 'not-met');
  });
});

describe('checkMissionConclusion', () => {
  const sound = { motive: MOTIVE, record, juryFindings: [], quorum: true };
  it.each([
    ['a sound conclusion', {}, []],
    ['no motive', { motive: 'Bien.' }, ['mission.conclusion-needs-motive']],
    ['an unlawful jury', { juryFindings: [{ code: 'jury.no-president' }] }, ['decision.jury-not-lawful']],
    ['no quorum', { quorum: false }, ['decision.quorum-not-met']],
    ['before the seal', { record: { ...record, reportSealed: false } }, ['mission.conclusion-before-seal']],
    ['before the defence', { record: { ...record, defended: false } }, ['mission.conclusion-before-defence']],
    ['a duration too short stops nothing: the jury decides', { record: { ...record, agreements: 0 } }, []],
  ] as const)('%s', (_name, change, problems) => {
    expect(checkMissionConclusion({ ...sound, ...change })).toEqual(problems);
  });
});

describe('explainCertification', () => {
  const blocks = [
    { id: 'B1', result: 'acquis' },
    { id: 'B2', result: 'acquis' },
  ] as const;
  const mission = { outcome: applyMissionRule(record), result: 'acquis' } as const;

  it('asks every block, the mission, and its defence', () => {
    expect(explainCertification({ blocks, mission }).state).toBe('met');
    expect(explainCertification({ blocks, mission: null }).state).toBe('met');
    expect(explainCertification({ blocks: [], mission }).state).toBe('not-met');
  });

  it('says what is missing', () => {
    const short = applyMissionRule({ ...record, validated: 0 });
    const { clauses } = explainCertification({
      blocks: [blocks[0], { id: 'B2', result: null }],
      mission: { outcome: short, result: null },
    });
    expect(clauses.filter(({ met }) => !met)).toMatchObject([
      { code: 'block', block: 'B2' },
      { code: 'mission-recorded', missing: [{ code: 'validated' }] },
      { code: 'mission-decided', result: null },
    ]);
  });
});

describe('readMissionState', () => {
  it('is reachable from the first state by the table, each step by one role', () => {
    const reached = new Set<string>(['declared']);
    for (let i = 0; i < MISSION_STATES.length; i += 1)
      for (const row of MISSION_TRANSITIONS) if (reached.has(row.from)) reached.add(row.to);
    expect([...reached].toSorted()).toEqual([...MISSION_STATES].toSorted());
  });

  it.each([
    ['declared', false, null, null],
    ['invited', true, null, null],
    ['attested', false, 'attests', null],
    ['disagreed', false, 'disagrees', null],
    ['complement-asked', false, 'attests', 'complement'],
    ['validated', false, 'attests', 'validated'],
  ] as const)('reads %s from the facts', (state, invited, attestation, review) => {
    expect(readMissionState({ invited, attestation, review })).toBe(state);
  });
});

describe('checkMissionTerms', () => {
  const terms: MissionTerms = {
    organisation: 'Atelier',
    identifier: { kind: 'siret', value: '73282932000074' },
    route: 'internship',
    start: '2026-03-02',
    end: '2026-06-01',
    weeklyHours: 35,
    interruptions: [],
    subject: 'Prévision de la demande',
  };
  const hole = (start: string, end: string) => [{ start, end, kind: 'leave' as const }];
  it.each([
    ['sound terms', {}, []],
    ['no organisation', { organisation: ' ' }, ['mission.organisation-missing']],
    ['a false SIRET', { identifier: { kind: 'siret', value: '1' } }, ['mission.siret-length']],
    [
      'France is no foreign country',
      { identifier: { kind: 'foreign', country: 'FR', value: 'x' } },
      ['mission.country-missing'],
    ],
    [
      'no foreign number',
      { identifier: { kind: 'foreign', country: 'BE', value: '' } },
      ['mission.identifier-missing'],
    ],
    ['it ends before it starts', { end: '2026-03-01' }, ['mission.dates-reversed']],
    ['more than five years', { end: '2031-03-02' }, ['mission.too-long']],
    ['no hours', { weeklyHours: 0 }, ['mission.hours-out-of-range']],
    ['more hours than the law', { weeklyHours: 49 }, ['mission.hours-out-of-range']],
    [
      'an interruption outside',
      { interruptions: hole('2026-05-30', '2026-06-02') },
      ['mission.interruption-outside'],
    ],
    [
      'an interruption reversed',
      { interruptions: hole('2026-05-02', '2026-05-01') },
      ['mission.interruption-reversed'],
    ],
    ['no subject', { subject: '' }, ['mission.subject-missing']],
  ] as const)('%s', (_name, change, problems) => {
    expect(checkMissionTerms({ ...terms, ...change })).toEqual(problems);
  });
});

describe('parseMissionTemplate', () => {
  const equivalences = { hoursPerDay: 7, daysPerMonth: 22, source: 'D.124-6' };

  it.each(['hoursPerDay', 'daysPerMonth', 'source'])('names the field at fault: %s', (field) => {
    expect(parseMissionTemplate({ equivalences, limits: [] })).toEqual({ equivalences, limits: [] });
    expect(() =>
      parseMissionTemplate({ equivalences: { ...equivalences, [field]: '' }, limits: [] }),
    ).toThrow(expect.objectContaining({ code: 'mission.policy-unreadable', info: { field } }));
  });

  it('has no policy while the regulations say nothing of the mission', () => {
    expect(() => readMissionPolicy({ mission: UNDECIDED }, equivalences)).toThrow('mission.rule-undecided');
    const mission: MissionRule = {
      months: 3,
      counting: 'hours',
      several: true,
      shortestDays: 0,
      criteria: 40,
    };
    expect(readMissionPolicy({ mission }, equivalences)).toEqual({ ...mission, ...equivalences });
  });
});
