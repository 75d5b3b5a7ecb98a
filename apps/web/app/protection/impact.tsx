import { protectionMessages } from '@etalon/i18n/messages/protection';
import { CONTEXT_KEYS, IMPACT_DECISIONS } from '@etalon/privacy/impact';
import { openDocument, startRun } from '@etalon/usecases';
import { act, answer } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import { isJsonObject, readPath } from '@etalon/workshop/edits';
import type { JSX } from 'react';
import { z } from 'zod';
import type { FieldSpec } from '../items/field-spec.ts';
import { ItemField } from '../items/item-field.tsx';
import { ItemList, textOf } from '../items/item-list.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/impact';
import { choicesOf } from './choices-of.ts';
import { FindingList, wordOf } from './finding-list.tsx';
import { ImpactEvents } from './impact-events.tsx';
import { ImpactExchange } from './impact-exchange.tsx';
import { ImpactValidation } from './impact-validation.tsx';
import { findRunOf, listTables } from './load-runs.ts';
import { readImpactOf } from './read-findings.ts';
import { startOnFile } from './start-run.ts';
import { useProtection } from './use-protection.ts';

const READ = z.object({ acte: z.literal('lire'), fichier: z.string().min(1) });

export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) => {
    const wanted = new URL(args.request.url).searchParams.get('fichier');
    const [files, read, written] = await Promise.all([
      listTables(visit, args.params.projectId, /\.json$/i),
      wanted === null ? null : findRunOf(visit, args.params, { kind: 'privacy.pia-import', sha256: wanted }),
      findRunOf(visit, args.params, { kind: 'privacy.pia-export', sha256: null }),
    ]);
    return { files, wanted, read, written };
  });
}

export function action(args: Route.ActionArgs) {
  const { projectId, documentId } = args.params;
  const page = `/atelier/${projectId}/protection/${documentId}/aipd`;
  return act(args, async (visit, form) => {
    const place = { projectId, documentId, page };
    if (form.get('acte') === 'lire')
      return startOnFile(visit, place, {
        kind: 'privacy.pia-import',
        parameters: {},
        sha256: parseForm(READ, form).fichier,
      });
    const { workplace } = visit.runtime;
    const { content, at } = await openDocument(workplace, visit.actor, documentId);
    const { dpia } = content;
    const origin = readPath(content, ['dpia', 'importedFrom']);
    const sha256 = isJsonObject(origin) ? textOf(origin, 'sha256') : '';
    await startRun(workplace, visit.actor, {
      projectId,
      documentId,
      kind: 'privacy.pia-export',
      parameters: { assessment: dpia ?? {}, now: at },
      inputs: isJsonObject(origin) && sha256 !== '' ? [{ name: textOf(origin, 'name'), sha256 }] : [],
    });
    return null;
  });
}

function Context(): JSX.Element {
  const { t } = useWords();
  const { content } = useProtection();
  const reading = readImpactOf(content);
  const name: FieldSpec = {
    key: 'name',
    kind: 'text',
    wide: true,
    label: t(protectionMessages['impact.name']),
  };
  return (
    <section className="panel" aria-labelledby="contexte">
      <h2 id="contexte">
        {t(protectionMessages['impact.stage.context'])}{' '}
        <span className="soft figures">
          {t(protectionMessages['impact.filled'], { count: reading.context, total: CONTEXT_KEYS.length })}
        </span>
      </h2>
      <div className="it-fields">
        <ItemField path={['dpia']} spec={name} />
        {CONTEXT_KEYS.map((key) => (
          <ItemField
            key={key}
            path={['dpia', 'context']}
            spec={{ key, kind: 'long', label: t(wordOf(`context.${key}`)) }}
          />
        ))}
      </div>
    </section>
  );
}

function Principles(): JSX.Element {
  const { t } = useWords();
  const { content } = useProtection();
  const reading = readImpactOf(content);
  return (
    <section className="panel" aria-labelledby="principes">
      <h2 id="principes">
        {t(protectionMessages['impact.stage.principles'])}{' '}
        <span className="soft figures">
          {t(protectionMessages['impact.filled'], { count: reading.principles, total: 12 })}
        </span>
      </h2>
      <div className="it-fields">
        {content.dpia.principles.map((row) => (
          <ItemField
            key={row.id}
            path={['dpia', 'principles', `@${row.id}`]}
            spec={{ key: 'answer', kind: 'long', label: t(wordOf(`principle.${row.key}`)) }}
          />
        ))}
      </div>
    </section>
  );
}

function ExistingMeasures(): JSX.Element {
  const { t } = useWords();
  const fields: readonly FieldSpec[] = [
    { key: 'title', kind: 'text', wide: true, label: t(protectionMessages['impact.measure.title']) },
    { key: 'content', kind: 'long', label: t(protectionMessages['impact.measure.content']) },
  ];
  return (
    <>
      <h3>{t(protectionMessages['impact.measures'])}</h3>
      <ItemList
        path={['dpia', 'measures']}
        name={t(protectionMessages['impact.measures'])}
        addLabel={t(protectionMessages['impact.measures.add'])}
        emptyText={t(protectionMessages['ebios.none'])}
        blank={{ title: '', content: '' }}
        fields={() => fields}
        titleOf={(item) => textOf(item, 'title')}
      />
    </>
  );
}

/** The four stages of the assessment, its findings, and the exchange with the CNIL tool. */
export default function Impact({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { content, base } = useProtection();
  const reading = readImpactOf(content);
  const wordsOf = (item: string): string => {
    const words = [`event.${item}`, `principle.${item}`, `context.${item}`].map((key) => t(wordOf(key)));
    return words.find((word) => word !== item) ?? t(protectionMessages['impact.dpo']);
  };
  return (
    <>
      <p>{t(protectionMessages['impact.lead'])}</p>
      <ProblemPanel answer={actionData} />
      <ImpactExchange {...loaderData} />
      <Context />
      <Principles />
      <section className="panel" aria-labelledby="risques-aipd">
        <h2 id="risques-aipd">{t(protectionMessages['impact.stage.risks'])}</h2>
        <ExistingMeasures />
        <ImpactEvents />
      </section>
      <ImpactValidation decisions={choicesOf(t, 'decision', IMPACT_DECISIONS)} />
      <FindingList
        findings={reading.findings.map(({ problem, item, detail }) => ({
          problem,
          detail,
          name: wordsOf(item),
          to: `${base}/aipd`,
        }))}
      />
    </>
  );
}
