import { handInMessages } from '@etalon/i18n/messages/hand-in';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { LinkButton } from '../kit/button.tsx';
import { Code } from '../kit/code.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import { CertificateLine } from './certificate-line.tsx';
import type { ShownBlock } from './load-candidacy-page.ts';
import { nameState } from './name-state.ts';

type ShownHandIn = ShownBlock['handIns'][number];

function useStatus({ sealedAt, pieces, slots, gaps }: ShownHandIn): readonly string[] {
  const { t, moment } = useWords();
  if (sealedAt !== null) return [t(handInMessages['situation.status.sealed'], { moment: moment(sealedAt) })];
  if (pieces === null || gaps === null) return [t(handInMessages['state.to-hand-in'])];
  const missing = gaps.missingSlots.length;
  const uncovered = gaps.criteriaWithoutPiece.length;
  return [
    t(handInMessages['situation.status.pieces'], { pieces, slots }),
    ...(missing > 0 ? [t(handInMessages['situation.status.missing'], { count: missing })] : []),
    ...(uncovered > 0 ? [t(handInMessages['situation.status.uncovered'], { count: uncovered })] : []),
    ...(missing + uncovered === 0 ? [t(handInMessages['situation.status.complete'])] : []),
  ];
}

function SituationRow({ to, handIn }: { readonly to: string; readonly handIn: ShownHandIn }): JSX.Element {
  const { t } = useWords();
  const status = useStatus(handIn);
  return (
    <li>
      <div>
        <h3 className="situation-name">
          <Code>{handIn.situation}</Code> <span lang="fr">{handIn.title}</span>
        </h3>
        <p className="soft figures">{status.join(' · ')}</p>
      </div>
      {handIn.pieces !== null && (
        <LinkButton to={to}>
          {t(handInMessages['situation.open'], { situation: handIn.situation })}
        </LinkButton>
      )}
    </li>
  );
}

/** One block of the candidacy: where it stands, its situations, its result and certificate. */
export function BlockPanel(props: { readonly candidacyId: string; readonly block: ShownBlock }): JSX.Element {
  const { candidacyId, block } = props;
  const { t } = useWords();
  const base = `/candidatures/${candidacyId}`;
  return (
    <section className="panel" aria-labelledby={`bloc-${block.id}`}>
      <div className="panel-head">
        <h2 id={`bloc-${block.id}`} lang="fr">
          {t(handInMessages['candidacy.step'], { rank: block.rank, title: block.title })}
        </h2>
        <Tag tone="note">{t(nameState(block))}</Tag>
      </div>
      {block.decidedAt !== null && (
        <p>
          <Link to={`${base}/blocs/${block.id}/resultat`}>{t(handInMessages['candidacy.see-result'])}</Link>
        </p>
      )}
      {block.certificate !== null && <CertificateLine certificate={block.certificate} />}
      <ul className="list">
        {block.handIns.map((handIn) => (
          <SituationRow
            key={handIn.situation}
            to={`${base}/situations/${handIn.situation}`}
            handIn={handIn}
          />
        ))}
      </ul>
    </section>
  );
}
