import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countSurvey, hideSmall } from './count-survey.ts';
import { checkSurveyAnswer, cleanSurveyAnswer, type SurveyAnswer } from './survey-answer.ts';

const answer: SurveyAnswer = {
  status: 'employed',
  jobTitle: 'Chef de projet IA',
  rome: 'M1805',
  contract: 'permanent',
  salaryBand: '35-45',
  targetJob: true,
  situationOn: '2027-05-20',
};
const TODAY = '2027-06-01';

describe('checkSurveyAnswer', () => {
  it.each([
    ['a whole answer', answer, null],
    [
      'a status alone',
      { ...answer, jobTitle: '', rome: '', contract: null, salaryBand: null, targetJob: null },
      null,
    ],
    ['a code that the ROME does not have', { ...answer, rome: 'Z1805' }, 'survey.bad-rome'],
    ['a day that has not come', { ...answer, situationOn: '2027-06-02' }, 'survey.date-ahead'],
    ['today', { ...answer, situationOn: TODAY }, null],
    ['a title of a page', { ...answer, jobTitle: 'x'.repeat(121) }, 'survey.title-too-long'],
  ] as const)('%s', (_name, given, problem) => {
    expect(checkSurveyAnswer(given, TODAY)).toBe(problem);
  });

  it('keeps nothing of a job from somebody who has none', () => {
    expect(cleanSurveyAnswer({ ...answer, status: 'seeking' })).toEqual({
      status: 'seeking',
      jobTitle: '',
      rome: '',
      contract: null,
      salaryBand: null,
      targetJob: null,
      situationOn: '2027-05-20',
    });
    expect(cleanSurveyAnswer({ ...answer, rome: ' m1805 ' }).rome).toBe('M1805');
  });
});

describe('countSurvey', () => {
  const many = (count: number, part: Partial<SurveyAnswer>) =>
    Array.from({ length: count }, () => ({ ...answer, ...part }));

  it('has both denominators, and counts a refusal as a refusal', () => {
    const answers = [
      ...many(8, {}),
      ...many(5, { status: 'seeking', targetJob: true }),
      ...many(7, { targetJob: null }),
    ];
    expect(countSurvey({ asked: 30, refused: 2, answers })).toEqual({
      asked: 30,
      answered: 20,
      refused: 2,
      atWork: { count: 15, total: 20 },
      inTargetJob: { count: 8, total: 20 },
    });
  });
});

describe('hideSmall', () => {
  it.each([
    [4, 20, null],
    [5, 20, 5],
    [0, 20, 0],
    [20, 20, 20],
    [17, 20, null],
    [2, 4, null],
    [0, 0, null],
  ])('%i of %i shows %s', (count, total, shown) => {
    expect(hideSmall(count, total).count).toBe(shown);
  });

  it('never lets a group of one to four be read, neither by its count nor by the rest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), (count, rest) => {
        const shown = hideSmall(count, count + rest).count;
        if (shown === null) return;
        for (const part of [shown, count + rest - shown]) expect(part === 0 || part >= 5).toBe(true);
      }),
    );
  });
});
