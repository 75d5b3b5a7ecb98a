import { EtalonError } from '@etalon/error';
import { instrumentsMessages as words } from '@etalon/i18n/messages/instruments';
import { type Fiche, readFiche } from '@etalon/instruments/fiches';
import { answerPublic } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Code } from '../kit/code.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { KeyValues } from '../kit/key-values.tsx';
import { Page } from '../kit/page.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/fiche';
import { type CatalogueLine, listCatalogue } from './describe-entry.ts';
import { FicheChecks, FicheFuzzTable } from './fiche-checks.tsx';
import { FicheNotes } from './fiche-notes.tsx';
import { FicheRates } from './fiche-rates.tsx';
import './instruments.css';

export function loader(args: Route.LoaderArgs) {
  return answerPublic(args, async () => {
    const line = listCatalogue().find((one) => one.id === args.params.id);
    if (line === undefined)
      throw new EtalonError('instruments.unknown-instrument', { info: { instrument: args.params.id } });
    return { line, fiche: readFiche(line.id) };
  });
}

function Facts({ line, fiche }: { readonly line: CatalogueLine; readonly fiche: Fiche | null }): JSX.Element {
  const { t } = useWords();
  const { criteria, uncertainty, scope, version } = line;
  return (
    <section className="panel" aria-labelledby="faits">
      <h2 id="faits">{t(words['fiche.facts'])}</h2>
      <KeyValues
        entries={[
          { label: t(words['column.version']), value: fiche?.version ?? version },
          { label: t(words['column.criteria']), value: criteria.join(', ') },
          {
            label: t(words['column.uncertainty']),
            value: `${uncertainty}, ${t(words[`uncertainty.${uncertainty}`])}`,
          },
          { label: t(words['column.scope']), value: t(words[`scope.${scope}`]) },
          ...(fiche === null ? [] : [{ label: t(words['fiche.seeds']), value: fiche.seeds.join(', ') }]),
        ]}
      />
      <h2>{t(words['again.title'])}</h2>
      <p>
        <Code>node tools/calibrate.ts</Code>
      </p>
      <p className="soft">{t(words['again.text'])}</p>
    </section>
  );
}

function Figures({ fiche }: { readonly fiche: Fiche }): JSX.Element {
  const { t } = useWords();
  return (
    <>
      <section aria-labelledby="parts">
        <h2 id="parts">{t(words['rates.title'])}</h2>
        <FicheRates id="retrouve" title={t(words['rates.recovery'])} rates={fiche.recovery} />
        <FicheRates id="sain" title={t(words['rates.false'])} rates={fiche.falseReports} />
        <FicheRates id="intervalles" title={t(words['rates.coverage'])} rates={fiche.coverage} />
      </section>
      <section aria-labelledby="references">
        <h2 id="references">{t(words['golden.title'])}</h2>
        {fiche.goldenVectors.length === 0 ? (
          <p>{t(words['golden.none'])}</p>
        ) : (
          <FicheChecks caption={t(words['golden.title'])} checks={fiche.goldenVectors} />
        )}
      </section>
      <section aria-labelledby="autre-calcul">
        <h2 id="autre-calcul">{t(words['compared.title'])}</h2>
        <p lang="fr">{fiche.compared}</p>
      </section>
      <section aria-labelledby="ecritures">
        <h2 id="ecritures">{t(words['locale.title'])}</h2>
        {fiche.locale.length === 0 ? (
          <p>{t(words['locale.none'])}</p>
        ) : (
          <FicheChecks caption={t(words['locale.title'])} checks={fiche.locale} />
        )}
      </section>
      <section aria-labelledby="alterees">
        <h2 id="alterees">{t(words['fuzz.title'])}</h2>
        {fiche.fuzz.length === 0 ? <p>{t(words['fuzz.none'])}</p> : <FicheFuzzTable fuzz={fiche.fuzz} />}
      </section>
    </>
  );
}

/** What is known of the errors of one instrument. */
export default function FichePage({ loaderData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { line, fiche } = loaderData;
  return (
    <Page
      title={line.id}
      lead={
        <>
          <span lang="fr">{line.title}</span>. {t(words['fiche.lead'])}
        </>
      }
      width="wide"
      crumbs={[{ label: t(words.title), to: '/instruments' }]}
    >
      {fiche === null ? (
        <EmptyState title={t(words['fiche.none'])}>{t(words['fiche.none.text'])}</EmptyState>
      ) : (
        <div className="in-columns">
          <div className="in-main">
            <Figures fiche={fiche} />
            <FicheNotes fiche={fiche} />
          </div>
          <Facts line={line} fiche={fiche} />
        </div>
      )}
    </Page>
  );
}
