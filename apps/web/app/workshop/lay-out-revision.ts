import { type Block, type LaidDocument, layOutTables, readMarkdown } from '@etalon/document';
import { EtalonError } from '@etalon/error';
import { formatMoment, type Language, translate } from '@etalon/i18n';
import { workshopMessages } from '@etalon/i18n/messages/workshop';
import { readRevision } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import {
  type DocumentTable,
  findDocumentKind,
  isJsonList,
  isJsonObject,
  type JsonObject,
} from '@etalon/workshop';
import { nameMetric } from '../figures/name-metric.ts';
import { namePeople } from './load-document-page.ts';

/** One revision of a document, ready to be written as a file or shown to be read. */
export interface LaidRevision extends LaidDocument {
  readonly number: number;
  readonly kind: string;
  readonly content: JsonObject;
  readonly tables: readonly DocumentTable[];
  readonly projectTitle: string;
  readonly sha256: string;
}

/** Lays a revision out: the texts of a note as they are written, the lists of any other document as tables. */
export async function layOutRevision(
  visit: SignedVisit,
  target: { readonly projectId: string; readonly documentId: string; readonly number: number },
): Promise<LaidRevision> {
  const { actor, language, runtime } = visit;
  const { workplace } = runtime;
  const { document, revision } = await readRevision(workplace, actor, target);
  if (document.projectId !== target.projectId) throw new EtalonError('document.not-found');
  const kind = findDocumentKind(document.kind);
  const tables = kind.listTables(revision.content);
  const project = await workplace.records.workshop.findProject(document.projectId);
  const names = await namePeople(workplace, [revision.author]);
  const projectTitle = project?.title ?? '';
  const say = (key: keyof typeof workshopMessages): string => translate(language, workshopMessages[key]);
  return {
    title: document.title,
    language,
    at: revision.at,
    facts: [
      { label: say('fact.project'), value: projectTitle },
      { label: say('fact.kind'), value: kind.title[language] },
      {
        label: say('fact.revision'),
        value: `${revision.number}, ${formatMoment(language, revision.at)}, ${names[revision.author] ?? ''}`,
      },
      { label: 'SHA-256', value: revision.sha256 },
    ],
    blocks:
      document.kind === 'note'
        ? layOutNote(revision.content)
        : layOutTables(
            tables.map((table) => nameMetrics(table, language)),
            language,
          ),
    number: revision.number,
    kind: document.kind,
    content: revision.content,
    tables,
    projectTitle,
    sha256: revision.sha256,
  };
}

/** A table to be read: its metrics in words; files of numbers keep the codes. */
function nameMetrics(table: DocumentTable, language: Language): DocumentTable {
  if (table.columns.every(({ key }) => key !== 'metric')) return table;
  const rows = table.rows.map((row) =>
    typeof row.metric === 'string' ? { ...row, metric: nameMetric(language, row.metric) } : row,
  );
  return { ...table, rows };
}

function layOutNote(content: JsonObject): readonly Block[] {
  const title = typeof content.title === 'string' ? content.title : '';
  const sections = (isJsonList(content.sections) ? content.sections : []).filter(isJsonObject);
  return [
    ...(title === '' ? [] : [{ kind: 'heading' as const, level: 1 as const, text: title }]),
    ...sections.flatMap(({ heading, text }): readonly Block[] => [
      ...(typeof heading === 'string' && heading !== ''
        ? [{ kind: 'heading' as const, level: 2 as const, text: heading }]
        : []),
      ...(typeof text === 'string' ? readMarkdown(text) : []),
    ]),
  ];
}
