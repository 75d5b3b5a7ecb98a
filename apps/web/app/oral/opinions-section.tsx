import { deskRoomMessages } from '@etalon/i18n/messages/desk-room';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';
import type { BesidePage } from './load-beside.ts';
import '../desk/desk.css';

/** Second opinions that examiners asked for, and what is to be read a third time; nothing before all have locked. */
export function OpinionsSection({ opinions }: Pick<BesidePage, 'opinions'>): JSX.Element | null {
  const { t } = useWords();
  const { open, asked, thirdReading } = opinions;
  if (!open) return null;
  return (
    <section className="delib-part" aria-labelledby="seconds-avis">
      <h2 id="seconds-avis">{t(deskRoomMessages['opinions.title'])}</h2>
      {asked.length === 0 && <p className="soft">{t(deskRoomMessages['opinions.none'])}</p>}
      {asked.length > 0 && (
        <ul>
          {asked.map(({ criterion, name, reason }) => (
            <li key={`${criterion} ${name}`}>
              {t(deskRoomMessages['opinions.row'], { criterion, name })}
              <blockquote className="document">{reason}</blockquote>
            </li>
          ))}
        </ul>
      )}
      {thirdReading.length > 0 && (
        <p>{t(deskRoomMessages['opinions.third'], { criteria: thirdReading.join(', ') })}</p>
      )}
    </section>
  );
}
