import { missionMessages } from '@etalon/i18n/messages/mission';
import type { JSX } from 'react';
import { Form, Link } from 'react-router';
import { nameSlot } from '../hand-in/name-slot.ts';
import { Button, LinkButton } from '../kit/button.tsx';
import { useWords } from '../kit/use-words.ts';
import type { MissionPageData } from './load-mission-page.ts';

function Confidentiality({ page }: { readonly page: MissionPageData }): JSX.Element {
  const { t } = useWords();
  const { confidential, writes, sealedAt } = page;
  return (
    <>
      <h3>{t(missionMessages['confidential.title'])}</h3>
      <p>{t(missionMessages[confidential ? 'confidential.yes' : 'confidential.no'])}</p>
      {writes && sealedAt === null && (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="valeur" value={confidential ? 'non' : 'oui'} />
          <Button name="acte" value="confidentialite">
            {t(missionMessages[confidential ? 'confidential.lift' : 'confidential.set'])}
          </Button>
        </Form>
      )}
    </>
  );
}

/** The sealed report and slides, with what confidentiality keeps back; the way to hand them in for the candidate. */
export function PiecesSection({ page }: { readonly page: MissionPageData }): JSX.Element {
  const { t, date, bytes } = useWords();
  const { pieces, sealedAt, own, candidacyId } = page;
  const situation = `/candidatures/${candidacyId}/situations/mission`;
  return (
    <section className="panel stack" aria-labelledby="pieces-mission">
      <h2 id="pieces-mission">{t(missionMessages['pieces.title'])}</h2>
      {sealedAt === null ? (
        <p>{t(missionMessages['pieces.none'])}</p>
      ) : (
        <p>{t(missionMessages['pieces.sealed'], { date: date(sealedAt) })}</p>
      )}
      {pieces.length > 0 && (
        <ul className="list">
          {pieces.map(({ id, slot, fileName, bytes: size, open, withheld }) => (
            <li key={id}>
              <span>{t(nameSlot(slot))}</span>
              {open ? (
                <Link to={`/pieces/${id}`}>{fileName}</Link>
              ) : (
                <span className="soft">
                  {t(missionMessages[withheld ? 'pieces.withheld' : 'pieces.closed'])}
                </span>
              )}
              <span className="soft figures">{bytes(size)}</span>
            </li>
          ))}
        </ul>
      )}
      {own && (
        <LinkButton to={situation}>
          {t(missionMessages[sealedAt === null ? 'pieces.hand-in' : 'pieces.see'])}
        </LinkButton>
      )}
      <Confidentiality page={page} />
    </section>
  );
}
