import { searchMessages } from '@etalon/i18n/messages/search-settings';
import { trainingMessages } from '@etalon/i18n/messages/training';
import { validationMessages } from '@etalon/i18n/messages/validation';
import { ALGORITHM_NAMES, ALGORITHMS, type AlgorithmFacts } from '@etalon/learning/algorithms';
import { answer } from '@etalon/web/answer';
import { readModels } from '@etalon/workshop/models';
import type { JSX } from 'react';
import { Form, Link } from 'react-router';
import { Button } from '../kit/button.tsx';
import { SelectField, TextField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import { DOCUMENT_KEYS } from '../workshop/document-frame.tsx';
import type { Route } from './+types/search';
import { actOnSearch } from './act-on-search.ts';
import { loadSearch, type SearchView } from './load-search.ts';
import { RunPart } from './run-part.tsx';
import { SearchFindings } from './search-findings.tsx';
import { ToolFrame } from './tool-frame.tsx';

export const handle = { keys: DOCUMENT_KEYS };

export function loader(args: Route.LoaderArgs) {
  return answer(args, (visit) => loadSearch(visit, args.params));
}

export function action(args: Route.ActionArgs) {
  return actOnSearch(args);
}

const METHODS = ['random', 'sequential', 'halving', 'grid'] as const;

function SearchForm(props: { readonly view: SearchView; readonly answer: unknown }): JSX.Element {
  const { view, answer } = props;
  const { t } = useWords();
  const { training } = readModels(view.document.content);
  const { asked } = view;
  const choices = ALGORITHM_NAMES.filter((name) => {
    const facts: AlgorithmFacts = ALGORITHMS[name];
    return facts.settings.length > 0 && facts.tasks.includes(training.task);
  });
  return (
    <Form method="post" className="stack" preventScrollReset aria-label={t(searchMessages['form.title'])}>
      <div className="mo-fields">
        <SelectField
          answer={answer}
          name="algorithm"
          label={t(searchMessages['form.algorithm'])}
          value={asked.algorithm}
          choices={choices.map((name) => ({ value: name, label: t(trainingMessages[`algorithm.${name}`]) }))}
        />
        <SelectField
          answer={answer}
          name="method"
          label={t(searchMessages['form.method'])}
          value={asked.method}
          choices={METHODS.map((method) => ({ value: method, label: t(searchMessages[`method.${method}`]) }))}
        />
        <TextField
          answer={answer}
          name="trials"
          label={t(searchMessages['form.trials'])}
          hint={t(searchMessages['form.trials.hint'])}
          value={String(asked.trials)}
          inputMode="numeric"
        />
        <TextField
          answer={answer}
          name="patience"
          label={t(searchMessages['form.patience'])}
          hint={t(searchMessages['form.patience.hint'])}
          value={String(asked.patience)}
          inputMode="numeric"
        />
        <TextField
          answer={answer}
          name="outer"
          label={t(validationMessages['outer.label'])}
          hint={t(validationMessages['outer.hint'])}
          value={String(asked.outer)}
          inputMode="numeric"
        />
      </div>
      <div>
        <Button name="acte" value="chercher" tone="primary">
          {t(searchMessages['form.do'])}
        </Button>
      </div>
    </Form>
  );
}

/** Search of settings: an algorithm, a way to search and a budget; then what was found, asked on rows never seen. */
export default function Search({ loaderData: view, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { isReady, run, search, base, hasChanged } = view;
  return (
    <ToolFrame view={view} answer={actionData}>
      <section aria-labelledby="recherche" className="stack no-print">
        <h2 id="recherche">{t(searchMessages['form.title'])}</h2>
        {isReady ? (
          <>
            <p className="soft">{t(searchMessages['form.about'])}</p>
            <SearchForm key={run?.id} view={view} answer={actionData} />
          </>
        ) : (
          <p>
            {t(searchMessages['form.not-ready'])}{' '}
            <Link to={`${base}/entrainement`}>{t(trainingMessages.tab)}</Link>
          </p>
        )}
      </section>
      {isReady && (
        <RunPart
          run={run}
          label={t(searchMessages['form.title'])}
          none={t(searchMessages['run.none'])}
          changed={hasChanged}
        />
      )}
      {hasChanged && search !== null && <p className="soft">{t(searchMessages['run.changed'])}</p>}
      {search !== null && run !== null && (
        <SearchFindings search={search} run={run} projectId={view.document.projectId} base={base} />
      )}
    </ToolFrame>
  );
}
