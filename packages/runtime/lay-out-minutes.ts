import { listSigners, type MinutedBlock } from '@etalon/core/minutes';
import type { Block, LaidDocument, Run } from '@etalon/document';
import { formatDate, formatMoment, type MessageParams, translate } from '@etalon/i18n';
import { deskMessages } from '@etalon/i18n/messages/desk';
import { handInMessages } from '@etalon/i18n/messages/hand-in';
import { minutesMessages } from '@etalon/i18n/messages/minutes';
import { sampleMessages } from '@etalon/i18n/messages/sample';
import type { PrintedMinutes } from '@etalon/usecases';

/** Minutes are written in the language of the certification. */
const LANGUAGE = 'fr';
const SHOWN_HASH = 16;

/** What an official document is made of, on paper and on a page. */
export type OfficialBlock = Extract<Block, { kind: 'heading' | 'paragraph' | 'grid' }>;

export interface OfficialDocument extends LaidDocument {
  readonly blocks: readonly OfficialBlock[];
}

const say = (key: keyof typeof minutesMessages, params: MessageParams = {}): string =>
  translate(LANGUAGE, minutesMessages[key], params);
const paragraph = (...runs: readonly Run[]): OfficialBlock => ({ kind: 'paragraph', runs });
const sentence = (...texts: readonly string[]): OfficialBlock =>
  paragraph({ text: texts.filter((text) => text !== '').join(' ') });
const heading = (level: 2 | 3, text: string): OfficialBlock => ({ kind: 'heading', level, text });

/** Minutes as an official document: jury, decisions, candidates, incidents, signatures, annexed grids. */
export function layOutMinutes(printed: PrintedMinutes): OfficialDocument {
  const { minutes, sealedAt } = printed;
  return {
    title: say('doc.title', { number: minutes.number }),
    language: LANGUAGE,
    facts: listFacts(printed),
    at: sealedAt ?? minutes.draftedAt,
    blocks: [
      ...(sealedAt === null ? [paragraph({ text: say('doc.draft'), bold: true })] : []),
      ...layOutJury(printed),
      heading(2, say('doc.decisions')),
      ...minutes.decisions.flatMap((row) => layOutDecision(printed, row)),
      ...layOutCandidates(printed),
      heading(2, say('doc.incidents')),
      sentence(minutes.incidents === '' ? say('doc.incidents.none') : minutes.incidents),
      ...layOutSignatures(printed),
      ...layOutModeration(printed),
      ...layOutGrids(printed),
    ],
  };
}

function listFacts({ minutes }: PrintedMinutes): LaidDocument['facts'] {
  const { session, framework, regulations, certifier } = minutes;
  const from = formatDate(LANGUAGE, minutes.from);
  const to = formatDate(LANGUAGE, minutes.to);
  const dates = from === to ? say('doc.dates.one', { from }) : say('doc.dates.two', { from, to });
  const hash = regulations.hash.slice(0, SHOWN_HASH);
  return [
    { label: say('doc.certifier'), value: certifier },
    { label: say('doc.certification'), value: framework.title },
    { label: say('doc.framework-hash'), value: framework.hash.slice(0, SHOWN_HASH) },
    { label: say('doc.session'), value: session.label },
    { label: say('doc.place'), value: session.place },
    { label: say('doc.dates'), value: dates },
    {
      label: say('doc.regulations'),
      value: say('doc.regulations.value', { label: regulations.label, hash }),
    },
    { label: say('doc.quorum'), value: say('doc.quorum.value', { quorum: regulations.quorum }) },
  ];
}

function layOutJury({ minutes, names }: PrintedMinutes): readonly OfficialBlock[] {
  return [
    heading(2, say('doc.jury')),
    {
      kind: 'grid',
      caption: say('doc.jury.caption'),
      heads: [say('doc.member'), say('doc.role'), say('doc.origin'), say('doc.presence')],
      rows: minutes.members.map((member) => [
        names.get(member.userId) ?? '',
        member.roles.map((role) => say(`role.${role}`)).join(', '),
        say(member.external ? 'origin.external' : 'origin.internal'),
        say(`presence.${member.recused ? 'recused' : member.present ? 'present' : 'absent'}`),
      ]),
    },
  ];
}

function layOutDecision(printed: PrintedMinutes, row: MinutedBlock): readonly OfficialBlock[] {
  const { names } = printed;
  const list = (ids: readonly string[]): string => ids.map((id) => names.get(id) ?? '').join(', ');
  const clauses = row.unmet.map(nameClause).join(', ');
  return [
    heading(3, nameSubject(printed, row)),
    paragraph(
      {
        text: say('doc.result', { result: translate(LANGUAGE, deskMessages[`result.${row.result}`]) }),
        bold: true,
      },
      { text: ` ${say('doc.result.at', { at: formatMoment(LANGUAGE, row.at) })}` },
    ),
    sentence(
      say(`doc.rule.${row.outcome}`, { rule: row.rule, clauses }),
      row.departs ? say('doc.departs') : '',
      row.supersedes === null ? '' : say('doc.supersedes'),
    ),
    sentence(
      say('doc.present', { names: list(row.present) }),
      row.absent.length === 0 ? '' : say('doc.absent', { names: list(row.absent) }),
      ...sayVotes(row),
    ),
    ...(row.motive === ''
      ? []
      : [paragraph({ text: `${say('doc.motive')} : `, bold: true }, { text: row.motive })]),
    ...layOutResit(row),
  ];
}

function layOutResit({ resit }: MinutedBlock): readonly OfficialBlock[] {
  if (resit === null) return [];
  return [
    ...(resit.situations.length === 0
      ? []
      : [sentence(say('doc.resit', { situations: resit.situations.join(', ') }))]),
    ...(resit.note === ''
      ? []
      : [paragraph({ text: `${say('doc.resit.note')} : `, bold: true }, { text: resit.note })]),
  ];
}

function sayVotes({ votes }: MinutedBlock): readonly string[] {
  if (votes.how === 'no-vote') return [say('doc.votes.none')];
  const { counts } = votes;
  return [
    say('doc.votes', {
      acquis: counts.acquis,
      refused: counts['non-acquis'],
      waiting: counts['en-attente'],
      abstentions: counts.abstention,
    }),
    votes.how === 'casting-vote' ? say('doc.votes.casting') : '',
  ];
}

function nameClause(code: MinutedBlock['unmet'][number]): string {
  return translate(LANGUAGE, deskMessages[`clause.${code}`]).toLowerCase();
}

function nameSubject(
  { names, blocks }: PrintedMinutes,
  row: Pick<MinutedBlock, 'block' | 'candidacyId'>,
): string {
  const block = blocks.find(({ id }) => id === row.block);
  const title = block === undefined ? row.block : `${row.block} « ${block.title} »`;
  return say('doc.decision', { candidate: names.get(row.candidacyId) ?? '', block: title });
}

function layOutCandidates({ minutes, names }: PrintedMinutes): readonly OfficialBlock[] {
  const list = (items: readonly string[]): string =>
    items.length === 0 ? say('doc.none') : items.join(', ');
  return [
    heading(2, say('doc.candidates')),
    {
      kind: 'grid',
      caption: say('doc.candidates.caption'),
      heads: (['candidate', 'route', 'accommodation', 'held', 'owed', 'waiting', 'undecided'] as const).map(
        (key) => say(`doc.${key}`),
      ),
      rows: minutes.candidacies.map((row) => [
        names.get(row.candidacyId) ?? '',
        translate(LANGUAGE, handInMessages[`route.${row.route}`]),
        row.extraTimePercent === 0
          ? say('doc.accommodation.none')
          : say('doc.accommodation.time', { percent: row.extraTimePercent }),
        list(row.held),
        list(row.owed.map(({ block }) => block)),
        list(row.waiting),
        list(row.undecided),
      ]),
    },
  ];
}

function layOutSignatures({
  minutes,
  names,
  signatures,
  sealedAt,
  sha256,
}: PrintedMinutes): readonly OfficialBlock[] {
  return [
    heading(2, say('doc.signatures')),
    {
      kind: 'grid',
      caption: say('doc.signatures.caption'),
      heads: [say('doc.member'), say('doc.answer'), say('doc.answered')],
      rows: listSigners(minutes).map((userId) => {
        const given = signatures.find((row) => row.userId === userId);
        return [
          names.get(userId) ?? '',
          given === undefined ? say('answer.awaited') : say(`answer.${given.kind}`, { text: given.text }),
          given === undefined ? '' : formatMoment(LANGUAGE, given.at),
        ];
      }),
    },
    ...(sealedAt === null
      ? []
      : [sentence(say('doc.seal', { at: formatMoment(LANGUAGE, sealedAt), hash: sha256 }))]),
  ];
}

function layOutModeration(printed: PrintedMinutes): readonly OfficialBlock[] {
  const { moderation } = printed.minutes;
  if (moderation === undefined) return [];
  const { border, sample } = moderation;
  const lines = sample.flatMap((row) => row.differing.map((line) => ({ row, line })));
  return [
    heading(2, say('doc.moderation')),
    ...border.map((row) =>
      sentence(
        `${nameSubject(printed, row)} :`,
        row.answer === null
          ? say('doc.border.unanswered')
          : say(`doc.border.${row.answer.kind}`, {
              criteria: row.answer.criteria.join(', '),
              reason: row.answer.reason,
            }),
      ),
    ),
    ...sample.map((row) =>
      sentence(
        `${nameSubject(printed, row)} :`,
        say('doc.sample.row', {
          reason: translate(LANGUAGE, sampleMessages[`reason.${row.reason}`]),
          seed: row.seed,
          read: row.counts.same + row.counts.within + row.counts.beyond,
          criteria: row.criteria,
          same: row.counts.same,
          within: row.counts.within,
          beyond: row.counts.beyond,
        }),
      ),
    ),
    ...(lines.length === 0
      ? []
      : [
          {
            kind: 'grid' as const,
            caption: say('doc.sample.caption'),
            heads: [
              say('doc.candidate'),
              say('doc.criterion'),
              say('doc.settled'),
              say('doc.sample.grade'),
              say('doc.sample.sentence'),
            ],
            rows: lines.map(({ row, line }) => [
              `${printed.names.get(row.candidacyId) ?? ''} (${row.block})`,
              line.criterion,
              String(line.settled),
              `${line.grade} (${translate(LANGUAGE, sampleMessages[`outcome.${line.outcome}`])})`,
              line.sentence,
            ]),
          },
        ]),
    sentence(say('doc.sample.note')),
  ];
}

function layOutGrids(printed: PrintedMinutes): readonly OfficialBlock[] {
  const { minutes, names } = printed;
  return [
    heading(2, say('doc.grids')),
    ...minutes.decisions.flatMap((row): readonly OfficialBlock[] => [
      heading(3, nameSubject(printed, row)),
      {
        kind: 'grid',
        caption: say('doc.grid.caption'),
        heads: (['criterion', 'given', 'settled', 'how'] as const).map((key) => say(`doc.${key}`)),
        rows: row.grid.map((line) => [
          line.criterion,
          line.given.map(({ userId, grade }) => `${names.get(userId) ?? ''} : ${grade ?? '–'}`).join('\n'),
          String(line.settled),
          say(`how.${line.how}`, { motive: line.motive }),
        ]),
      },
    ]),
  ];
}
