import { EtalonError } from '@etalon/error';

interface Unit {
  readonly dimension: string;
  /** Value in the base unit of the dimension: x × factor + offset. */
  readonly factor: number;
  readonly offset?: number;
}

/**
 * Units by their usual signs. Bytes: IEC 80000-13 (KiB = 1024) and SI (kB = 1000) apart. Miles, feet, inches, pounds:
 * exact values of the 1959 international agreement; °F by its definition; year = 365.25 days (Julian), month a twelfth.
 */
const UNITS: Readonly<Record<string, Unit>> = {
  o: { dimension: 'data', factor: 1 },
  B: { dimension: 'data', factor: 1 },
  kB: { dimension: 'data', factor: 1e3 },
  ko: { dimension: 'data', factor: 1e3 },
  MB: { dimension: 'data', factor: 1e6 },
  Mo: { dimension: 'data', factor: 1e6 },
  GB: { dimension: 'data', factor: 1e9 },
  Go: { dimension: 'data', factor: 1e9 },
  TB: { dimension: 'data', factor: 1e12 },
  To: { dimension: 'data', factor: 1e12 },
  PB: { dimension: 'data', factor: 1e15 },
  Po: { dimension: 'data', factor: 1e15 },
  KiB: { dimension: 'data', factor: 2 ** 10 },
  Kio: { dimension: 'data', factor: 2 ** 10 },
  MiB: { dimension: 'data', factor: 2 ** 20 },
  Mio: { dimension: 'data', factor: 2 ** 20 },
  GiB: { dimension: 'data', factor: 2 ** 30 },
  Gio: { dimension: 'data', factor: 2 ** 30 },
  TiB: { dimension: 'data', factor: 2 ** 40 },
  Tio: { dimension: 'data', factor: 2 ** 40 },
  bit: { dimension: 'data', factor: 0.125 },
  ms: { dimension: 'time', factor: 1e-3 },
  s: { dimension: 'time', factor: 1 },
  min: { dimension: 'time', factor: 60 },
  h: { dimension: 'time', factor: 3600 },
  d: { dimension: 'time', factor: 86_400 },
  j: { dimension: 'time', factor: 86_400 },
  week: { dimension: 'time', factor: 604_800 },
  month: { dimension: 'time', factor: 2_629_800 },
  year: { dimension: 'time', factor: 31_557_600 },
  mm: { dimension: 'length', factor: 1e-3 },
  cm: { dimension: 'length', factor: 1e-2 },
  m: { dimension: 'length', factor: 1 },
  km: { dimension: 'length', factor: 1e3 },
  in: { dimension: 'length', factor: 0.0254 },
  ft: { dimension: 'length', factor: 0.3048 },
  mi: { dimension: 'length', factor: 1609.344 },
  NM: { dimension: 'length', factor: 1852 },
  mg: { dimension: 'mass', factor: 1e-6 },
  g: { dimension: 'mass', factor: 1e-3 },
  kg: { dimension: 'mass', factor: 1 },
  t: { dimension: 'mass', factor: 1e3 },
  lb: { dimension: 'mass', factor: 0.45359237 },
  K: { dimension: 'temperature', factor: 1 },
  '°C': { dimension: 'temperature', factor: 1, offset: 273.15 },
  '°F': { dimension: 'temperature', factor: 5 / 9, offset: 459.67 * (5 / 9) },
  J: { dimension: 'energy', factor: 1 },
  Wh: { dimension: 'energy', factor: 3600 },
  kWh: { dimension: 'energy', factor: 3.6e6 },
  MWh: { dimension: 'energy', factor: 3.6e9 },
  W: { dimension: 'power', factor: 1 },
  kW: { dimension: 'power', factor: 1e3 },
  'm/s': { dimension: 'speed', factor: 1 },
  'km/h': { dimension: 'speed', factor: 1 / 3.6 },
  mph: { dimension: 'speed', factor: 0.44704 },
  kt: { dimension: 'speed', factor: 1852 / 3600 },
  '1': { dimension: 'share', factor: 1 },
  '%': { dimension: 'share', factor: 0.01 },
  '‰': { dimension: 'share', factor: 0.001 },
  L: { dimension: 'volume', factor: 1 },
  m3: { dimension: 'volume', factor: 1e3 },
  gal: { dimension: 'volume', factor: 3.785411784 },
};

export interface UnitPair {
  readonly from: string;
  readonly to: string;
}

/** Units by dimension, in the order of the table. */
export function listUnits(): Readonly<Record<string, readonly string[]>> {
  const byDimension: Record<string, string[]> = {};
  for (const [sign, { dimension }] of Object.entries(UNITS)) {
    const list = byDimension[dimension] ?? [];
    list.push(sign);
    byDimension[dimension] = list;
  }
  return byDimension;
}

/** What brings a value from a unit to another: x × factor + offset. Throws `warehouse.unit-unknown`, `warehouse.units-differ`. */
export function unitFactor({ from, to }: UnitPair): { readonly factor: number; readonly offset: number } {
  const [source, target] = [findUnit(from), findUnit(to)];
  if (source.dimension !== target.dimension)
    throw new EtalonError('warehouse.units-differ', { info: { from, to } });
  return {
    factor: source.factor / target.factor,
    offset: ((source.offset ?? 0) - (target.offset ?? 0)) / target.factor,
  };
}

/** A value in another unit. Same errors as `unitFactor`. */
export function convertUnit(value: number, pair: UnitPair): number {
  const [source, target] = [findUnit(pair.from), findUnit(pair.to)];
  if (source.dimension !== target.dimension)
    throw new EtalonError('warehouse.units-differ', { info: { ...pair } });
  return (value * source.factor + (source.offset ?? 0) - (target.offset ?? 0)) / target.factor;
}

function findUnit(sign: string): Unit {
  const unit = Object.hasOwn(UNITS, sign) ? UNITS[sign] : undefined;
  if (unit === undefined) throw new EtalonError('warehouse.unit-unknown', { info: { unit: sign } });
  return unit;
}
