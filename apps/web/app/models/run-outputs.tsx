import { elsewhereMessages } from '@etalon/i18n/messages/models-elsewhere';
import { trainingMessages } from '@etalon/i18n/messages/training';
import type { JSX } from 'react';
import { Form, Link } from 'react-router';
import { Button } from '../kit/button.tsx';
import { useWords } from '../kit/use-words.ts';
import { outputPath } from '../warehouse/name-source.ts';
import type { ShownRun } from '../workshop/show-run.ts';

interface RunOutputsProps {
  readonly projectId: string;
  readonly run: Pick<ShownRun, 'id' | 'outputs'>;
  /** Whether a model among them may be run on other rows from here. */
  readonly canRun?: boolean;
}

/** The files that a run left, each to be downloaded or sealed as a piece; a model is also run on other rows. */
export function RunOutputs({ projectId, run, canRun = false }: RunOutputsProps): JSX.Element {
  const { t } = useWords();
  return (
    <ul className="list no-print">
      {run.outputs.map(({ name }) => (
        <li key={name}>
          <a href={outputPath(projectId, run.id, name)} download>
            {name}
          </a>{' '}
          <Link to={`/atelier/${projectId}/calculs/${run.id}/sceller?sortie=${encodeURIComponent(name)}`}>
            {t(trainingMessages['outputs.seal'], { name })}
          </Link>
          {canRun && name.endsWith('.onnx') && (
            <Form method="post" className="mo-line">
              <input type="hidden" name="calcul" value={run.id} />
              <input type="hidden" name="sortie" value={name} />
              <Button
                name="acte"
                value="import-depuis"
                small
                tone="quiet"
                aria-label={t(elsewhereMessages['learned.run.named'], { name })}
              >
                {t(elsewhereMessages['learned.run'])}
              </Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}
