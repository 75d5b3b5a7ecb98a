import { workshopMessages } from '@etalon/i18n/messages/workshop';
import type { OriginView } from '@etalon/usecases';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { useWords } from '../kit/use-words.ts';

/** Which project and which revision a piece came from; its candidate can open that state. */
export function PieceOrigin(props: { readonly origin: OriginView; readonly own: boolean }): JSX.Element {
  const { t, number } = useWords();
  const { projectId, projectTitle, revision, runId } = props.origin;
  const words =
    revision === null
      ? t(workshopMessages['origin.run'], { project: projectTitle })
      : t(workshopMessages['origin.revision'], {
          title: revision.title,
          number: number(revision.number),
          project: projectTitle,
        });
  const path =
    revision === null
      ? `/atelier/${projectId}/calculs/${runId}`
      : `/atelier/${projectId}/documents/${revision.documentId}/revisions/${revision.number}`;
  return (
    <p className="piece-origin">
      {words} {props.own && <Link to={path}>{t(workshopMessages['origin.open'])}</Link>}
    </p>
  );
}
