import { frameworkPageMessages as words } from '@etalon/i18n/messages/framework-pages';
import type { JSX } from 'react';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import type { LinkWeight, MatrixData } from './load-matrix.ts';

type Block = MatrixData['blocks'][number];

interface CellProps {
  readonly name: string;
  readonly label: string;
  readonly weight: LinkWeight | null;
  readonly editable: boolean;
}

const SIGNS = { primary: '●', secondary: '○' } as const;
const EMPTY = '\u2004·';
/** Wide enough for a closed choice to show its sign alone, while the open list shows the word. */
const GAP = '\u2003\u2003';

function MatrixCell({ name, label, weight, editable }: CellProps): JSX.Element {
  const { t } = useWords();
  if (!editable)
    return weight === null ? (
      <span className="soft">·</span>
    ) : (
      <>
        <span aria-hidden="true">{SIGNS[weight]}</span>
        <span className="visually-hidden">{t(words[`matrix.${weight}`])}</span>
      </>
    );
  return (
    <select name={name} aria-label={label} defaultValue={weight ?? ''}>
      <option value="">{EMPTY}</option>
      <option value="primary">{`${SIGNS.primary}${GAP}${t(words['matrix.primary'])}`}</option>
      <option value="secondary">{`${SIGNS.secondary}${GAP}${t(words['matrix.secondary'])}`}</option>
    </select>
  );
}

export interface MatrixBlockProps {
  readonly block: Block;
  readonly weights: MatrixData['weights'];
  readonly editable: boolean;
}

/** The competences of a block against its criteria: each pair is primary, secondary or nothing. */
export function MatrixBlock({ block, weights, editable }: MatrixBlockProps): JSX.Element {
  const { t, number } = useWords();
  const caption = `${t(words['block.name'], { rank: number(block.rank) })} · ${block.title}`;
  return (
    <TableRegion className="fw-matrix" label={caption}>
      <table className="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t(words['kind.competence'])}</th>
            {block.criteria.map(({ id, text }) => (
              <th key={id} scope="col" title={text}>
                <abbr title={text}>{id}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.competences.map(({ id, text }) => (
            <tr key={id} id={id}>
              <th scope="row">
                <span className="code">{id}</span> <span className="fw-clamp document">{text}</span>
              </th>
              {block.criteria.map((criterion) => (
                <td key={criterion.id} data-weight={weights[`${id} ${criterion.id}`]}>
                  <MatrixCell
                    name={`${id} ${criterion.id}`}
                    label={t(words['matrix.cell'], { competence: id, criterion: criterion.id })}
                    weight={weights[`${id} ${criterion.id}`] ?? null}
                    editable={editable}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
