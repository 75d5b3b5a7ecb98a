import { expect, test } from 'vitest';
import { describeTimeLeft } from './describe-time-left.ts';

const HOUR = 3_600_000;

test.each([
  [80 * 24 * HOUR + HOUR, '80 jours', '80 days'],
  [2 * 24 * HOUR + 3 * HOUR, '2 jours et 3 h', '2 days and 3 h'],
  [24 * HOUR, '1 jour', '1 day'],
  [24 * HOUR - 1, '23 h 59 min', '23 h 59 min'],
  [59_999, '0 min', '0 min'],
  [-5, '0 min', '0 min'],
])('%d ms are told as « %s »', (left, french, english) => {
  expect(describeTimeLeft('fr', left)).toBe(french);
  expect(describeTimeLeft('en', left)).toBe(english);
});
