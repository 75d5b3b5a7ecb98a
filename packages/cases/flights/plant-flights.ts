import type { DefectManifest, DefectOperator } from '../case-package.ts';
import type { CaseRow, Operator, Planted } from '../operators/plant.ts';
import { plantPersonalColumn, plantShift } from '../operators/plant-column-faults.ts';
import { plantExactDuplicate, plantNearDuplicate, plantStaleRecord } from '../operators/plant-extra-rows.ts';
import { plantInOrder } from '../operators/plant-in-order.ts';
import { plantMissing } from '../operators/plant-missing.ts';
import {
  plantOutOfRange,
  plantSentinel,
  plantTypeCorruption,
  plantUnitChange,
} from '../operators/plant-number-faults.ts';
import {
  plantCategoryVariant,
  plantMojibake,
  plantOrphanKey,
  plantOtherValue,
  plantTruncation,
} from '../operators/plant-text-faults.ts';
import { plantDateSwap, plantZoneShift } from '../operators/plant-time-faults.ts';
import {
  ARCHIVE_FILE,
  BOOKING_FILE,
  DESK_FILE,
  MANUAL_FILE,
  PERSONAL_HEADER,
  WEEKDAYS,
} from './flight-columns.ts';
import { stateOffsetHours } from './state-offsets.ts';

const UNSHIFTED = [DESK_FILE, BOOKING_FILE, MANUAL_FILE];
const UNTYPED = [DESK_FILE, BOOKING_FILE, MANUAL_FILE];

interface PlanStep {
  readonly operator: DefectOperator;
  readonly intensity: number;
  readonly plant: readonly Operator[];
}

function weighDelay(row: CaseRow): number {
  const delay = row.cells.retard_min;
  return typeof delay === 'number' && delay >= 45 ? 1 : 0.12;
}

function dayBefore(row: CaseRow): string {
  const day = Date.parse(`${String(row.cells.date_vol)}T00:00:00Z`);
  return new Date(day - 86_400_000).toISOString().slice(0, 10);
}

function planFlights(airports: ReadonlySet<string>): readonly PlanStep[] {
  const offset = (row: CaseRow): number => stateOffsetHours(String(row.cells.etat_origine));
  return [
    { operator: 'M2', intensity: 0.005, plant: [plantExactDuplicate()] },
    { operator: 'M3', intensity: 0.004, plant: [plantNearDuplicate('aeroport_origine')] },
    {
      operator: 'M13',
      intensity: 0.004,
      plant: [
        plantStaleRecord((row) => ({
          maj_le: dayBefore(row),
          retard_min: 0,
          statut: "à l'heure",
          retard_majeur: false,
        })),
      ],
    },
    { operator: 'M4', intensity: 0.004, plant: [plantOutOfRange('distance_km', 9000)] },
    { operator: 'M5', intensity: 0.006, plant: [plantUnitChange('distance_km')] },
    { operator: 'M6', intensity: 0.006, plant: [plantTypeCorruption('retard_min', 'min', UNTYPED)] },
    {
      operator: 'M7',
      intensity: 0.004,
      plant: [plantCategoryVariant('jour'), plantCategoryVariant('etat_origine')],
    },
    { operator: 'M8', intensity: 0.003, plant: [plantOrphanKey('destination', airports)] },
    { operator: 'M9', intensity: 0.015, plant: [plantDateSwap('date_vol')] },
    { operator: 'M10', intensity: 0.006, plant: [plantZoneShift('depart', offset)] },
    { operator: 'M11', intensity: 0.004, plant: [plantMojibake('statut'), plantMojibake('tranche')] },
    { operator: 'M12', intensity: 0.004, plant: [plantOtherValue('M12', 'jour', WEEKDAYS)] },
    {
      operator: 'M15',
      intensity: 0.004,
      plant: [plantSentinel('retard_min', -999, UNSHIFTED), plantSentinel('maj_le', '1900-01-01')],
    },
    { operator: 'M16', intensity: 0.006, plant: [plantTruncation('aeroport_origine', 10)] },
    { operator: 'M18', intensity: 0.01, plant: [plantOtherValue('M18', 'retard_majeur', [true, false])] },
    {
      operator: 'M1',
      intensity: 0.02,
      plant: [
        plantMissing({ column: 'etat_origine', mechanism: 'MCAR' }),
        plantMissing({
          column: 'distance_km',
          mechanism: 'MAR',
          weight: (row) => (['soirée', 'nuit'].includes(String(row.cells.tranche)) ? 1 : 0.15),
        }),
        plantMissing({ column: 'retard_min', mechanism: 'MNAR', files: UNSHIFTED, weight: weighDelay }),
      ],
    },
    { operator: 'M14', intensity: 1, plant: [plantShift('retard_min', ARCHIVE_FILE)] },
    { operator: 'M17', intensity: 1, plant: [plantPersonalColumn(PERSONAL_HEADER, DESK_FILE)] },
  ];
}

/** How the missing cells of this case were drawn. */
export const FLIGHT_MECHANISMS: DefectManifest['mechanisms'] = {
  etat_origine: 'MCAR',
  distance_km: 'MAR',
  retard_min: 'MNAR',
};

/** Plants M1 to M18 in the flights, each operator with a random stream of its own. */
export function plantFlights(rows: readonly CaseRow[], seed: string, airports: ReadonlySet<string>): Planted {
  const steps = planFlights(airports).map((step) => ({ ...step, stream: step.operator }));
  return plantInOrder(rows, steps, { seed, key: 'vol_id' });
}
