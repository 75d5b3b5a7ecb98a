/** A table of flights as CSV, the same at each call: delays that grow with the hour and differ by site. */
export function makeFlights(rows: number): string {
  let state = 42;
  const draw = (): number => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
  const lines = ['retard,heure,distance,site,annule,duree,panne,avion,constante,codetexte'];
  for (let row = 0; row < rows; row += 1) {
    const heure = 6 + Math.floor(draw() * 17);
    const distance = 300 + Math.floor(draw() * 2500);
    const site = ['Lyon', 'Nantes', 'Nice'][Math.floor(draw() * 3)] ?? 'Lyon';
    const noise = (draw() + draw() + draw() + draw() - 2) * 14;
    const retard = 2 + 1.1 * (heure - 6) + (site === 'Nice' ? 9 : 0) + 0.001 * distance + noise;
    const annule = draw() < 0.2 ? 'oui' : 'non';
    const duree = -Math.log(1 - draw()) * 300 + 0.1;
    const panne = draw() < 0.7 ? 1 : 0;
    lines.push(
      [
        retard.toFixed(1),
        heure,
        distance,
        site,
        annule,
        duree.toFixed(1),
        panne,
        `AV${row % 37}`,
        4,
        row % 2 === 0 ? '0,5' : '1,5',
      ]
        .map((cell) => (String(cell).includes(',') ? `"${cell}"` : cell))
        .join(','),
    );
  }
  return `${lines.join('\n')}\n`;
}
