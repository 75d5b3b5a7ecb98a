import { figuresMessages } from '@etalon/i18n/messages/figures';
import type { Reading } from '@etalon/instruments';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';
import { AxisLine, Diamond, Dot, Drawing, Span } from './drawing.tsx';
import { layoutPaired, type Paired, type PairedGroup, type PairedMark } from './layout-paired.ts';
import { writeDifference, writeNumber } from './write-figure.ts';

interface RowProps {
  readonly mark: PairedMark;
  readonly group: PairedGroup;
  readonly subject: Paired['subject'];
}

function Differences({
  mark,
  axis,
}: {
  readonly mark: PairedMark;
  readonly axis: PairedGroup['axis'];
}): JSX.Element {
  const zero = axis.at(0);
  return (
    <>
      <line className="reading-zero" x1={`${zero}%`} x2={`${zero}%`} y1={30} y2={50} />
      {mark.lo === null && (
        <Span className="reading-difference" from={zero} to={axis.at(mark.difference)} y={40} />
      )}
      {mark.lo !== null && mark.hi !== null && (
        <>
          <Span className="reading-interval" from={axis.at(mark.lo)} to={axis.at(mark.hi)} y={40} />
          <Diamond x={axis.at(mark.difference)} y={40} />
        </>
      )}
      {mark.harmed !== null && mark.harmed > 0 && (
        <>
          <Span className="reading-difference" from={zero} to={axis.at(mark.harmed)} y={40} />
          <Diamond x={axis.at(mark.harmed)} y={40} />
        </>
      )}
    </>
  );
}

function describeDifference(
  { mark, subject }: { readonly mark: PairedMark; readonly subject: Paired['subject'] },
  { t, language }: Pick<ReturnType<typeof useWords>, 't' | 'language'>,
): string {
  const difference = writeDifference(language, mark.difference);
  if (subject === 'repair') {
    return t(figuresMessages['paired.repair.difference'], {
      repaired: writeNumber(language, mark.before - mark.after),
      harmed: writeNumber(language, mark.harmed ?? 0),
    });
  }
  if (mark.lo === null || mark.hi === null)
    return t(figuresMessages['paired.plain.difference'], { difference });
  const range = { lo: writeDifference(language, mark.lo), hi: writeDifference(language, mark.hi) };
  return t(figuresMessages['paired.plain.interval'], { difference, ...range });
}

function PairedRow({ mark, group, subject }: RowProps): JSX.Element {
  const words = useWords();
  const { t, language } = words;
  const { axis, differenceAxis } = group;
  const label = mark.label ?? t(figuresMessages['value.whole']);
  const counts = { before: writeNumber(language, mark.before), after: writeNumber(language, mark.after) };
  const difference = writeDifference(language, mark.difference);
  const second = describeDifference({ mark, subject }, words);
  return (
    <li className="reading-row">
      <span className="reading-row-label">{label}</span>
      <span className="reading-row-value">
        {t(figuresMessages[`paired.${subject}.value`], counts)}
        <span className="reading-row-n">{second}</span>
      </span>
      <Drawing
        height={54}
        title={t(figuresMessages['paired.desc'], { label, ...counts, difference })}
        desc={second}
      >
        <Span className="reading-track" from={axis.at(axis.domain[0])} to={axis.at(axis.domain[1])} y={12} />
        <Span className="reading-join" from={axis.at(mark.before)} to={axis.at(mark.after)} y={12} />
        <Dot x={axis.at(mark.after)} y={12} />
        <Dot x={axis.at(mark.before)} y={12} open />
        <Differences mark={mark} axis={differenceAxis} />
      </Drawing>
    </li>
  );
}

function Scales({ group, unit }: { readonly group: PairedGroup; readonly unit: string }): JSX.Element {
  const { t } = useWords();
  const named = unit === '1' ? t(figuresMessages['unit.one']) : unit;
  const scales = [
    { name: t(figuresMessages['paired.scale'], { unit: named }), axis: group.axis },
    { name: t(figuresMessages['paired.scale.difference'], { unit: named }), axis: group.differenceAxis },
  ];
  return (
    <div className="reading-scales">
      {scales.map(({ name, axis }) => (
        <div key={name}>
          <p>{name}</p>
          <Drawing height={28} title={name}>
            <AxisLine axis={axis} y={4} />
          </Drawing>
        </div>
      ))}
    </div>
  );
}

/** F4: paired marks joined, and under them the paired difference on a second axis. */
export function PairedFigure({ reading }: { readonly reading: Reading }): JSX.Element {
  const { t } = useWords();
  const { groups, subject } = layoutPaired(reading);
  return (
    <div className="reading-groups">
      {groups.map((group) => (
        <div key={group.marks[0]?.label ?? ''}>
          <ol className="reading-rows">
            {group.marks.map((mark, index) => (
              <PairedRow key={mark.label ?? `whole-${index}`} mark={mark} group={group} subject={subject} />
            ))}
          </ol>
          <Scales group={group} unit={reading.unit} />
        </div>
      ))}
      <p className="reading-legend">{t(figuresMessages[`paired.${subject}.legend`])}</p>
    </div>
  );
}
