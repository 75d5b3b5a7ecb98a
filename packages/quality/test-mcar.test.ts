import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { testMcar } from './test-mcar.ts';

interface AirQuality {
  readonly expected: {
    readonly statistic: number;
    readonly df: number;
    readonly p: number;
    readonly patterns: number;
  };
  readonly days: readonly number[];
  readonly ozone: readonly (number | null)[];
  readonly solar: readonly (number | null)[];
  readonly wind: readonly number[];
  readonly temperature: readonly number[];
}
const air: AirQuality = JSON.parse(
  readFileSync(new URL('../../references/airquality.json', import.meta.url), 'utf8'),
);

function column(values: readonly (number | null)[]): Float64Array {
  return Float64Array.from(values, (value) => value ?? Number.NaN);
}

test("Little's test gives the published values on the air quality data", () => {
  const month = air.days.flatMap((days, i) => Array.from({ length: days }, () => 5 + i));
  const day = air.days.flatMap((days) => Array.from({ length: days }, (_, i) => i + 1));
  const result = testMcar([air.ozone, air.solar, air.wind, air.temperature, month, day].map(column));
  expect(result.patterns).toBe(air.expected.patterns);
  expect(result.df).toBe(air.expected.df);
  expect(Math.abs(result.statistic / air.expected.statistic - 1)).toBeLessThan(1e-6);
  expect(Math.abs(result.p / air.expected.p - 1)).toBeLessThan(1e-6);
});
