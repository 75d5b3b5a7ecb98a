import { expect, test } from 'vitest';
import { writeFact } from './write-fact.ts';
import { digitsToTell, writeDifference, writeNumber, writeScalar, writeShare } from './write-figure.ts';

const NARROW = '\u202f';

test.each([
  [3_000_000, `3${NARROW}000${NARROW}000`, '3,000,000'],
  [0, '0', '0'],
  [0.576794828, '0,577', '0.577'],
  [0.7, '0,700', '0.700'],
  [1187.4, `1${NARROW}190`, '1,190'],
  [12.345, '12,3', '12.3'],
  [99.96, '100', '100'],
  [-0.00679, '−0,00679', '−0.00679'],
  [Number.NaN, 'sans valeur', 'no value'],
])('%d is a count written whole, or has three significant digits', (value, french, english) => {
  expect(writeNumber('fr', value)).toBe(french);
  expect(writeNumber('en', value)).toBe(english);
});

test('a very small number keeps its digits in scientific notation', () => {
  expect(writeNumber('en', 0.0000123456)).toBe('1.23E−5');
});

test('a share is a percentage, a difference carries its sign', () => {
  expect(writeShare('fr', 0.0163)).toBe(`1,63${NARROW}%`);
  expect(writeShare('en', 0.95)).toBe('95%');
  expect(writeDifference('fr', 12)).toBe('+12');
  expect(writeDifference('fr', -0.5)).toBe('−0,500');
  expect(writeDifference('fr', 0)).toBe('0');
});

test.each([
  [2.31, 2.3078, 4],
  [1, 2, 3],
  [12.345, 12.349, 5],
  [5, 5, 3],
])('%d and %d are told apart by %d digits', (first, second, digits) => {
  expect(digitsToTell(first, second)).toBe(digits);
});

test('an absent value is said in words, never as zero', () => {
  expect(writeScalar('fr', null)).toBe('sans valeur');
  expect(writeScalar('en', false)).toBe('no');
});

test('a metric is told in words, row by row or entity by entity; a text that is no code stays', () => {
  expect(writeFact('fr', { metric: 'brier' }, 'metric')).toBe('Score de Brier');
  expect(writeFact('en', { metric: 'log-loss par entité' }, 'metric')).toBe('Log loss, by entity');
  expect(writeFact('fr', { metric: 'perte du carton' }, 'metric')).toBe('perte du carton');
});
