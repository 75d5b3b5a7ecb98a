import { registryMessages } from '@etalon/i18n/messages/models-registry';
import { shellMessages } from '@etalon/i18n/messages/shell';
import { readModels } from '@etalon/workshop/models';
import type { JSX } from 'react';
import { Form, Link } from 'react-router';
import { Button } from '../kit/button.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import type { ModelsView } from './load-models.ts';
import { useModelWords } from './use-model-words.ts';

/** The figures of the model card, each bound to the run that measured it; and the card as a file. */
export function CardFigures({ view }: { readonly view: ModelsView }): JSX.Element {
  const { t, number } = useWords();
  const { metric, span } = useModelWords();
  const { card, selection } = readModels(view.document.content);
  const { projectId } = view.document;
  const title = t(registryMessages['card.figures']);
  const canTake = view.evaluation !== null && selection.model !== '';
  return (
    <section className="stack" aria-labelledby="chiffres">
      <h2 id="chiffres">{title}</h2>
      <p className="soft">{t(registryMessages['card.figures.hint'])}</p>
      <Form method="post" className="no-print" preventScrollReset>
        <Button name="acte" value="fiche-chiffres" disabled={!canTake}>
          {t(registryMessages['card.take'])}
        </Button>
      </Form>
      {card.figures.length > 0 && (
        <TableRegion label={t(shellMessages['table.region'], { title })}>
          <table className="table figures">
            <caption>{title}</caption>
            <thead>
              <tr>
                <th scope="col">{t(registryMessages['card.metric'])}</th>
                <th scope="col">{t(registryMessages['card.value'])}</th>
                <th scope="col">{t(registryMessages['card.rows'])}</th>
                <th scope="col">{t(registryMessages['card.run'])}</th>
              </tr>
            </thead>
            <tbody>
              {card.figures.map(({ id, model, metric: name, value, lo, hi, n, run }) => (
                <tr key={id}>
                  <th scope="row">
                    {model}, {metric(name)}
                  </th>
                  <td>{span(value, lo === null || hi === null ? null : { lo, hi })}</td>
                  <td>{number(n)}</td>
                  <td>
                    <Link to={`/atelier/${projectId}/calculs/${run}`}>
                      {t(registryMessages['card.run.link'])}
                    </Link>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableRegion>
      )}
      <p className="mo-line no-print">
        {(['docx', 'pdf'] as const).map((format) => (
          <a key={format} href={`${view.base}/choix/fiche/${format}`} download>
            {t(registryMessages[`card.${format}`])}
          </a>
        ))}
        <span className="soft">{t(registryMessages['card.file.hint'])}</span>
      </p>
    </section>
  );
}
