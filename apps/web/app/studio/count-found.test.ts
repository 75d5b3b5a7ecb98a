import { expect, test } from 'vitest';
import { countFound } from './count-found.ts';

test('calibration keeps counts by operator and by class, and nothing of what was not read', () => {
  const result = {
    readings: [
      {
        instrument: 'I-DQ-4.detection',
        value: [
          { kind: 'operator', operator: 'M1', found: 12, planted: 15 },
          { kind: 'beyond', anomaly: 'a' },
        ],
      },
      {
        instrument: 'I-COV-1',
        value: [
          { kind: 'element', class: 'forme', state: 'sure' },
          { kind: 'element', class: 'forme', state: 'possible' },
          { kind: 'element', class: 'forme', state: 'sure' },
        ],
      },
    ],
  };
  expect(countFound(result)).toEqual({ detected: { M1: 12 }, found: { forme: 2 } });
  expect(countFound(null)).toEqual({ detected: {}, found: {} });
});
