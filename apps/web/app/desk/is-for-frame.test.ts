import { expect, test } from 'vitest';
import { isForFrame } from './is-for-frame.ts';

test.each([
  ['iframe', true],
  ['frame', true],
  ['document', false],
  ['empty', false],
  ['object', false],
])('a request for « %s » is of a frame: %s', (target, found) => {
  expect(isForFrame(new Headers({ 'sec-fetch-dest': target }))).toBe(found);
});

test('a browser that does not say what it asks for is answered', () => {
  expect(isForFrame(new Headers())).toBe(true);
});
