import { parseRegulations, type Regulations } from '@etalon/core/regulations';
import { parseForm } from '@etalon/web/form';
import { z } from 'zod';

const decimal = z
  .string()
  .transform((text) => Number(text.trim().replace(',', '.')))
  .pipe(z.number());

const FORM = z.object({
  label: z.string().trim().min(1),
  kind: z.enum(['R1', 'R2', 'R3', 'R4']),
  mean: decimal,
  onesDivisor: decimal,
  competenceMean: decimal,
  critical: z.string(),
  sameSide: z.enum(['lower', 'higher']),
  quorum: decimal,
  externalPercent: decimal,
  judgeFirst: z.literal('oui').optional(),
});

/** Regulations as the form writes them; core checks every range and names the field at fault. */
export function regulationsFromForm(form: FormData): Regulations {
  const wanted = parseForm(FORM, form);
  const critical = wanted.critical
    .split(',')
    .map((code) => code.trim())
    .filter((code) => code !== '');
  const { kind, mean, onesDivisor, competenceMean, sameSide, quorum, label } = wanted;
  return parseRegulations({
    label,
    rule: { kind, mean, onesDivisor, competenceMean, critical },
    reconciliation: { sameSide },
    quorum,
    externalShare: wanted.externalPercent / 100,
    judgeFirst: wanted.judgeFirst === 'oui',
  });
}
