import type { Block, Run } from '@etalon/document';
import type { JSX } from 'react';

function Runs({ runs }: { readonly runs: readonly Run[] }): JSX.Element {
  return (
    <>{runs.map((run) => (run.bold === true ? <strong key={run.text}>{run.text}</strong> : run.text))}</>
  );
}

function Grid({ grid }: { readonly grid: Extract<Block, { kind: 'grid' }> }): JSX.Element {
  const { caption, heads, rows } = grid;
  return (
    <section className="table-scroll" aria-label={caption}>
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
          {rows.map((row) => (
            <tr key={row.join('\u0000')}>
              {row.map((cell, at) => (
                <td key={heads[at]} className="minutes-cell">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Part({ block }: { readonly block: Block }): JSX.Element | null {
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
      return <Grid grid={block} />;
    case 'quote':
    case 'code':
    case 'item':
      return null;
    default:
      return block satisfies never;
  }
}

/** An official document on a page: the blocks that its PDF is set from, in its own language. */
export function LaidBlocks({
  blocks,
  language,
}: {
  readonly blocks: readonly Block[];
  readonly language: string;
}): JSX.Element {
  const keyed = blocks.map((block, rank) => ({ block, key: `${rank} ${block.kind}` }));
  return (
    <article className="document minutes-text" lang={language}>
      {keyed.map(({ block, key }) => (
        <Part key={key} block={block} />
      ))}
    </article>
  );
}
