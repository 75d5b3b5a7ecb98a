import type { ConformalDesign, ConformalReport, EvaluationDocument } from '@etalon/evaluation';
import { type Language, type MessageParams, translate } from '@etalon/i18n';
import { conformalMessages } from '@etalon/i18n/messages/conformal';
import { evaluateWords } from './evaluate-words.ts';
import { formatTable, writeLine } from './output.ts';
import { roundFigure, writeSpan } from './write-figure.ts';

type Say = (key: keyof typeof conformalMessages, params?: MessageParams) => string;

/** Writes what intervals or sets hold at the levels asked, model by model: each score at each level, then what the share promises. */
export function writeConformal(
  { task, models, conformal }: Pick<EvaluationDocument, 'task' | 'models' | 'conformal'>,
  language: Language,
): void {
  const say: Say = (key, params) => translate(language, conformalMessages[key], params);
  const heads = translate(language, evaluateWords['evaluate.conformal-headings']).split('|');
  writeLine();
  writeLine(`── ${say(task === 'regression' ? 'title.numbers' : 'title.classes')}`);
  for (const line of listLead(conformal, say)) writeLine(line);
  for (const model of models) {
    const made = model.conformal.filter(({ coverage }) => coverage !== null);
    writeLine();
    writeLine(model.name);
    if (made.length > 0)
      writeLine(
        formatTable(
          heads,
          made.map((report) => writeReport(report, say)),
        ),
      );
    for (const reason of listReasons(model.conformal, say)) writeLine(`! ${reason}`);
  }
}

function writeReport(
  { score, level, parts, coverage, widths, sizes }: ConformalReport,
  say: Say,
): readonly (string | number)[] {
  const limits = parts.flatMap(({ limit }) => (limit === null ? [] : [roundFigure(limit.limit)]));
  return [
    say(`score.${score}`),
    level,
    `${roundFigure(coverage?.value)} ${writeSpan(coverage?.interval)}`,
    coverage?.n ?? 0,
    roundFigure(widths?.mean ?? sizes?.mean),
    limits.join(' '),
  ];
}

/** Each reason once, though it may be that of several levels. */
function listReasons(reports: readonly ConformalReport[], say: Say): readonly string[] {
  const reasons = reports.flatMap(({ gap, level, score }) =>
    gap === null ? [] : [`${say(`score.${score}`)} : ${say(`gap.${gap.code}`, { ...gap.params, level })}`],
  );
  return [...new Set(reasons)];
}

function listLead({ by, column, cluster, left, shared }: ConformalDesign, say: Say): readonly string[] {
  const origin = by === 'halves' && column !== null ? 'one-fold' : by;
  return [
    say(`lead.${origin}`, { column: column ?? '' }),
    ...(cluster === null || by === 'folds' ? [] : [say('lead.cluster', { column: cluster })]),
    ...(shared === 0 ? [] : [say('lead.shared', { count: shared })]),
    ...(left === 0 ? [] : [say('lead.left', { count: left })]),
    say('lead.exchangeable'),
  ];
}
