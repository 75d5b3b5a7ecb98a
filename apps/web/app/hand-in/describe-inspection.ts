import {
  explainPiece,
  formatBytes,
  formatNumber,
  type Language,
  type Message,
  type PieceExplanation,
  translate,
} from '@etalon/i18n';
import { evidenceMessages } from '@etalon/i18n/messages/evidence';
import { handInMessages } from '@etalon/i18n/messages/hand-in';
import type { PieceInspection } from '@etalon/usecases';

export interface ShownColumn {
  readonly name: string;
  readonly type: string;
}

/** What a reader found, in sentences, or why it stopped. */
export interface InspectionWords {
  readonly refusal: PieceExplanation | null;
  readonly facts: readonly string[];
  readonly findings: readonly string[];
  readonly columns: readonly ShownColumn[];
}

type Facts = Exclude<PieceInspection, { kind: 'refused' }>;
type Dataset = Extract<Facts, { kind: 'dataset' }>;

const FORMS: Readonly<Record<string, string>> = {
  markdown: 'Markdown',
  sqlite: 'SQLite',
  parquet: 'Parquet',
};
const DELIMITERS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;

function nameForm(form: string): string {
  return FORMS[form] ?? form.toUpperCase();
}

function describeDataset(language: Language, facts: Dataset): readonly string[] {
  const words = handInMessages;
  const say = (message: Message, params = {}): string => translate(language, message, params);
  const { dialect, raggedRows, firstRaggedLine } = facts;
  return [
    say(words['facts.dataset'], {
      form: nameForm(facts.form),
      rows: formatNumber(language, facts.rows),
      count: facts.rows,
      columns: facts.columns.length,
    }),
    ...(dialect === null
      ? []
      : [
          say(words['facts.dialect'], {
            delimiter: say(words[`facts.delimiter.${DELIMITERS[dialect.delimiter]}`]),
            encoding: dialect.encoding === 'utf-8' ? 'UTF-8' : 'Latin-1',
            decimal: say(words[`facts.decimal.${dialect.decimal === '.' ? 'point' : 'comma'}`]),
            order: say(words[`facts.order.${dialect.dateOrder}`]),
          }),
        ]),
    ...(facts.tables.length > 1 ? [say(words['facts.tables'], { tables: facts.tables.join(', ') })] : []),
    ...(raggedRows > 0
      ? [say(words['facts.ragged'], { count: raggedRows, line: firstRaggedLine ?? 0 })]
      : []),
  ];
}

function describeFacts(language: Language, facts: Facts): readonly string[] {
  const words = handInMessages;
  switch (facts.kind) {
    case 'dataset':
      return describeDataset(language, facts);
    case 'anomalies': {
      const types = Object.values(facts.byType).filter((count) => count > 0).length;
      return [translate(language, words['facts.anomalies'], { count: facts.count, types })];
    }
    case 'recipe': {
      const params = { count: facts.steps, table: facts.table, files: facts.files.length };
      return [translate(language, words['facts.recipe'], params)];
    }
    case 'note': {
      const params = { form: nameForm(facts.form), words: formatNumber(language, facts.words) };
      return facts.pages === null
        ? [translate(language, words['facts.note'], params)]
        : [translate(language, words['facts.note.pages'], { ...params, pages: facts.pages })];
    }
    case 'image': {
      const { format, width, height } = facts;
      return [translate(language, words['facts.image'], { format: format.toUpperCase(), width, height })];
    }
    case 'model': {
      const parameters = formatNumber(language, facts.parameters);
      const params = { nodes: formatNumber(language, facts.nodes), count: facts.nodes, parameters };
      return [translate(language, words['facts.model'], params)];
    }
    case 'archive': {
      const size = formatBytes(language, facts.inflatedBytes);
      return [translate(language, words['facts.archive'], { count: facts.entries, size })];
    }
    default:
      return facts satisfies never;
  }
}

/** The reader's findings in the visitor's language. */
export function describeInspection(language: Language, inspection: PieceInspection): InspectionWords {
  if (inspection.kind === 'refused')
    return { refusal: explainPiece(language, inspection), facts: [], findings: [], columns: [] };
  const columns = inspection.kind === 'dataset' ? inspection.columns : [];
  return {
    refusal: null,
    facts: describeFacts(language, inspection),
    findings: inspection.findings.map(({ what, count, place }) =>
      translate(language, evidenceMessages[`evidence.finding.${what}`], { count, place: place ?? '' }),
    ),
    columns: columns.map(({ name, type }) => ({
      name,
      type: translate(language, handInMessages[`type.${type}`]),
    })),
  };
}
