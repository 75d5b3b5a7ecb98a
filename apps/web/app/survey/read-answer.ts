import { SALARY_BANDS, type SurveyAnswer, WORK_CONTRACTS, WORK_STATUSES } from '@etalon/core/survey';
import { z } from 'zod';

const orEmpty = <const T extends readonly string[]>(values: T) =>
  z.union([z.literal(''), z.enum(values)]).default('');

/** The holder’s form; all but the status and the day may be left empty. */
export const ANSWER = z.object({
  status: z.enum(WORK_STATUSES),
  le: z.iso.date(),
  metier: z.string().max(200).default(''),
  rome: z.string().max(20).default(''),
  contrat: orEmpty(WORK_CONTRACTS),
  salaire: orEmpty(SALARY_BANDS),
  vise: orEmpty(['oui', 'non']),
});

export function readAnswer(form: z.infer<typeof ANSWER>): SurveyAnswer {
  const { status, le, metier, rome, contrat, salaire, vise } = form;
  return {
    status,
    situationOn: le,
    jobTitle: metier.trim(),
    rome: rome.trim().toUpperCase(),
    contract: contrat === '' ? null : contrat,
    salaryBand: salaire === '' ? null : salaire,
    targetJob: vise === '' ? null : vise === 'oui',
  };
}
