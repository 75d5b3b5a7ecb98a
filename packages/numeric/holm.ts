/** Family-wise adjusted p-values in the order given (Holm 1979); values that are not numbers stay so and are not counted. */
export function adjustHolm(pValues: readonly number[]): readonly number[] {
  const order = pValues
    .map((p, place) => ({ p, place }))
    .filter(({ p }) => !Number.isNaN(p))
    .sort((a, b) => a.p - b.p || a.place - b.place);
  const adjusted = [...pValues];
  let largest = 0;
  order.forEach(({ p, place }, rank) => {
    largest = Math.max(largest, Math.min(1, p * (order.length - rank)));
    adjusted[place] = largest;
  });
  return adjusted;
}
