import type { ItemFigures } from '@etalon/usecases';
import type { JSX } from 'react';
import { ItemActions } from './item-actions.tsx';
import { ItemBasis } from './item-basis.tsx';
import { ItemCases } from './item-cases.tsx';
import { ItemGrades } from './item-grades.tsx';
import { ItemInstruments } from './item-instruments.tsx';
import { ItemJudging } from './item-judging.tsx';
import { ItemRelations } from './item-relations.tsx';
import { ItemReread } from './item-reread.tsx';
import type { ItemPart } from './list-described.ts';

/** Every figure of an analysis of criteria, from what is to be read again to what it rests on. */
export function ItemFigureParts({
  figures,
  criteria,
}: {
  readonly figures: ItemFigures;
  readonly criteria: ItemPart['criteria'];
}): JSX.Element {
  const part = { analysis: figures.analysis, criteria };
  return (
    <>
      <ItemBasis figures={figures} />
      <ItemReread {...part} />
      <ItemActions />
      <ItemGrades {...part} />
      <ItemRelations {...part} />
      <ItemJudging {...part} />
      <ItemCases cases={figures.cases} />
      <ItemInstruments instruments={figures.instruments} />
    </>
  );
}
