/** 400 orders: late when far or with the slow carrier; « retard » is the answer written otherwise. */
export function writeOrders(): string {
  const lines = Array.from({ length: 400 }, (_, i) => {
    const distance = (i * 7919) % 500;
    const carrier = ['rapide', 'lent', 'moyen'][(i * 31) % 3];
    const delay = distance / 100 + (carrier === 'lent' ? 3 : 0) + (((i * 104729) % 97) / 97) * 2;
    const day = new Date(Date.UTC(2026, 0, 1 + Math.floor(i / 3))).toISOString().slice(0, 10);
    return [
      `c${i}`,
      i % 19 === 0 ? '' : distance,
      carrier,
      `k${i % 40}`,
      day,
      delay.toFixed(2),
      delay > 4.5 ? 'oui' : 'non',
    ].join(',');
  });
  return ['id,distance,transporteur,client,jour,retard,tardif', ...lines].join('\n');
}
