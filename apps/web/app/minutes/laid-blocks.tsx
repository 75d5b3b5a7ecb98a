import type { Run } from '@etalon/document';
import type { OfficialBlock, OfficialDocument } from '@etalon/runtime';
import { Fragment, type JSX } from 'react';
import { TableRegion } from '../kit/table-region.tsx';

/** Parts with their place: two may say the same. */
function keyed<T>(parts: readonly T[]): readonly { readonly key: number; readonly part: T }[] {
  return parts.map((part, key) => ({ key, part }));
}

function Runs({ runs }: { readonly runs: readonly Run[] }): JSX.Element {
  return (
    <>
      {keyed(runs).map(({ key, part: { text, bold } }) =>
        bold === true ? <strong key={key}>{text}</strong> : <Fragment key={key}>{text}</Fragment>,
      )}
    </>
  );
}

interface GridProps {
  readonly grid: Extract<OfficialBlock, { kind: 'grid' }>;
  /** Heading that it stands under: grids of two candidates have one caption. */
  readonly under: string;
}

function Grid({ grid, under }: GridProps): JSX.Element {
  const { caption, heads, rows } = grid;
  return (
    <TableRegion label={`${under} : ${caption}`}>
      <table className="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keyed(rows).map(({ key, part: row }) => (
            <tr key={key}>
              {row.map((cell, at) => (
                <td key={heads[at]} className="laid-cell">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

function Part({ block, under }: { readonly block: OfficialBlock; readonly under: string }): JSX.Element {
  switch (block.kind) {
    case 'heading':
      return block.level <= 2 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>;
    case 'paragraph':
      return (
        <p>
          <Runs runs={block.runs} />
        </p>
      );
    case 'grid':
      return <Grid grid={block} under={under} />;
    default:
      return block satisfies never;
  }
}

function findHeading(blocks: OfficialDocument['blocks'], at: number): string {
  const heading = blocks.slice(0, at).findLast(({ kind }) => kind === 'heading');
  return heading?.kind === 'heading' ? heading.text : '';
}

/** An official document on a page: the blocks that its PDF is set from, in its own language. */
export function LaidBlocks({ blocks, language }: Pick<OfficialDocument, 'blocks' | 'language'>): JSX.Element {
  return (
    <article className="document laid" lang={language}>
      {keyed(blocks).map(({ key, part }) => (
        <Part key={key} block={part} under={findHeading(blocks, key)} />
      ))}
    </article>
  );
}
