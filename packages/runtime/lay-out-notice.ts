import type { ConcludedMission, MinutedDecision, Notice, RecognisedBlock } from '@etalon/core/notification';
import type { LaidDocument } from '@etalon/document';
import { formatDate, formatMoment, type MessageParams, translate } from '@etalon/i18n';
import { appealMessages } from '@etalon/i18n/messages/appeal';
import { candidacyMessages } from '@etalon/i18n/messages/candidacy';
import { deskMessages } from '@etalon/i18n/messages/desk';
import { missionMessages } from '@etalon/i18n/messages/mission';
import { notificationMessages } from '@etalon/i18n/messages/notification';
import type { PrintedNotice } from '@etalon/usecases';
import type { OfficialBlock, OfficialDocument } from './lay-out-minutes.ts';

const SHOWN_HASH = 16;

type Say = (key: keyof typeof notificationMessages, params?: MessageParams) => string;

const sayer =
  ({ language }: Notice): Say =>
  (key, params = {}) =>
    translate(language, notificationMessages[key], params);
const paragraph = (text: string): OfficialBlock => ({ kind: 'paragraph', runs: [{ text }] });
const heading = (level: 2 | 3, text: string): OfficialBlock => ({ kind: 'heading', level, text });

/** A notice as an official document: decision for each block, where the candidate stands, remedies and their delay. */
export function layOutNotice(printed: PrintedNotice): OfficialDocument {
  const { notice, sha256 } = printed;
  const say = sayer(notice);
  return {
    title: say('doc.title'),
    language: notice.language,
    facts: listFacts(printed),
    at: notice.notifiedAt,
    blocks: [
      heading(2, say('doc.decisions')),
      ...notice.decisions.flatMap((decision) => layOutDecision(printed, decision)),
      ...(notice.conclusions ?? []).flatMap((mission) => layOutConclusion(notice, mission)),
      ...layOutStanding(printed),
      ...layOutRemedy(notice),
      paragraph(say('doc.kept', { hash: sha256 })),
    ],
  };
}

function listFacts({ notice, candidate }: PrintedNotice): LaidDocument['facts'] {
  const say = sayer(notice);
  const { language, certifier, framework, session, regulations, notifiedAt } = notice;
  const hash = regulations.hash.slice(0, SHOWN_HASH);
  return [
    { label: say('doc.certifier'), value: certifier },
    { label: say('doc.certification'), value: framework.title },
    { label: say('doc.session'), value: session.label },
    { label: say('doc.candidate'), value: candidate },
    { label: say('doc.notified'), value: formatMoment(language, notifiedAt) },
    {
      label: say('doc.regulations'),
      value: say('doc.regulations.value', { label: regulations.label, hash }),
    },
  ];
}

function nameBlock({ blocks }: PrintedNotice, id: string): string {
  const block = blocks.find((row) => row.id === id);
  return block === undefined ? id : `${id} « ${block.title} »`;
}

function layOutDecision(printed: PrintedNotice, decision: MinutedDecision): readonly OfficialBlock[] {
  const { notice } = printed;
  const say = sayer(notice);
  const { result, motive, resit, supersedes, at, minutes } = decision;
  return [
    heading(3, nameBlock(printed, decision.block)),
    {
      kind: 'paragraph',
      runs: [
        {
          text: say('doc.result', { result: translate(notice.language, deskMessages[`result.${result}`]) }),
          bold: true,
        },
        {
          text: ` ${say('doc.pronounced', { date: formatDate(notice.language, at), number: minutes.number })}`,
        },
      ],
    },
    ...(supersedes === null ? [] : [paragraph(say('doc.supersedes'))]),
    ...(motive === '' ? [] : [paragraph(say('doc.motive', { motive }))]),
    ...layOutResit(say, resit),
  ];
}

function layOutConclusion(
  notice: Notice,
  { result, motive, supersedes, at, actSha256 }: ConcludedMission,
): readonly OfficialBlock[] {
  const say = sayer(notice);
  const named = translate(notice.language, missionMessages[`result.${result}`]);
  const act = actSha256.slice(0, SHOWN_HASH);
  return [
    heading(3, say('doc.mission')),
    {
      kind: 'paragraph',
      runs: [
        { text: say('doc.result', { result: named }), bold: true },
        { text: ` ${say('doc.concluded', { date: formatDate(notice.language, at), act })}` },
      ],
    },
    ...(supersedes === null ? [] : [paragraph(say('doc.supersedes'))]),
    paragraph(say('doc.motive', { motive })),
  ];
}

function layOutResit(say: Say, resit: MinutedDecision['resit']): readonly OfficialBlock[] {
  if (resit === null) return [];
  const { situations, note } = resit;
  return [
    ...(situations.length === 0 ? [] : [paragraph(say('doc.resit', { situations: situations.join(', ') }))]),
    ...(note === '' ? [] : [paragraph(say('doc.resit.note', { note }))]),
  ];
}

const nameRecognised = (printed: PrintedNotice, { block, ground }: RecognisedBlock): string =>
  `${nameBlock(printed, block)} (${translate(printed.notice.language, candidacyMessages[`ground.${ground}`])})`;

function layOutStanding(printed: PrintedNotice): readonly OfficialBlock[] {
  const { notice } = printed;
  const say = sayer(notice);
  const { held, owed, waiting, undecided, recognised = [] } = notice.standing;
  const nameAll = (ids: readonly string[]): readonly string[] => ids.map((id) => nameBlock(printed, id));
  const rows = [
    [say('doc.held'), nameAll(held)],
    ...(recognised.length === 0
      ? []
      : [[say('doc.recognised'), recognised.map((row) => nameRecognised(printed, row))] as const]),
    [say('doc.owed'), nameAll(owed.map(({ block }) => block))],
    [say('doc.waiting'), nameAll(waiting)],
    [say('doc.undecided'), nameAll(undecided)],
  ] as const;
  return [
    heading(2, say('doc.standing')),
    {
      kind: 'grid',
      caption: say('doc.standing.caption'),
      heads: [say('doc.state'), say('doc.blocks')],
      rows: rows.map(([label, names]) => [label, names.length === 0 ? say('doc.none') : names.join('\n')]),
    },
    paragraph(say('doc.held.for-good')),
  ];
}

function layOutRemedy(notice: Notice): readonly OfficialBlock[] {
  const say = sayer(notice);
  const { delayDays, lastDay, grounds } = notice.remedy;
  const list = grounds.map((ground) => translate(notice.language, appealMessages[`ground.${ground}`]));
  return [
    heading(2, say('doc.remedies')),
    paragraph(
      delayDays === null || lastDay === null
        ? say('doc.remedies.no-limit')
        : say('doc.remedies.delay', {
            count: delayDays,
            notified: formatDate(notice.language, notice.notifiedAt),
            last: formatDate(notice.language, lastDay),
          }),
    ),
    paragraph(say('doc.remedies.how')),
    {
      kind: 'grid',
      caption: say('doc.grounds'),
      heads: [say('doc.ground')],
      rows: list.map((text) => [text]),
    },
  ];
}
