import { warehouseMessages } from '@etalon/i18n/messages/warehouse';
import type { StorageSizing } from '@etalon/warehouse';
import type { DeclaredStore } from '@etalon/workshop/warehouse';
import type { JSX } from 'react';
import { ArrowHead } from '../kit/arrow-head.tsx';
import { useWords } from '../kit/use-words.ts';

const BOX = { width: 210, height: 96, gap: 28 };
const COLUMN = 250;
const TOP = 34;
const KINDS = ['table', 'lake', 'object', 'document', 'other', 'backup'] as const;

interface Placed {
  readonly store: DeclaredStore;
  readonly x: number;
  readonly y: number;
}

/** Stores by site, one column each; copies join the site where they lie. */
function placeStores(items: readonly DeclaredStore[]): {
  readonly sites: readonly string[];
  readonly stores: readonly Placed[];
  readonly height: number;
} {
  const sites = [
    ...new Set(items.flatMap((item) => [item.location, ...item.copies.map((copy) => copy.site)])),
  ];
  const filled = new Map<string, number>();
  const sorted = items.toSorted((one, other) => KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind));
  const stores = sorted.map((store) => {
    const rank = filled.get(store.location) ?? 0;
    filled.set(store.location, rank + 1);
    return { store, x: sites.indexOf(store.location) * COLUMN + 16, y: TOP + rank * (BOX.height + BOX.gap) };
  });
  const most = Math.max(1, ...filled.values());
  return { sites, stores, height: TOP + most * (BOX.height + BOX.gap) };
}

function Box({
  placed,
  sizing,
}: {
  readonly placed: Placed;
  readonly sizing: StorageSizing | null;
}): JSX.Element {
  const { t, bytes } = useWords();
  const { store, x, y } = placed;
  const years = sizing?.stores.find((one) => one.id === store.id)?.years;
  const last = years?.at(-1);
  const lock = store.encryption.atRest === true ? t(warehouseMessages['storage.encrypted']) : '';
  return (
    <g className="wh-store" transform={`translate(${x} ${y})`} data-kind={store.kind}>
      <rect width={BOX.width} height={BOX.height} rx="8" />
      <text className="wh-node-kind" x="10" y="18">
        {t(warehouseMessages[`storage.kind.${store.kind}`])}
      </text>
      <text className="wh-node-label" x="10" y="37">
        {store.label.length > 26 ? `${store.label.slice(0, 25)}…` : store.label}
      </text>
      <text className="wh-node-rows" x="10" y="55">
        {bytes(store.volumeBytes)}
        {last === undefined ? '' : ` → ${bytes(last.bytes)}`}
      </text>
      <text className="wh-node-rows" x="10" y="71">
        {[
          store.rpoHours === null ? '' : `RPO ${store.rpoHours} h`,
          store.rtoHours === null ? '' : `RTO ${store.rtoHours} h`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </text>
      <text className="wh-node-rows" x="10" y="87">
        {[lock, store.personalData ? t(warehouseMessages['storage.personal.short']) : '']
          .filter((part) => part !== '')
          .join(' · ')}
      </text>
    </g>
  );
}

/** The stores drawn in the sites where they lie, with an arrow from each to the sites of its copies. */
export function StorageFigure(props: {
  readonly items: readonly DeclaredStore[];
  readonly sizing: StorageSizing | null;
}): JSX.Element {
  const { t, number } = useWords();
  const { sites, stores, height } = placeStores(props.items);
  const width = sites.length * COLUMN + 8;
  return (
    <figure className="wh-figure">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard */}
      <section className="wh-scroll" aria-label={t(warehouseMessages['storage.figure'])} tabIndex={0}>
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={t(warehouseMessages['storage.figure'])}
        >
          <title>{t(warehouseMessages['storage.figure'])}</title>
          <defs>
            <ArrowHead id="wh-copy" />
          </defs>
          {sites.map((site, at) => (
            <g key={site} className="wh-site">
              <rect x={at * COLUMN + 4} y="4" width={COLUMN - 8} height={height - 8} />
              <text x={at * COLUMN + 16} y="23">
                {site === '' ? t(warehouseMessages['storage.nowhere']) : site}
              </text>
            </g>
          ))}
          {stores.map((placed) => (
            <Box key={placed.store.id} placed={placed} sizing={props.sizing} />
          ))}
          {stores.flatMap(({ store, x, y }) =>
            store.copies.map((copy, rank) => {
              const site = sites.indexOf(copy.site);
              const fromY = y + 24 + rank * 16;
              const same = copy.site === store.location;
              const toX = same ? x + BOX.width / 2 : site * COLUMN + (site * COLUMN > x ? 6 : COLUMN - 6);
              const fromX = same ? x + BOX.width / 2 : toX > x ? x + BOX.width : x;
              const end = same ? `L${toX} ${y + BOX.height + 16}` : `L${toX} ${fromY}`;
              return (
                <path
                  key={copy.id}
                  className="wh-copy"
                  d={`M${fromX} ${same ? y + BOX.height : fromY}${end}`}
                  markerEnd="url(#wh-copy)"
                >
                  <title>{`${copy.medium}, ${copy.site}`}</title>
                </path>
              );
            }),
          )}
        </svg>
      </section>
      <figcaption>
        {t(warehouseMessages['storage.caption'], {
          stores: number(stores.length),
          sites: number(sites.length),
        })}
      </figcaption>
    </figure>
  );
}
