import { analysisMessages } from '@etalon/i18n/messages/analysis';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { useWords } from '../kit/use-words.ts';
import { NumberSlot, TextSlot } from './text-slot.tsx';
import type { OpenAnalysis } from './use-analysis.ts';

/** The business question as one sentence whose places are typed in. */
export function QuestionBand({ document, analysis }: OpenAnalysis): JSX.Element {
  const { t } = useWords();
  const { question } = analysis;
  const slot = (
    key: 'population' | 'exposure' | 'outcome' | 'unit' | 'comparison' | 'decision',
  ): JSX.Element => (
    <TextSlot
      document={document}
      path={['question', key]}
      label={t(analysisMessages[`slot.${key}`])}
      value={question[key]}
    />
  );
  return (
    <section className="an-question" aria-labelledby="question">
      <h2 id="question">{t(analysisMessages['question.title'])}</h2>
      <Form method="post" onSubmit={(event) => event.preventDefault()}>
        <p className="an-sentence">
          {t(analysisMessages['question.for'])} {slot('population')}, {t(analysisMessages['question.effect'])}{' '}
          {slot('exposure')} {t(analysisMessages['question.on'])} {slot('outcome')}{' '}
          {t(analysisMessages['question.in'])} {slot('unit')}, {t(analysisMessages['question.versus'])}{' '}
          {slot('comparison')} ?
        </p>
        <p className="an-sentence">
          {t(analysisMessages['question.decide'])} {slot('decision')},{' '}
          {t(analysisMessages['question.threshold'])}{' '}
          <NumberSlot
            document={document}
            path={['question', 'decisionThreshold']}
            label={t(analysisMessages['slot.decisionThreshold'])}
            value={question.decisionThreshold}
          />{' '}
          {question.unit}.
        </p>
        <noscript>
          <Button name="acte" value="ecrire" small>
            {t(analysisMessages.save)}
          </Button>
        </noscript>
      </Form>
    </section>
  );
}
