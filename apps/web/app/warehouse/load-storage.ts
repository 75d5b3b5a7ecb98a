import { type StorageItem, type StorageSizing, sizeStorage } from '@etalon/warehouse';
import type { DeclaredStore } from '@etalon/workshop/warehouse';
import { showBase, type WarehouseBase, type WarehousePlace } from './load-warehouse.ts';

export const YEARS = [0, 1, 2, 3] as const;

export interface StorageView extends WarehouseBase {
  readonly sizing: StorageSizing | null;
  readonly measuredBytes: number;
  readonly on: string;
}

/** The declared stores sized over three years, and what the plan says when it is read. */
export function loadStorage(place: WarehousePlace): StorageView {
  const { storage } = place.content;
  const on = storage.on === '' ? place.visit.runtime.workplace.now().slice(0, 10) : storage.on;
  const items = storage.items.map(toItem);
  return {
    ...showBase(place),
    sizing: items.length === 0 ? null : sizeStorage({ items }, { years: YEARS }),
    measuredBytes: place.files.reduce((sum, file) => sum + file.bytes, 0),
    on,
  };
}

function toItem(store: DeclaredStore): StorageItem {
  const { rationale: _, ...item } = store;
  return { ...item, label: store.label === '' ? store.id : store.label };
}
