import { stateOffsetSql } from '../flights/state-offsets.ts';

/** Rules that the dictionary and the reference state, as SQL over columns of the target. */
export const DEPARTURE = 'CAST(depart AS TIMESTAMP)';
export const DELAY = 'CAST(retard_min AS INTEGER)';
export const DISTANCE = 'CAST(distance_km AS DOUBLE)';
/** Over the read table: a distance against the one most flights of its route have. */
export const DISTANCE_RATIO = 'distance_km / nullif(distance_usuelle, 0)';
export const DAYS = "('dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi')";

/** Slot of a departure according to the sheet `categories`. */
export function slotSql(moment: string): string {
  return `CASE WHEN hour(${moment}) < 5 THEN 'nuit' WHEN hour(${moment}) < 10 THEN 'matinée' WHEN hour(${moment}) < 15 THEN 'mi-journée' WHEN hour(${moment}) < 20 THEN 'après-midi' ELSE 'soirée' END`;
}

export function weekdaySql(moment: string): string {
  return `['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'][dayofweek(${moment}) + 1]`;
}

/** The departure once read as universal time, back in the local time of the state of origin. */
export const LOCAL_DEPARTURE = `(${DEPARTURE} - to_hours(CAST(${stateOffsetSql('etat_origine')} AS INTEGER)))`;

/** A departure whose slot is another, and becomes right once moved by the offset of its state. */
export const WRITTEN_IN_UTC = `tranche <> ${slotSql(DEPARTURE)} AND tranche = ${slotSql(LOCAL_DEPARTURE)}`;

/** Text read in the wrong encoding → text. */
export const MISREAD: Readonly<Record<string, string>> = Object.fromEntries(
  ['retardé', "à l'heure", 'matinée', 'mi-journée', 'après-midi', 'soirée'].map((text) => [
    Buffer.from(text, 'utf8').toString('latin1'),
    text,
  ]),
);
