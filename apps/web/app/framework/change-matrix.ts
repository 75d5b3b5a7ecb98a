import { type Framework, listActivities, listCriteria, type QMatrix } from '@etalon/core/framework';
import { EtalonError } from '@etalon/error';
import { translate } from '@etalon/i18n';
import { frameworkPageMessages as words } from '@etalon/i18n/messages/framework-pages';
import { readVersion, saveMatrix, signMatrix } from '@etalon/usecases';
import { redirectWithNotice, type SignedVisit } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import { z } from 'zod';

const NOTE = z.object({ note: z.string().trim().max(500) });
const SIGNATURE = z.object({ revisionId: z.string(), password: z.string() });

/** One posted choice for each competence and criterion: `primary`, `secondary` or nothing. */
function readLinks(framework: Framework, form: FormData): QMatrix {
  const criteria = listCriteria(framework).map(({ criterion }) => criterion.id);
  const competences = listActivities(framework).flatMap(({ competencies }) =>
    competencies.map(({ id }) => id),
  );
  return Object.fromEntries(
    competences.map((competence) => [
      competence,
      criteria.flatMap((criterion) => {
        const weight = form.get(`${competence} ${criterion}`);
        return weight === 'primary' || weight === 'secondary'
          ? [{ criterion, primary: weight === 'primary' }]
          : [];
      }),
    ]),
  );
}

export interface MatrixChange {
  readonly visit: SignedVisit;
  readonly request: Request;
  readonly versionId: string;
  readonly form: FormData;
}

async function save({ visit, versionId, form }: MatrixChange): Promise<Response> {
  const { workplace } = visit.runtime;
  const { note } = parseForm(NOTE, form);
  const { framework } = await readVersion(workplace.records, versionId);
  await saveMatrix(workplace, visit.actor, { versionId, note, matrix: readLinks(framework, form) });
  return redirectWithNotice(
    `/referentiels/${versionId}/matrice`,
    translate(visit.language, words['matrix.saved']),
  );
}

async function sign({ visit, request, versionId, form }: MatrixChange): Promise<Response> {
  const { revisionId, password } = parseForm(SIGNATURE, form);
  await visit.runtime.confirmIdentity(request, password);
  const confirmation = { method: 'password' } as const;
  await signMatrix(visit.runtime.workplace, visit.actor, { revisionId, confirmation });
  return redirectWithNotice(
    `/referentiels/${versionId}/matrice`,
    translate(visit.language, words['matrix.signed-notice']),
  );
}

/** Does what a form of the matrix asks by its `acte`. */
export function changeMatrix(change: MatrixChange): Promise<Response> {
  switch (change.form.get('acte')) {
    case 'enregistrer':
      return save(change);
    case 'signer':
      return sign(change);
    default:
      throw new EtalonError('page.not-found');
  }
}
