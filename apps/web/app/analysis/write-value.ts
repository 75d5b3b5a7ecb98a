import { formatNumber, type Language } from '@etalon/i18n';

const SIGNIFICANT = 4;

/** A number with about four significant digits, as results are read. */
export function writeValue(language: Language, value: number | null): string {
  if (value === null || !Number.isFinite(value)) return '—';
  if (value === 0) return '0';
  const size = Math.floor(Math.log10(Math.abs(value)));
  if (size < -5 || size > 8) {
    const [base = '', power = '0'] = value.toExponential(SIGNIFICANT - 1).split('e');
    return `${formatNumber(language, Number(base), { decimals: 2 })} × 10^${Number(power)}`.replaceAll(
      '-',
      '\u2212',
    );
  }
  const decimals = Number.isInteger(value) ? 0 : Math.min(6, Math.max(0, SIGNIFICANT - 1 - size));
  return formatNumber(language, value, { decimals }).replace('-', '\u2212');
}

/** A p value: three digits, or a bound when it is smaller than one in ten thousand. */
export function writeProbability(language: Language, p: number | null): string {
  if (p === null) return '—';
  if (p < 0.0001) return `< ${formatNumber(language, 0.0001, { decimals: 4 })}`;
  return formatNumber(language, p, { decimals: p < 0.001 ? 4 : 3 });
}
