export const RADAR_SIZE = 320;
const LEAST = 1 / 16;
const MOST = 16;
const INNER = 14;

interface Place {
  readonly x: number;
  readonly y: number;
}

export interface RadarPoint extends Place {
  readonly id: string;
  readonly name: string;
  readonly threat: number;
  readonly edge: Place;
  readonly label: Place;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Distance from the centre: the threat goes from 1/16 to 16, each ring four times the next one outwards. */
export function radiusOf(threat: number): number {
  const held = Math.min(MOST, Math.max(LEAST, threat));
  const share = (Math.log2(MOST) - Math.log2(held)) / (Math.log2(MOST) - Math.log2(LEAST));
  return round(INNER + share * (RADAR_SIZE / 2 - INNER));
}

export const RADAR_RINGS: readonly { readonly threat: number; readonly radius: number }[] = [
  16, 4, 1, 0.25, 0.0625,
].map((threat) => ({ threat, radius: radiusOf(threat) }));

/** Stakeholders set around the centre in their order, from the top, each at the distance of its threat. */
export function layoutRadar(
  rows: readonly { readonly id: string; readonly name: string; readonly threat: number }[],
): readonly RadarPoint[] {
  return rows.map((row, at) => {
    const angle = -Math.PI / 2 + (2 * Math.PI * (at + 0.5)) / rows.length;
    const along = (radius: number): Place => ({
      x: round(radius * Math.cos(angle)),
      y: round(radius * Math.sin(angle)),
    });
    const cosine = Math.cos(angle);
    return {
      ...row,
      ...along(radiusOf(row.threat)),
      edge: along(RADAR_SIZE / 2),
      label: along(RADAR_SIZE / 2 + 14),
      anchor: Math.abs(cosine) < 0.3 ? 'middle' : cosine > 0 ? 'start' : 'end',
    };
  });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
