import { createHash } from 'node:crypto';
import { readMarkdown, writePdf, writeXlsxTables } from '@etalon/document';
import type { CandidacyArchive, SessionArchive } from '@etalon/usecases/archive';
import type { SignedVisit } from '@etalon/web/answer';
import { writeCsv } from '@etalon/web/export-table';
import type { DocumentTable } from '@etalon/workshop';
import type { ZippedFile } from '../hand-in/zip-files.ts';
import { nameFile } from '../workshop/name-file.ts';
import { type ArchiveWords, makeArchiveWords } from './archive-words.ts';
import { makeArchiveTables } from './make-tables.ts';
import { writeArchiveGuide } from './write-guide.ts';
import { writeReport } from './write-report.ts';

/** ZIP without its 64-bit form holds no more than 4 GB: what would go past is named in `non-inclus.csv`. */
const MAX_BYTES = 3_900_000_000;

interface ManifestLine {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

async function* bytesOf(content: string | Uint8Array): AsyncIterable<Uint8Array> {
  yield typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

const whole = (path: string, content: string | Uint8Array): ZippedFile => ({
  path,
  open: async () => bytesOf(content),
});
const json = (path: string, value: unknown): ZippedFile => whole(path, `${JSON.stringify(value, null, 2)}\n`);

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

/** A path inside of the archive, whatever the name was. */
function cleanName(name: string): string {
  return name.split(/[\\/]/).at(-1)?.replaceAll('..', '.') || 'fichier';
}

interface Room {
  left: number;
  readonly omitted: ManifestLine[];
}

/** The files of a candidacy with its report and its record; pieces that find no room are named instead. */
function listCandidacyFiles(
  { runtime }: SignedVisit,
  archive: CandidacyArchive,
  { words, room }: { readonly words: ArchiveWords; readonly room: Room },
) {
  const folder = `candidatures/${archive.label}`;
  const paths = new Map<string, string>();
  const pieces: ZippedFile[] = [];
  for (const { handIn, pieces: all } of archive.handIns)
    for (const piece of all) {
      const place =
        piece.withdrawnAt === null ? handIn.situation : `${handIn.situation}/retirees/${piece.id}`;
      const path = `${folder}/remises/${place}/${piece.slot}-${cleanName(piece.fileName)}`;
      if (piece.bytes > room.left) {
        room.omitted.push({ path, bytes: piece.bytes, sha256: piece.sha256 });
        continue;
      }
      room.left -= piece.bytes;
      paths.set(piece.id, path);
      pieces.push({ path, open: () => runtime.workplace.files.open(piece.sha256) });
    }
  const files = [
    whole(`${folder}/compte-rendu.md`, writeReport(archive, words)),
    json(`${folder}/dossier.json`, describeCandidacy(archive)),
    ...archive.handIns.flatMap(({ handIn }) =>
      handIn.seal === null
        ? []
        : [json(`${folder}/remises/${handIn.situation}/accuse.json`, handIn.seal.receipt)],
    ),
    ...archive.view.credentials.map(({ id, body }) => whole(`${folder}/certificats/${id}.json`, body)),
    ...pieces,
  ];
  return { files, pathOf: (pieceId: string): string | null => paths.get(pieceId) ?? null };
}

function describeCandidacy(archive: CandidacyArchive): unknown {
  const { label, name, view, blocks, handIns, mission } = archive;
  return {
    label,
    name,
    candidacy: view.candidacy,
    session: view.session,
    regulations: view.regulations,
    accommodations: view.accommodations,
    recognitions: view.recognitions,
    blocks,
    handIns: handIns.map(({ readings, ...row }) => ({
      ...row,
      readings: readings.map((reading) => ({ ...reading, body: JSON.parse(reading.body) })),
    })),
    mission: mission && {
      agreements: mission.agreements.map(({ version, state }) => ({ terms: version.terms, state })),
      duration: mission.duration,
      log: mission.log,
      decisions: mission.decisions.map(({ result, motive, at }) => ({ result, motive, at })),
    },
  };
}

async function* listTables(
  words: ArchiveWords,
  tables: readonly DocumentTable[],
  at: string,
): AsyncGenerator<ZippedFile> {
  for (const table of tables)
    yield whole(`tableaux/${nameFile(table.title[words.language])}.csv`, writeTable(words, table));
  if (tables.length > 0)
    yield whole('tableaux/classeur.xlsx', await writeXlsxTables(tables, { language: words.language, at }));
}

/** Everything of a session that the visitor may read, made as it is sent. */
export async function* listSessionEntries(
  visit: SignedVisit,
  archive: SessionArchive,
): AsyncGenerator<ZippedFile> {
  const words = makeArchiveWords(visit.language);
  const { lines, measure } = makeManifest();
  const room: Room = { left: MAX_BYTES, omitted: [] };
  const tables = makeArchiveTables(words);
  const { session, version, matrix, regulations, situations, minutes } = archive;
  yield measure(whole('LISEZ-MOI.md', writeArchiveGuide('session', session.label)));
  yield measure(json('session/session.json', { session, situations }));
  yield measure(json('session/reglement.json', regulations));
  yield measure(json('session/referentiel.json', version));
  yield measure(json('session/matrice.json', matrix));
  for (const { minutes: drafted, seal, withdrawal, ...row } of minutes) {
    const path = `proces-verbaux/proces-verbal-${drafted.number}`;
    yield measure(json(`${path}.json`, { ...row, minutes: drafted, seal, withdrawal }));
    if (seal !== null)
      yield measure({
        path: `${path}.pdf`,
        open: () => visit.runtime.workplace.files.open(seal.pdfSha256),
      });
  }
  for await (const candidacy of archive.candidacies()) {
    const { files, pathOf } = listCandidacyFiles(visit, candidacy, { words, room });
    tables.add(candidacy, pathOf);
    for (const file of files) yield measure(file);
  }
  for await (const file of listTables(words, tables.list(), session.closesAt)) yield measure(file);
  yield measure({ path: 'journal/journal.jsonl', open: async () => writeJournal(archive) });
  if (room.omitted.length > 0) yield measure(whole('non-inclus.csv', writeManifest(words, room.omitted)));
  yield whole('manifeste.csv', writeManifest(words, lines));
}

async function* writeJournal({ journal }: SessionArchive): AsyncIterable<Uint8Array> {
  for await (const row of journal()) yield* bytesOf(`${JSON.stringify(row)}\n`);
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
  const room: Room = { left: MAX_BYTES, omitted: [] };
  const tables = makeArchiveTables(words);
  const { files, pathOf } = listCandidacyFiles(visit, archive, { words, room });
  tables.add(archive, pathOf);
  yield measure(whole('LISEZ-MOI.md', writeArchiveGuide('candidacy', archive.label)));
  if (archive.regulations !== null) yield measure(json('session/reglement.json', archive.regulations));
  for (const file of files) yield measure(file);
  yield measure(whole(`candidatures/${archive.label}/compte-rendu.pdf`, printReport(archive, words)));
  for await (const file of listTables(words, tables.list(), archive.view.session.closesAt))
    yield measure(file);
  if (room.omitted.length > 0) yield measure(whole('non-inclus.csv', writeManifest(words, room.omitted)));
  yield whole('manifeste.csv', writeManifest(words, lines));
}
