import { join } from 'node:path';
import { openDuckdb, quoteLiteral } from '@etalon/duckdb';
import { findFlightsFolder } from '../../flights/read-flights.ts';
import type { ItemReader } from '../learning-item.ts';

const KNOTS_TO_KMH = 1.852;

/** One report a line, of a damage that the report states; reports alike in every column are kept once. */
const STRIKES_SQL = `
SELECT DISTINCT strftime("Flight Date"::DATE, '%Y-%m-%d') AS jour, "Airport Name" AS aeroport,
  "Aircraft Make Model" AS appareil, "Aircraft Airline Operator" AS exploitant,
  CASE "Phase of flight" WHEN 'Approach' THEN 'approche' WHEN 'Climb' THEN 'montée' WHEN 'Take-off run' THEN 'décollage'
    WHEN 'Landing Roll' THEN 'atterrissage' WHEN 'Descent' THEN 'descente' WHEN 'Taxi' THEN 'roulage'
    ELSE 'stationnement' END AS phase,
  CASE "Wildlife Size" WHEN 'Small' THEN 'petite' WHEN 'Medium' THEN 'moyenne' ELSE 'grande' END AS taille,
  "Wildlife Species" AS espece,
  CASE "Time of day" WHEN 'Day' THEN 'jour' WHEN 'Night' THEN 'nuit' WHEN 'Dusk' THEN 'crépuscule' ELSE 'aube' END AS moment,
  try_cast("Speed IAS in knots" AS INTEGER) AS vitesse,
  coalesce(try_cast("Cost Total $" AS INTEGER), 0) AS cout_dollars,
  CASE WHEN "Effect Amount of damage" = 'None' THEN 'non' ELSE 'oui' END AS degats
FROM read_csv($FILE, header = true, all_varchar = true)
WHERE "Effect Amount of damage" IN ('None', 'Minor', 'Medium', 'Substantial')
ORDER BY ALL`;

/** Reports of wildlife strikes on aircraft, 1990 to 2002; the label says whether the aircraft was damaged. */
export const readStrikes: ItemReader = async () => {
  const folder = findFlightsFolder();
  const duck = await openDuckdb({ allowedFolders: [folder], memoryMb: 512, threads: 1 });
  const file = quoteLiteral(join(folder, 'birdstrikes.csv'));
  const rows = await duck.rows(STRIKES_SQL.replace('$FILE', file)).finally(() => duck.close());
  return {
    items: rows.map(({ degats, vitesse, cout_dollars: cost, ...texts }) => ({
      label: String(degats),
      cells: {
        ...Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, String(value)])),
        vitesse_noeuds: vitesse === null ? null : Number(vitesse),
        cout_dollars: Number(cost),
      },
      media: null,
    })),
    shift: (item) => {
      const knots = item.cells.vitesse_noeuds;
      const speed = typeof knots === 'number' ? Math.round(knots * KNOTS_TO_KMH) : null;
      return { ...item, cells: { ...item.cells, vitesse_noeuds: speed } };
    },
    alter: (item, stream) => {
      const knots = item.cells.vitesse_noeuds;
      const speed = typeof knots === 'number' ? knots + 1 + stream.nextBelow(3) : null;
      return { ...item, cells: { ...item.cells, vitesse_noeuds: speed } };
    },
    shifted: 'vitesse saisie en kilomètres par heure dans la colonne des nœuds',
  };
};
