/** Where an item stands in its source: 1-based line (paragraph or table row of a binary format) and table cell. */
export interface SourcePlace {
  readonly line: number;
  readonly cell: number | null;
}

export interface LocatedText {
  readonly text: string;
  readonly place: SourcePlace;
}

/** A criterion (CASE RubricCriterion): `A<activity rank>.<block rank>-<n>`, n in document order. */
export interface Criterion extends LocatedText {
  readonly id: string;
}

/** A competency (CASE CFItem): `C<rank>.<block rank>`. */
export interface Competency extends LocatedText {
  readonly id: string;
}

/** How one situation continues another (« suite »): same case, several parts. */
export interface SituationChain {
  /** The label written in the document, for instance `1` in « suite 1 »; null when it carries none. */
  readonly label: string | null;
  /** Id of the situation this one continues; null for the head of a chain. */
  readonly continues: string | null;
}

/** How the competences of one activity are assessed; its id is the activity's (`S-A1.2`). */
export interface AssessmentSituation extends LocatedText {
  readonly id: string;
  readonly chain: SituationChain | null;
}

export interface Activity {
  /** `A<rank>.<block rank>`, as printed in the document. */
  readonly id: string;
  readonly rank: number;
  readonly title: string;
  readonly place: SourcePlace;
  readonly bullets: readonly LocatedText[];
  readonly competencies: readonly Competency[];
  readonly situation: AssessmentSituation;
  readonly criteria: readonly Criterion[];
}

export interface CompetencyBlock {
  /** `B<rank>`. */
  readonly id: string;
  readonly rank: number;
  readonly title: string;
  readonly place: SourcePlace;
  readonly activities: readonly Activity[];
}

export interface FrameworkSource {
  readonly fileName: string;
  readonly format: 'text' | 'docx' | 'html' | 'markdown' | 'case';
  /** Lower-case hex SHA-256 of the file as received. */
  readonly sha256: string;
}

/** A certification framework (CASE CFDocument) as read from its official document; every text is verbatim. */
export interface Framework {
  readonly title: string;
  readonly language: string;
  readonly source: FrameworkSource;
  readonly blocks: readonly CompetencyBlock[];
  /** The conditions of award, one per bullet, verbatim. */
  readonly awardConditions: readonly LocatedText[];
}

/** A finding about the document: what is uncertain (warning) or broken (error), where, with the facts for a sentence. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  /** `area.what`, for instance `framework.duplicate-code`. */
  readonly code: string;
  readonly line: number;
  readonly cell: number | null;
  readonly info: Readonly<Record<string, string | number>>;
}

export interface FrameworkCounts {
  readonly blocks: number;
  readonly activities: number;
  readonly competences: number;
  readonly situations: number;
  readonly criteria: number;
}

/** Counts of the five kinds of items. */
export function countFramework(framework: Framework): FrameworkCounts {
  const activities = framework.blocks.flatMap((block) => block.activities);
  return {
    blocks: framework.blocks.length,
    activities: activities.length,
    competences: activities.reduce((sum, activity) => sum + activity.competencies.length, 0),
    situations: activities.length,
    criteria: activities.reduce((sum, activity) => sum + activity.criteria.length, 0),
  };
}

/** Every activity in document order. */
export function listActivities(framework: Framework): readonly Activity[] {
  return framework.blocks.flatMap((block) => block.activities);
}

/** Every criterion in document order, with the activity and block that carry it. */
export function listCriteria(framework: Pick<Framework, 'blocks'>): readonly {
  readonly block: CompetencyBlock;
  readonly activity: Activity;
  readonly criterion: Criterion;
}[] {
  return framework.blocks.flatMap((block) =>
    block.activities.flatMap((activity) =>
      activity.criteria.map((criterion) => ({ block, activity, criterion })),
    ),
  );
}

/** Ids of the criteria of a block, in the order of the document. */
export function listBlockCriteria({ activities }: Pick<CompetencyBlock, 'activities'>): readonly string[] {
  return activities.flatMap(({ criteria }) => criteria.map(({ id }) => id));
}
