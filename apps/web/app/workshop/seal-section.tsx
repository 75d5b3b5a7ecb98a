import { workshopMessages } from '@etalon/i18n/messages/workshop';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import type { ProjectPageData } from './load-project-page.ts';

/** Pieces that came from this project. */
export function SealSection({ page }: { readonly page: ProjectPageData }): JSX.Element {
  const { t, moment } = useWords();
  const { seals } = page;
  return (
    <section aria-labelledby="scelles">
      <h2 id="scelles">{t(workshopMessages['seals.title'])}</h2>
      {seals.length === 0 ? (
        <p className="soft">{t(workshopMessages['seals.empty'])}</p>
      ) : (
        <ul className="list">
          {seals.map(({ pieceId, fileName, situation, receivedAt, withdrawn, sealedAt, path }) => (
            <li key={pieceId}>
              <span>
                {fileName}{' '}
                <span className="soft figures">
                  {t(workshopMessages['seals.received'], { situation, moment: moment(receivedAt) })}
                </span>
              </span>
              <Tag>
                {t(
                  workshopMessages[
                    withdrawn ? 'seals.withdrawn' : sealedAt === null ? 'seals.waiting' : 'seals.sealed'
                  ],
                )}
              </Tag>
              {path !== null && <Link to={path}>{t(workshopMessages['seals.open'], { situation })}</Link>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
