import { workshopMessages } from '@etalon/i18n/messages/workshop';
import { type JSX, useEffect, useRef } from 'react';
import { Link, useFetcher } from 'react-router';
import { Button } from '../kit/button.tsx';
import { useWords } from '../kit/use-words.ts';
import type { WorkMeasuresData } from './load-work-measures.ts';
import { MeasuresContent } from './measures-content.tsx';

/** The measures beside the document, which goes on being written; without script they are a page of their own. */
export default function MeasuresDrawer(props: {
  readonly path: string;
  readonly onClose: () => void;
}): JSX.Element {
  const { t } = useWords();
  const { path, onClose } = props;
  const reading = useFetcher<WorkMeasuresData>();
  const asking = useFetcher();
  const title = useRef<HTMLHeadingElement>(null);
  const { load } = reading;
  useEffect(() => {
    void load(path);
    title.current?.focus();
  }, [load, path]);
  return (
    <aside
      className="ws-drawer no-print"
      aria-labelledby="tiroir"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className="ws-drawer-head">
        <h2 id="tiroir" ref={title} tabIndex={-1}>
          {t(workshopMessages['frame.measures'])}
        </h2>
        <Link to={path}>{t(workshopMessages['drawer.page'])}</Link>
        <Button type="button" small tone="quiet" onClick={onClose}>
          {t(workshopMessages['drawer.close'])}
        </Button>
      </div>
      <p className="soft">{t(workshopMessages['measures.lead'])}</p>
      {reading.data === undefined ? (
        <p role="status">{t(workshopMessages['drawer.loading'])}</p>
      ) : (
        <MeasuresContent
          data={reading.data}
          forms={{ ask: asking.Form, choose: reading.Form, inPlace: true }}
        />
      )}
    </aside>
  );
}
