import {
  formatDate,
  formatMoment,
  type Language,
  type Message,
  type MessageParams,
  translate,
} from '@etalon/i18n';
import { calendarMessages } from '@etalon/i18n/messages/calendar';
import { letterMessages } from '@etalon/i18n/messages/letters';
import type { LetterFacts } from '@etalon/usecases';
import { writeHtml } from './write-html.ts';

export interface LetterText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface LetterHead {
  readonly language: Language;
  /** Public origin of the register, before the path of the page. */
  readonly origin: string;
  readonly certifierName: string;
}

type Say = (message: Message, params?: MessageParams) => string;

interface LetterWords {
  readonly say: Say;
  readonly moment: (at: string) => string;
  readonly day: (at: string) => string;
}

interface Said {
  readonly subject: string;
  readonly lines: readonly string[];
}

type FactsOf<K extends LetterFacts['kind']> = Extract<LetterFacts, { readonly kind: K }>;

/** The subject and the paragraphs of a letter. */
function sayFacts(words: LetterWords, facts: LetterFacts): Said {
  const { say, moment } = words;
  const { subject } = facts;
  const due = moment(facts.dueAt);
  switch (facts.kind) {
    case 'reminder':
      return sayReminder(words, facts);
    case 'date':
      return sayDate(words, facts);
    case 'extension':
      return {
        subject: say(letterMessages['extension.subject'], { subject, due }),
        lines: [say(letterMessages['extension.text'], { subject, due })],
      };
    case 'notification':
      return sayNotification(words, facts);
    case 'reading':
      return {
        subject: say(letterMessages[`reading.${facts.reading}.subject`], { subject }),
        lines: [say(letterMessages[`reading.${facts.reading}`], { subject, count: facts.count })],
      };
    case 'retention':
      return {
        subject: say(letterMessages['retention.subject'], { count: facts.count }),
        lines: [say(letterMessages['retention.text'], { count: facts.count })],
      };
    case 'survey':
      return {
        subject: say(letterMessages['survey.subject'], { months: facts.horizon }),
        lines: [
          ...(facts.again ? [say(letterMessages['survey.again'])] : []),
          say(letterMessages['survey.text']),
          say(letterMessages['survey.until'], { due }),
        ],
      };
    case 'account':
      return {
        subject: say(letterMessages[`account.${facts.reason}.subject`]),
        lines: [
          say(letterMessages[`account.${facts.reason}.text`]),
          say(letterMessages['account.until'], { due }),
        ],
      };
    case 'tutor':
      return {
        subject: say(letterMessages['tutor.subject']),
        lines: [say(letterMessages['tutor.text']), say(letterMessages['tutor.once'], { due })],
      };
    case 'convocation':
      return sayConvocation(words, facts);
    default:
      return facts satisfies never;
  }
}

function sayReminder({ say, moment }: LetterWords, facts: FactsOf<'reminder'>): Said {
  const when = facts.step === 'late' ? 'late' : 'before';
  const params = { subject: facts.subject, due: moment(facts.dueAt), count: facts.count };
  return {
    subject: say(letterMessages[`reminder.${facts.clock}.subject`], params),
    lines: [say(letterMessages[`reminder.${facts.clock}.${when}`], params)],
  };
}

function sayDate({ say, moment }: LetterWords, facts: FactsOf<'date'>): Said {
  const what = `${say(calendarMessages[`date.${facts.date}`])} ${facts.subject}`.trim();
  const change = facts.before === null ? 'set' : 'moved';
  const params = {
    what,
    opens: moment(facts.opensAt),
    due: moment(facts.dueAt),
    beforeOpens: moment(facts.before?.opensAt ?? facts.opensAt),
    beforeDue: moment(facts.before?.dueAt ?? facts.dueAt),
  };
  return {
    subject: say(letterMessages[`date.${change}.subject`], params),
    lines: [
      say(letterMessages[`date.${change}`], params),
      ...(facts.place === '' ? [] : [say(letterMessages['date.place'], { place: facts.place })]),
      ...(facts.date === 'situation' ? [say(letterMessages['date.extra'])] : []),
    ],
  };
}

function sayNotification({ say, moment, day }: LetterWords, facts: FactsOf<'notification'>): Said {
  const params = { subject: facts.subject, due: moment(facts.dueAt) };
  return {
    subject: say(letterMessages['notification.subject'], params),
    lines: [
      say(letterMessages['notification.text'], params),
      ...(facts.lastDay === null
        ? []
        : [say(letterMessages['notification.remedy'], { last: day(facts.lastDay) })]),
    ],
  };
}

function sayConvocation({ say, moment }: LetterWords, facts: FactsOf<'convocation'>): Said {
  const { subject } = facts;
  const params = { subject, count: facts.seats, answer: moment(facts.answerBy) };
  return {
    subject: say(letterMessages['convocation.subject'], { subject, due: moment(facts.dueAt) }),
    lines: [
      say(letterMessages['convocation.text'], params),
      ...facts.meetings.map((meeting) =>
        say(letterMessages[meeting.place === '' ? 'convocation.meeting' : 'convocation.meeting.place'], {
          block: meeting.subject,
          opens: moment(meeting.opensAt),
          due: moment(meeting.dueAt),
          place: meeting.place,
        }),
      ),
      say(letterMessages['convocation.answer'], params),
    ],
  };
}

/** A letter in the language of its person, as plain text and as the same words in HTML. It names nobody. */
export function composeLetter(
  facts: LetterFacts,
  { language, origin, certifierName }: LetterHead,
): LetterText {
  const say: Say = (message, params) => translate(language, message, params);
  const words = {
    say,
    moment: (at: string) => formatMoment(language, at),
    day: (at: string) => formatDate(language, at),
  };
  const { subject, lines } = sayFacts(words, facts);
  const link = new URL(facts.path, origin).href;
  const body = [
    say(letterMessages.hello),
    ...lines,
    say(letterMessages.session, { session: facts.sessionLabel }),
  ];
  const feet = [say(letterMessages.sign, { certifier: certifierName }), say(letterMessages.automatic)];
  return {
    subject,
    text: `${[...body, say(letterMessages.more, { link }), ...feet].join('\n\n')}\n`,
    html: writeHtml({ language, title: subject, body, link, label: say(letterMessages['more.label']), feet }),
  };
}
