import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type Duckdb, type DuckdbRow, quoteLiteral } from '@etalon/duckdb';
import type { RandomStream } from '@etalon/numeric';
import { NOTES_FOLDER } from './flight-columns.ts';
import { findFlightsFolder } from './read-flights.ts';

export interface NoteFile {
  readonly path: string;
  readonly text: string;
}

const REPORTS_SQL = `
SELECT s."Airport Name" AS airport, s."Aircraft Make Model" AS aircraft, s."Effect Amount of damage" AS damage,
  s."Flight Date" AS day, s."Aircraft Airline Operator" AS operator, s."Origin State" AS state,
  s."Phase of flight" AS phase, s."Wildlife Species" AS species, s."Time of day" AS moment
FROM read_csv($REPORTS, header = true, all_varchar = true) s
WHERE s."Flight Date" BETWEEN '2001-01-01' AND '2001-06-30'
ORDER BY s."Flight Date", s."Airport Name", s."Aircraft Make Model", s."Wildlife Species"`;

const WORDS: Readonly<Record<string, string>> = {
  Approach: 'approche',
  Climb: 'montée',
  Descent: 'descente',
  'Landing Roll': 'roulage après atterrissage',
  Parked: 'au stationnement',
  'Take-off run': 'course au décollage',
  Taxi: 'roulage',
  'En Route': 'croisière',
  Day: 'de jour',
  Night: 'de nuit',
  Dawn: "à l'aube",
  Dusk: 'au crépuscule',
  None: 'aucun',
  Minor: 'léger',
  Medium: 'moyen',
  Substantial: 'important',
  'B Destroyed': 'appareil détruit',
};

function say(value: unknown): string {
  const text = value === null || value === undefined || value === '' ? 'non renseigné' : String(value);
  return WORDS[text] ?? text;
}

function writeNote(report: DuckdbRow, number: number): string {
  return [
    `Note d'incident n° ${number}`,
    `Date : ${say(report.day)}`,
    `Lieu : ${say(report.airport)} (${say(report.state)})`,
    '',
    `Choc avec un animal (${say(report.species)}), ${say(report.moment)}, phase : ${say(report.phase)}.`,
    `Appareil : ${say(report.aircraft)}. Exploitant : ${say(report.operator)}.`,
    `Dommage constaté : ${say(report.damage)}.`,
    '',
  ].join('\n');
}

/** `count` short notes on real wildlife strikes of the same months, and the manifest that ties each to a day and a state. */
export async function writeNotes(
  duck: Duckdb,
  stream: RandomStream,
  count: number,
): Promise<readonly NoteFile[]> {
  const sql = REPORTS_SQL.replace('$REPORTS', quoteLiteral(join(findFlightsFolder(), 'birdstrikes.csv')));
  const reports = [...(await duck.rows(sql))];
  while (reports.length > count) reports.splice(stream.nextBelow(reports.length), 1);
  const notes = reports.map((report, index) => ({
    report,
    path: `${NOTES_FOLDER}/note-${String(index + 1).padStart(3, '0')}.txt`,
    text: writeNote(report, index + 1),
  }));
  const lines = notes.map(({ report, path, text }) => {
    const sha256 = createHash('sha256').update(text).digest('hex');
    return [path, sha256, String(Buffer.byteLength(text)), say(report.day), say(report.state)].join(';');
  });
  const manifest = `${['chemin;sha256;octets;date_vol;etat', ...lines].join('\n')}\n`;
  return [
    ...notes.map(({ path, text }) => ({ path, text })),
    { path: `${NOTES_FOLDER}/manifeste.csv`, text: manifest },
  ];
}
