import { describe, expect, it } from 'vitest';
import { LTI_NEWS } from '../ports/lti-records.ts';
import { addressOfScores, describeScore } from './send-score.ts';
import { mayBeTold } from './tell-platforms.ts';

const madeAt = '2026-11-27T09:00:00.000Z';

describe('what a platform is told', () => {
  it.each([
    ['https://lms.test/line/1', 'https://lms.test/line/1/scores'],
    ['https://lms.test/line/1/', 'https://lms.test/line/1/scores'],
    ['https://lms.test/line/1?type_id=3', 'https://lms.test/line/1/scores?type_id=3'],
  ])('goes after the path of %s and before its query', (column, scores) => {
    expect(addressOfScores(column)).toBe(scores);
  });

  it('is a number for a decision alone, and never more than one or nought', () => {
    expect(describeScore({ news: 'sealed', madeAt }, 'u')).not.toHaveProperty('scoreGiven');
    expect(describeScore({ news: 'acquired', madeAt }, 'u')).toMatchObject({
      scoreGiven: 1,
      scoreMaximum: 1,
    });
    expect(describeScore({ news: 'not-acquired', madeAt }, 'u')).toMatchObject({
      scoreGiven: 0,
      scoreMaximum: 1,
    });
  });

  it.each(LTI_NEWS)('is %s only where the platform is open, and a decision only where allowed', (news) => {
    expect(mayBeTold({ state: 'ended', tellsDecisions: true }, news)).toBe(false);
    expect(mayBeTold({ state: 'active', tellsDecisions: true }, news)).toBe(true);
    expect(mayBeTold({ state: 'active', tellsDecisions: false }, news)).toBe(news === 'sealed');
  });
});
