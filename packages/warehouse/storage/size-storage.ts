import { EtalonError } from '@etalon/error';
import { listStorageFacts } from './list-storage-facts.ts';
import type { SizedStore, StorageItem, StoragePlan, StorageSizing } from './storage-plan.ts';

const GIB = 2 ** 30;

/**
 * Volumes V·(1+g)^t after each asked number of years, with copies and monthly cost at declared prices, and the facts read
 * in the plan. With a retention shorter than t, growth stops at the retention. Throws `warehouse.value-refused`.
 */
export function sizeStorage(
  plan: StoragePlan,
  { years }: { readonly years: readonly number[] },
): StorageSizing {
  for (const item of plan.items) refuseValues(item);
  const stores = plan.items.map((item) => sizeItem(item, years));
  const totals = years.map((year, at) => {
    const costPerMonth: Record<string, number> = {};
    plan.items.forEach((item, i) => {
      const cost = stores[i]?.years[at]?.costPerMonth;
      if (item.price === null || cost === null || cost === undefined) return;
      costPerMonth[item.price.currency] = (costPerMonth[item.price.currency] ?? 0) + cost;
    });
    const sum = (what: 'bytes' | 'bytesWithCopies'): number =>
      stores.reduce((total, store) => total + (store.years[at]?.[what] ?? 0), 0);
    return { year, bytes: sum('bytes'), bytesWithCopies: sum('bytesWithCopies'), costPerMonth };
  });
  return { stores, totals, facts: plan.items.flatMap((item) => listStorageFacts(item)) };
}

function sizeItem(item: StorageItem, years: readonly number[]): SizedStore {
  return {
    id: item.id,
    years: years.map((year) => {
      const grown = Math.min(year, item.retentionYears ?? year);
      const bytes = item.volumeBytes * (1 + item.growth) ** grown;
      const bytesWithCopies = bytes * (1 + item.copies.length);
      const gib = bytesWithCopies / GIB;
      return {
        year,
        bytes,
        bytesWithCopies,
        costPerMonth: item.price === null ? null : gib * item.price.perGibMonth,
      };
    }),
  };
}

function refuseValues(item: StorageItem): void {
  const refused: readonly (readonly [string, number, boolean])[] = [
    ['volumeBytes', item.volumeBytes, item.volumeBytes >= 0],
    ['growth', item.growth, item.growth > -1],
    ['retentionYears', item.retentionYears ?? 0, (item.retentionYears ?? 0) >= 0],
    ['rpoHours', item.rpoHours ?? 0, (item.rpoHours ?? 0) >= 0],
    ['rtoHours', item.rtoHours ?? 0, (item.rtoHours ?? 0) >= 0],
    ['price', item.price?.perGibMonth ?? 0, (item.price?.perGibMonth ?? 0) >= 0],
  ];
  for (const [what, value, accepted] of refused)
    if (!accepted || !Number.isFinite(value))
      throw new EtalonError('warehouse.value-refused', { info: { what: `${item.id}.${what}`, value } });
}
