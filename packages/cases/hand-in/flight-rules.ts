/** Rules that the dictionary and the reference state, as SQL over columns of the target. */
export const DEPARTURE = 'CAST(depart AS TIMESTAMP)';
export const DELAY = 'CAST(retard_min AS INTEGER)';
export const DISTANCE = 'CAST(distance_km AS DOUBLE)';
/** Over the read table: a distance against the one most flights of its route have. */
export const DISTANCE_RATIO = 'distance_km / nullif(distance_usuelle, 0)';
export const DAYS = "('dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi')";

export function weekdaySql(moment: string): string {
  return `['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'][dayofweek(${moment}) + 1]`;
}

/** Text read in the wrong encoding → text. */
export const MISREAD: Readonly<Record<string, string>> = Object.fromEntries(
  ['retardé', "à l'heure", 'matinée', 'mi-journée', 'après-midi', 'soirée'].map((text) => [
    Buffer.from(text, 'utf8').toString('latin1'),
    text,
  ]),
);
