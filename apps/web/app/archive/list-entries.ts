import { createHash } from 'node:crypto';
import { readMarkdown, writePdf, writeXlsxTables } from '@etalon/document';
import type { CandidacyArchive, SessionArchive } from '@etalon/usecases/archive';
import type { SignedVisit } from '@etalon/web/answer';
import { writeCsv } from '@etalon/web/export-table';
import type { DocumentTable } from '@etalon/workshop';
import { cleanPath, jsonFile, MAX_ARCHIVE_BYTES, makeUnique, wholeFile } from '../hand-in/archive-entry.ts';
import type { ZippedFile } from '../hand-in/zip-files.ts';
import { nameFile } from '../workshop/name-file.ts';
import { type ArchiveWords, makeArchiveWords } from './archive-words.ts';
import { makeSessionTables } from './make-session-tables.ts';
import { makeArchiveTables } from './make-tables.ts';
import { writeRegisterGuide } from './write-guide.ts';
import { writeReport } from './write-report.ts';

interface ManifestLine {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Measures each file as it leaves, for the manifest that comes last. */
function makeManifest() {
  const lines: ManifestLine[] = [];
  const measure = (file: ZippedFile): ZippedFile => ({
    path: file.path,
    open: async () => {
      const content = await file.open();
      return (async function* () {
        const hash = createHash('sha256');
        let bytes = 0;
        for await (const chunk of content) {
          hash.update(chunk);
          bytes += chunk.byteLength;
          yield chunk;
        }
        lines.push({ path: file.path, bytes, sha256: hash.digest('hex') });
      })();
    },
  });
  return { lines, measure };
}

function writeManifest(words: ArchiveWords, lines: readonly ManifestLine[]): string {
  return writeCsv({
    language: words.language,
    columns: (['path', 'bytes', 'sha256'] as const).map((key) => ({
      header: words.say(`column.${key}`),
      value: (line: ManifestLine) => line[key],
    })),
    rows: lines,
  });
}

function writeTable(words: ArchiveWords, table: DocumentTable): string {
  return writeCsv({
    language: words.language,
    columns: table.columns.map(({ key, title }) => ({
      header: title[words.language],
      value: (row: DocumentTable['rows'][number]) => row[key] ?? null,
    })),
    rows: table.rows,
  });
}

/** What an archive has room for, and what found none or is no longer kept. */
interface Room {
  left: number;
  readonly omitted: ManifestLine[];
  /** Two candidacies may bear one label. */
  readonly unique: (path: string) => string;
}

/** The files of a candidacy with its report and its record; pieces without room or without content are named instead. */
async function listCandidacyFiles(
  { runtime }: SignedVisit,
  archive: CandidacyArchive,
  { words, room }: { readonly words: ArchiveWords; readonly room: Room },
) {
  const { files } = runtime.workplace;
  const name = room.unique(archive.label);
  const folder = `candidatures/${name}`;
  const paths = new Map<string, string>();
  const pieces: ZippedFile[] = [];
  for (const { handIn, pieces: all } of archive.handIns)
    for (const { id, slot, fileName, bytes, sha256, withdrawnAt } of all) {
      const place = withdrawnAt === null ? handIn.situation : `${handIn.situation}/retirees/${id}`;
      const path = `${folder}/remises/${place}/${slot}-${cleanPath(fileName).split('/').at(-1) || 'fichier'}`;
      if (bytes > room.left || !(await files.exists(sha256))) {
        room.omitted.push({ path, bytes, sha256 });
        continue;
      }
      room.left -= bytes;
      paths.set(id, path);
      pieces.push({ path, open: () => files.open(sha256) });
    }
  const entries = [
    wholeFile(`${folder}/compte-rendu.md`, writeReport(archive, words)),
    jsonFile(`${folder}/dossier.json`, describeCandidacy(archive)),
    ...archive.handIns.flatMap(({ handIn }) =>
      handIn.seal === null
        ? []
        : [jsonFile(`${folder}/remises/${handIn.situation}/accuse.json`, handIn.seal.receipt)],
    ),
    ...archive.view.credentials.map(({ id, body }) => wholeFile(`${folder}/certificats/${id}.json`, body)),
    ...pieces,
  ];
  return { name, entries, pathOf: (pieceId: string): string | null => paths.get(pieceId) ?? null };
}

function describeCandidacy(archive: CandidacyArchive): unknown {
  const { label, name, view, blocks, handIns, mission, notifications } = archive;
  return {
    label,
    name,
    candidacy: view.candidacy,
    session: view.session,
    regulations: view.regulations,
    accommodations: view.accommodations,
    recognitions: view.recognitions,
    blocks,
    notifications,
    handIns: handIns.map(({ readings, ...row }) => ({
      ...row,
      readings: readings.map((reading) => ({ ...reading, body: JSON.parse(reading.body) })),
    })),
    mission,
  };
}

async function* listTables(
  words: ArchiveWords,
  tables: readonly DocumentTable[],
  at: string,
): AsyncGenerator<ZippedFile> {
  for (const table of tables)
    yield wholeFile(`tableaux/${nameFile(table.title[words.language])}.csv`, writeTable(words, table));
  if (tables.length > 0)
    yield wholeFile(
      'tableaux/classeur.xlsx',
      await writeXlsxTables(tables, { language: words.language, at }),
    );
}

/** Everything of a session that the visitor may read, made as it is sent. */
export async function* listSessionEntries(
  visit: SignedVisit,
  archive: SessionArchive,
): AsyncGenerator<ZippedFile> {
  const words = makeArchiveWords(visit.language);
  const { lines, measure } = makeManifest();
  const room: Room = { left: MAX_ARCHIVE_BYTES, omitted: [], unique: makeUnique() };
  const tables = makeArchiveTables(words);
  const folders = new Map<string, string>();
  const { session, version, matrix, regulations, situations, minutes, record } = archive;
  yield measure(wholeFile('LISEZ-MOI.md', writeRegisterGuide('session', session.label)));
  yield measure(jsonFile('session/session.json', { session, situations }));
  yield measure(jsonFile('session/reglement.json', regulations));
  yield measure(jsonFile('session/referentiel.json', version));
  yield measure(jsonFile('session/matrice.json', matrix));
  yield measure(jsonFile('session/deroulement.json', record));
  for (const { minutes: drafted, seal, withdrawal, ...row } of minutes) {
    const path = `proces-verbaux/proces-verbal-${drafted.number}`;
    yield measure(jsonFile(`${path}.json`, { ...row, minutes: drafted, seal, withdrawal }));
    if (seal !== null)
      yield measure({
        path: `${path}.pdf`,
        open: () => visit.runtime.workplace.files.open(seal.pdfSha256),
      });
  }
  for await (const candidacy of archive.candidacies()) {
    const { name, entries, pathOf } = await listCandidacyFiles(visit, candidacy, { words, room });
    tables.add({ ...candidacy, label: name }, pathOf);
    folders.set(candidacy.view.candidacy.id, name);
    for (const file of entries) yield measure(file);
  }
  const beside = makeSessionTables(record, words, (id) => folders.get(id) ?? id);
  for await (const file of listTables(words, [...tables.list(), ...beside], session.closesAt))
    yield measure(file);
  yield measure({ path: 'journal/journal.jsonl', open: async () => writeJournal(archive) });
  if (room.omitted.length > 0) yield measure(wholeFile('non-inclus.csv', writeManifest(words, room.omitted)));
  yield wholeFile('manifeste.csv', writeManifest(words, lines));
}

async function* writeJournal({ journal }: SessionArchive): AsyncIterable<Uint8Array> {
  for await (const row of journal()) yield new TextEncoder().encode(`${JSON.stringify(row)}\n`);
}

/** The report as a tagged PDF, under its own title. */
function printReport(archive: CandidacyArchive, words: ArchiveWords): Uint8Array {
  const [, ...rest] = writeReport(archive, words).split('\n');
  return writePdf({
    title: words.say('report.title', { label: archive.label }),
    language: words.language,
    facts: [],
    at: archive.view.session.closesAt,
    blocks: readMarkdown(rest.join('\n'), 1),
  });
}

/** Everything of one candidacy that the visitor may read. */
export async function* listCandidacyEntries(
  visit: SignedVisit,
  archive: CandidacyArchive,
): AsyncGenerator<ZippedFile> {
  const words = makeArchiveWords(visit.language);
  const { lines, measure } = makeManifest();
  const room: Room = { left: MAX_ARCHIVE_BYTES, omitted: [], unique: makeUnique() };
  const tables = makeArchiveTables(words);
  const { entries, pathOf } = await listCandidacyFiles(visit, archive, { words, room });
  tables.add(archive, pathOf);
  yield measure(wholeFile('LISEZ-MOI.md', writeRegisterGuide('candidacy', archive.label)));
  if (archive.regulations !== null) yield measure(jsonFile('session/reglement.json', archive.regulations));
  for (const file of entries) yield measure(file);
  yield measure(wholeFile(`candidatures/${archive.label}/compte-rendu.pdf`, printReport(archive, words)));
  for await (const file of listTables(words, tables.list(), archive.view.session.closesAt))
    yield measure(file);
  if (room.omitted.length > 0) yield measure(wholeFile('non-inclus.csv', writeManifest(words, room.omitted)));
  yield wholeFile('manifeste.csv', writeManifest(words, lines));
}
