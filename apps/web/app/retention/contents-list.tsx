import { retentionMessages } from '@etalon/i18n/messages/retention';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';
import type { RetentionPage } from './load-retention.ts';

/** What goes, or went, of one candidacy: pieces, lines of orals, drafts, letters. */
export function ContentsList({
  contents,
}: {
  readonly contents: RetentionPage['due'][number]['contents'];
}): JSX.Element {
  const { t, bytes } = useWords();
  const { pieces, oralLines, drafts, letters } = contents;
  const lines = [
    ...(pieces === 0
      ? []
      : [t(retentionMessages['contents.pieces'], { count: pieces, size: bytes(contents.bytes) })]),
    ...(oralLines === 0 ? [] : [t(retentionMessages['contents.oral'], { count: oralLines })]),
    ...(drafts === 0 ? [] : [t(retentionMessages['contents.drafts'], { count: drafts })]),
    ...(letters === 0 ? [] : [t(retentionMessages['contents.letters'], { count: letters })]),
  ];
  return <>{lines.length === 0 ? t(retentionMessages['contents.none']) : lines.join(' · ')}</>;
}
