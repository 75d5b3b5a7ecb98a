import { drawBeta, type RandomStream } from '@etalon/numeric';

const SMALL = 24;

/** A Binomial(n, p) draw, exact: by medians of Beta draws (Devroye 1986, ch. X.4.3), then by single trials. */
export function drawBinomial(stream: RandomStream, n: number, p: number): number {
  let left = n;
  let chance = p;
  let count = 0;
  while (left > SMALL) {
    const rank = Math.floor((left + 1) / 2);
    const cut = drawBeta(stream, rank, left + 1 - rank);
    if (cut <= chance) {
      count += rank;
      left -= rank;
      chance = (chance - cut) / (1 - cut);
    } else {
      left = rank - 1;
      chance /= cut;
    }
  }
  for (let trial = 0; trial < left; trial += 1) if (stream.nextUnit() < chance) count += 1;
  return count;
}

/** How often each of the groups falls when as many are drawn with replacement as `multiplicities` sum to. */
export function drawResample(stream: RandomStream, multiplicities: Float64Array): Float64Array {
  const total = multiplicities.reduce((sum, count) => sum + count, 0);
  const drawn = new Float64Array(multiplicities.length);
  if (total <= multiplicities.length) {
    for (let draw = 0; draw < total; draw += 1) {
      const place = stream.nextBelow(multiplicities.length);
      drawn[place] = (drawn[place] ?? 0) + 1;
    }
    return drawn;
  }
  let left = total;
  let mass = total;
  multiplicities.forEach((count, place) => {
    drawn[place] = count === mass ? left : drawBinomial(stream, left, count / mass);
    left -= drawn[place] ?? 0;
    mass -= count;
  });
  return drawn;
}
