import type { Block, Run } from '@etalon/document';
import { Fragment, type JSX } from 'react';
import { TableRegion } from '../kit/table-region.tsx';

type Text = { readonly runs: readonly Run[] };

function Styled({ run }: { readonly run: Run }): JSX.Element {
  const lines = run.text.split('\n').map((line, rank) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a text is drawn once, its parts have no other name
    <Fragment key={rank}>
      {rank > 0 && <br />}
      {line}
    </Fragment>
  ));
  const coded = run.code ? <code>{lines}</code> : <span>{lines}</span>;
  const leaned = run.italic ? <em>{coded}</em> : coded;
  const weighed = run.bold ? <strong>{leaned}</strong> : leaned;
  return run.href === undefined ? weighed : <a href={run.href}>{weighed}</a>;
}

function Runs({ runs }: Text): JSX.Element {
  return (
    <>
      {runs.map((run, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a text is drawn once, its parts have no other name
        <Styled key={at} run={run} />
      ))}
    </>
  );
}

type Item = Extract<Block, { kind: 'item' }>;

function Items({ items, depth }: { readonly items: readonly Item[]; readonly depth: number }): JSX.Element {
  const groups: { item: Item; inner: Item[] }[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (item.depth > depth && last !== undefined) last.inner.push(item);
    else groups.push({ item, inner: [] });
  }
  const rows = groups.map(({ item, inner }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a text is drawn once, its parts have no other name
    <li key={at}>
      <Runs runs={item.runs} />
      {inner.length > 0 && <Items items={inner} depth={depth + 1} />}
    </li>
  ));
  const start = items[0]?.rank ?? null;
  return start === null ? <ul>{rows}</ul> : <ol start={start}>{rows}</ol>;
}

function Grid({ grid }: { readonly grid: Extract<Block, { kind: 'grid' }> }): JSX.Element {
  return (
    <TableRegion label={grid.caption || grid.heads.join(', ')}>
      <table className="table">
        <thead>
          <tr>
            {grid.heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a state that never changes
            <tr key={at}>
              {row.map((value, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells follow the columns
                <td key={column} className="ws-cell">
                  {value === null ? '' : String(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

const LEVELS = ['h2', 'h3', 'h4', 'h5'] as const;

/** Levels of headings under the title of the page, none left out: a note without a title begins at the second. */
function placeHeadings(blocks: readonly Block[]): ReadonlyMap<Block, number> {
  const places = new Map<Block, number>();
  const above: number[] = [];
  for (const block of blocks) {
    if (block.kind !== 'heading') continue;
    while ((above.at(-1) ?? 0) >= block.level) above.pop();
    places.set(block, above.length);
    above.push(block.level);
  }
  return places;
}

function Part({
  block,
  level,
}: {
  readonly block: Exclude<Block, Item>;
  readonly level: number;
}): JSX.Element {
  switch (block.kind) {
    case 'heading': {
      const Level = LEVELS[level] ?? 'h5';
      return <Level>{block.text}</Level>;
    }
    case 'paragraph':
      return (
        <p>
          <Runs runs={block.runs} />
        </p>
      );
    case 'quote':
      return (
        <blockquote>
          <p>
            <Runs runs={block.runs} />
          </p>
        </blockquote>
      );
    case 'code':
      return <pre className="ws-json">{block.text}</pre>;
    case 'grid':
      return <Grid grid={block} />;
    default:
      return block satisfies never;
  }
}

/** A document laid out, to be read and printed: the same blocks as its Word and PDF files. */
export function BlockView({ blocks }: { readonly blocks: readonly Block[] }): JSX.Element {
  const parts: (Exclude<Block, Item> | { readonly kind: 'items'; readonly items: Item[] })[] = [];
  for (const block of blocks) {
    const last = parts.at(-1);
    if (block.kind !== 'item') parts.push(block);
    else if (last?.kind === 'items') last.items.push(block);
    else parts.push({ kind: 'items', items: [block] });
  }
  const levels = placeHeadings(blocks);
  return (
    <div className="document ws-read">
      {parts.map((part, at) =>
        part.kind === 'items' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a state that never changes
          <Items key={at} items={part.items} depth={0} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a state that never changes
          <Part key={at} block={part} level={levels.get(part) ?? 0} />
        ),
      )}
    </div>
  );
}
