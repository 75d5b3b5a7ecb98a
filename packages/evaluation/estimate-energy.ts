/** Watts for a gigabyte of memory (Green Algorithms, Lannelongue et al. 2021). */
const WATTS_PER_GB = 0.3725;
const JOULES_PER_KWH = 3_600_000;
const ANSWERS = 1000;

/** Energy of a room of machines over that of its machines: a recent one, the one usually met, a mean of the world. */
export const PUE = { lo: 1.1, central: 1.4, hi: 1.67 } as const;

/**
 * Watts of one busy core when the processor is not known: 280 W for the 64 cores of an AMD EPYC 7763, the usual value of Green
 * Algorithms, 65 W for the 4 cores of an Intel Core i3-10100.
 */
export const WATTS_PER_CORE = { lo: 280 / 64, central: 12, hi: 65 / 4 } as const;

/** Energy of a computation in kWh: hours·(cores·watts·use + memory·0.3725)·PUE/1000. */
export function estimateEnergy(run: {
  readonly hours: number;
  readonly cores: number;
  readonly wattsPerCore: number;
  readonly use: number;
  readonly memoryGb: number;
  readonly pue: number;
}): number {
  const { hours, cores, wattsPerCore, use, memoryGb, pue } = run;
  return (hours * (cores * wattsPerCore * use + memoryGb * WATTS_PER_GB) * pue) / 1000;
}

/** Three scenarios: never one figure. */
export interface EnergyRange {
  readonly lo: number;
  readonly central: number;
  readonly hi: number;
}

/** Joules of a thousand answers of so many seconds each: one core in full use, one gigabyte of memory, in the three scenarios. */
export function estimateAnswerEnergy(secondsPerAnswer: number): EnergyRange {
  const joules = (scenario: keyof EnergyRange): number =>
    JOULES_PER_KWH *
    estimateEnergy({
      hours: (ANSWERS * secondsPerAnswer) / 3600,
      ...{ cores: 1, use: 1, memoryGb: 1 },
      wattsPerCore: WATTS_PER_CORE[scenario],
      pue: PUE[scenario],
    });
  return { lo: joules('lo'), central: joules('central'), hi: joules('hi') };
}
