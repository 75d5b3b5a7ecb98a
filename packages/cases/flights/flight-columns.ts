import type { CaseSource } from '../case-package.ts';

export const FLIGHT_COLUMNS = [
  'vol_id',
  'date_vol',
  'depart',
  'tranche',
  'jour',
  'origine',
  'etat_origine',
  'aeroport_origine',
  'destination',
  'distance_km',
  'retard_min',
  'statut',
  'retard_majeur',
  'maj_le',
] as const;

export const WEEKDAYS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'] as const;

export const DESK_FILE = 'donnees/escales-hiver.csv';
export const BOOKING_FILE = 'donnees/reservation-printemps.jsonl';
export const ARCHIVE_FILE = 'donnees/archive-mai.parquet';
export const MANUAL_FILE = 'donnees/saisie-juin.xlsx';
export const REFERENCE_FILE = 'donnees/referentiel.xlsx';
export const NOTES_FOLDER = 'notes';
export const PERSONAL_HEADER = 'Agent (contact)';

function nameHeaders(headers: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(FLIGHT_COLUMNS.map((column, index) => [column, headers[index] ?? column]));
}

/** The four record sources, each with its own words for the same fourteen columns. */
export const FLIGHT_SOURCES: readonly CaseSource[] = [
  {
    path: DESK_FILE,
    format: 'csv',
    delimiter: ';',
    sheet: null,
    columns: nameHeaders([
      'N° vol',
      'Date du vol',
      'Départ (heure locale)',
      'Tranche',
      'Jour',
      'Origine',
      'État',
      "Nom de l'aéroport",
      'Destination',
      'Distance (km)',
      'Retard (min)',
      'Statut',
      'Retard majeur',
      'Mis à jour le',
    ]),
  },
  {
    path: BOOKING_FILE,
    format: 'jsonl',
    delimiter: null,
    sheet: null,
    columns: nameHeaders([
      'flightId',
      'flightDate',
      'departureLocal',
      'timeSlot',
      'weekday',
      'originCode',
      'originState',
      'originName',
      'destinationCode',
      'distanceKm',
      'delayMinutes',
      'status',
      'majorDelay',
      'updatedOn',
    ]),
  },
  {
    path: ARCHIVE_FILE,
    format: 'parquet',
    delimiter: null,
    sheet: null,
    columns: nameHeaders([
      'id_vol',
      'dt_vol',
      'hr_depart',
      'tranche_hor',
      'jour_sem',
      'orig',
      'orig_etat',
      'orig_nom',
      'dest',
      'dist_km',
      'ret_min',
      'statut',
      'ret_majeur',
      'dt_maj',
    ]),
  },
  {
    path: MANUAL_FILE,
    format: 'xlsx',
    delimiter: null,
    sheet: 'saisie',
    columns: nameHeaders([
      'VOL',
      'DATE',
      'DEPART',
      'TRANCHE',
      'JOUR',
      'DE',
      'ETAT',
      'AEROPORT',
      'VERS',
      'KM',
      'RETARD',
      'STATUT',
      'MAJEUR',
      'MAJ',
    ]),
  },
];
