import { type PreviewedCandidate, previewCandidates, ROUTES, readCandidateImport } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import { readMapping } from '../workshop/read-import-rows.ts';
import { listCandidateFields, type PlannedCandidate, planCandidates } from './import-plan.ts';

/** A waiting file as far as its columns are chosen: fields, mapping, what each row becomes. */
export async function loadCandidateImport(visit: SignedVisit, importId: string, query: URLSearchParams) {
  const { runtime, actor, language } = visit;
  const { workplace } = runtime;
  const { file, session, blocks } = await readCandidateImport(workplace, actor, importId);
  const fields = listCandidateFields(language);
  const { columns, rows } = file;
  const mapping = readMapping(fields, columns, query);
  const known = blocks.map(({ id }) => id);
  const chosen = query.getAll('blocs').filter((block) => known.includes(block));
  const defaultBlocks = query.has('voie') ? chosen : known;
  const defaultRoute = ROUTES.find((route) => route === query.get('voie')) ?? 'FI';
  const lists = await workplace.places();
  const { planned, rejected } = planCandidates({
    ...{ fields, columns, rows, mapping, lists, defaultRoute, defaultBlocks },
    blocks: known,
  });
  const previewed = await previewCandidates(workplace, actor, { importId, candidates: planned });
  return {
    ...{ importId, fields, columns, mapping, blocks, defaultRoute, defaultBlocks, planned, rejected },
    fileName: file.fileName,
    session: { id: session.id, label: session.label },
    previewed: previewed.map((row, at) => ({ ...row, notes: planned[at]?.notes ?? [] })),
    routes: ROUTES,
  };
}

export type PreviewedRow = PreviewedCandidate & Pick<PlannedCandidate, 'notes'>;
