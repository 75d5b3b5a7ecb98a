import { nameType, readBibliography, type SourceRecord } from '@etalon/text';
import { type ListItem, labelOf, listOf, numberOf, textOf } from '../bench/list-item.ts';
import { readHead } from '../bench/read-head.ts';
import { readList } from '../bench/read-list.ts';
import type { Workbench } from '../bench/workbench.ts';

export interface PlacedSource extends SourceRecord {
  readonly path: string;
  /** Name of the copy of the source handed in, '' when there is none. */
  readonly snapshot: string;
}

/** The sources of the hand-in: BibTeX and RIS files, CSL or workshop lists, tables. */
export async function listSources(bench: Workbench): Promise<readonly PlacedSource[]> {
  const written = bench
    .piecesOf('sources')
    .filter((piece) => /\.(bib|ris)$/i.test(piece.fileName))
    .flatMap((piece) =>
      readBibliography(readHead(piece).toString('utf8')).map((record) => ({
        ...record,
        path: piece.fileName,
        snapshot: '',
      })),
    );
  return [...written, ...(await readList(bench, 'sources')).map(readItem)];
}

function readItem(item: ListItem): PlacedSource {
  const url = textOf(item, 'url', 'lien', 'link');
  const retracted = textOf(item, 'retracted', 'is_retracted', 'retracte');
  return {
    id: item.id,
    title: labelOf(item),
    authors: listOf(item, 'authors', 'author', 'auteurs', 'auteur').join(' ; '),
    year: readYear(item),
    type: nameType(textOf(item, 'type', 'nature'), url),
    publisher: textOf(item, 'publisher', 'editeur', 'container-title', 'journal', 'revue'),
    language: textOf(item, 'language', 'lang', 'langue'),
    doi: textOf(item, 'doi', 'DOI') || textOf({ ...item, fields: nested(item) }, 'doi'),
    arxiv: textOf(item, 'arxiv') || textOf({ ...item, fields: nested(item) }, 'arxiv'),
    url,
    retracted: retracted === '' ? null : /^(true|oui|1|yes)$/i.test(retracted),
    path: item.path,
    locator: item.locator,
    snapshot: textOf(item, 'snapshot', 'file', 'fichier', 'copie'),
  };
}

/** `ids: { doi, arxiv, hal }` of the workshop. */
function nested(item: ListItem): ListItem['fields'] {
  const ids = item.fields.get('ids');
  const isRecord = typeof ids === 'object' && ids !== null && !Array.isArray(ids);
  return new Map(isRecord ? Object.entries(ids) : []);
}

function readYear(item: ListItem): number | null {
  const year = numberOf(item, 'year', 'annee');
  if (year !== null) return year;
  const found = /\d{4}/.exec(textOf(item, 'date', 'published', 'issued', 'publication_date'))?.[0];
  return found === undefined ? null : Number(found);
}
