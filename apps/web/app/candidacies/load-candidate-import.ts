import { explainError, type Language } from '@etalon/i18n';
import {
  type CandidateRefusal,
  type PreviewedCandidate,
  previewCandidates,
  ROUTES,
  readCandidateImport,
} from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import { type RowProblem, readMapping } from '../workshop/read-import-rows.ts';
import { listCandidateFields, type PlannedCandidate, planCandidates } from './import-plan.ts';

const HEADER_LINES = 1;

/** A waiting file as far as its columns are chosen: fields, mapping, the rows that can be read and those that cannot. */
export async function planCandidateImport(visit: SignedVisit, importId: string, query: URLSearchParams) {
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
  return { importId, file, session, blocks, fields, mapping, defaultRoute, defaultBlocks, planned, rejected };
}

/** The same, with what each row becomes: the rows that the regulations refuse join those that cannot be read. */
export async function loadCandidateImport(visit: SignedVisit, importId: string, query: URLSearchParams) {
  const { runtime, actor } = visit;
  const { file, session, planned, rejected, ...plan } = await planCandidateImport(visit, importId, query);
  const previewed = await previewCandidates(runtime.workplace, actor, { importId, candidates: planned });
  const refused = previewed.flatMap(({ line, refusal }) =>
    refusal === null
      ? []
      : [{ line, cells: file.rows[line - HEADER_LINES - 1] ?? [], problems: [tell(refusal)] }],
  );
  const lines = new Set(refused.map(({ line }) => line));
  return {
    ...plan,
    columns: file.columns,
    planned: planned.filter(({ line }) => !lines.has(line)),
    rejected: [...rejected, ...refused].toSorted((a, b) => a.line - b.line),
    fileName: file.fileName,
    session: { id: session.id, label: session.label },
    previewed: previewed
      .map((row, at) => ({ ...row, notes: planned[at]?.notes ?? [] }))
      .filter(({ line }) => !lines.has(line)),
    routes: ROUTES,
  };
}

/** A refusal of the regulations as the reason of a row. */
function tell({ code, info }: CandidateRefusal): RowProblem {
  const say = (language: Language): string => explainError(language, code, info).what;
  return { column: '', message: { fr: say('fr'), en: say('en') }, params: {} };
}

export type PreviewedRow = PreviewedCandidate & Pick<PlannedCandidate, 'notes'>;
