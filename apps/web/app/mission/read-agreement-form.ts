import { INTERRUPTION_KINDS, MISSION_ROUTES } from '@etalon/core/mission';
import type { AgreementInput } from '@etalon/usecases/mission';
import { parseForm } from '@etalon/web/form';
import { z } from 'zod';

const text = z.string().max(2000);
const FORM = z.object({
  organisation: text,
  ou: z.enum(['siret', 'foreign']),
  numero: text,
  pays: text,
  cadre: z.enum(MISSION_ROUTES),
  debut: z.iso.date(),
  fin: z.iso.date(),
  heures: z
    .string()
    .transform((value) => Number(value.trim().replace(',', '.')))
    .pipe(z.number()),
  projet: z.string().max(4000),
  tuteur: text,
  courriel: text,
});
const INTERRUPTION = z.object({
  debut: z.iso.date(),
  fin: z.iso.date(),
  motif: z.enum(INTERRUPTION_KINDS),
});

/** Rows that were filled in, of those that the form has. */
function readInterruptions(form: FormData): AgreementInput['terms']['interruptions'] {
  const rows = [...form.keys()].filter((key) => /^coupure-\d+-debut$/.test(key));
  return Array.from(rows, (_, i) => i).flatMap((i) => {
    const start = String(form.get(`coupure-${i}-debut`) ?? '');
    const end = String(form.get(`coupure-${i}-fin`) ?? '');
    if (start === '' && end === '') return [];
    const row = new FormData();
    row.set('debut', start === '' ? end : start);
    row.set('fin', end === '' ? start : end);
    row.set('motif', String(form.get(`coupure-${i}-motif`) ?? ''));
    const { debut, fin, motif } = parseForm(INTERRUPTION, row);
    return [{ start: debut, end: fin, kind: motif }];
  });
}

/** An agreement as its form gives it; throws `form.invalid`. */
export function readAgreementForm(form: FormData): Pick<AgreementInput, 'terms' | 'tutor'> {
  const read = parseForm(FORM, form);
  const { organisation, ou, numero, pays } = read;
  return {
    terms: {
      organisation: organisation.trim(),
      identifier:
        ou === 'siret' ? { kind: 'siret', value: numero } : { kind: 'foreign', country: pays, value: numero },
      route: read.cadre,
      start: read.debut,
      end: read.fin,
      weeklyHours: read.heures,
      interruptions: readInterruptions(form),
      subject: read.projet.trim(),
    },
    tutor: { name: read.tuteur, email: read.courriel },
  };
}
