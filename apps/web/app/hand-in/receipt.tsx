import { groupMessages } from '@etalon/i18n/messages/groups';
import { handInMessages } from '@etalon/i18n/messages/hand-in';
import { mayDo, readSituation } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { LinkButton } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Icon } from '../kit/icon.tsx';
import { KeyValues } from '../kit/key-values.tsx';
import { Page } from '../kit/page.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/receipt';
import { SealedFiles } from './sealed-files.tsx';
import { SituationTabs } from './situation-tabs.tsx';
import './hand-in.css';

const METHODS = ['password', 'passkey', 'demonstration'] as const;

export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ actor, runtime }) => {
    const { handIn, activity, standings, group } = await readSituation(runtime.workplace, actor, args.params);
    const own = standings.includes('own');
    return {
      title: activity.title,
      receipt: handIn?.seal?.receipt ?? null,
      measures: own || mayDo(actor, 'reading.read'),
      group: group !== null,
    };
  });
}

type Receipt = NonNullable<Route.ComponentProps['loaderData']['receipt']>;

function Statement({ receipt }: { readonly receipt: Receipt }): JSX.Element {
  const { t } = useWords();
  const { statement, signature } = receipt;
  const method = METHODS.find((known) => known === statement.method);
  const hash = (value: string): JSX.Element => <span className="hash">{value}</span>;
  return (
    <KeyValues
      entries={[
        { label: t(handInMessages['receipt.situation']), value: statement.situation },
        { label: t(handInMessages['receipt.candidacy']), value: hash(statement.candidacy) },
        {
          label: t(handInMessages['receipt.sealed-at']),
          value: <time dateTime={statement.sealedAt}>{statement.sealedAt}</time>,
        },
        { label: t(handInMessages['receipt.root']), value: hash(statement.root) },
        ...(statement.contributions === undefined
          ? []
          : [{ label: t(groupMessages['work.statement']), value: hash(statement.contributions) }]),
        { label: t(handInMessages['receipt.signer']), value: hash(statement.signer) },
        {
          label: t(handInMessages['receipt.method']),
          value: method === undefined ? statement.method : t(handInMessages[`method.${method}`]),
        },
        { label: t(handInMessages['receipt.key']), value: hash(signature.verificationMethod) },
        { label: t(handInMessages['receipt.signature']), value: hash(signature.value) },
      ]}
    />
  );
}

function Meaning(): JSX.Element {
  const { t } = useWords();
  return (
    <section aria-labelledby="portee">
      <h2 id="portee">{t(handInMessages['receipt.what'])}</h2>
      <p>{t(handInMessages['receipt.what.1'])}</p>
      <p>{t(handInMessages['receipt.what.2'])}</p>
      <p>
        {t(handInMessages['receipt.what.3'])}{' '}
        <a href="/.well-known/did.json">{t(handInMessages['receipt.did'])}</a>
      </p>
    </section>
  );
}

export default function ReceiptPage({ loaderData, params }: Route.ComponentProps): JSX.Element {
  const { t, moment } = useWords();
  const { title, receipt, measures, group } = loaderData;
  const { candidacyId, situation } = params;
  const base = `/candidatures/${candidacyId}`;
  const head = {
    title: t(handInMessages['receipt.title']),
    crumbs: [
      { label: t(handInMessages['candidacy.crumb']), to: base },
      { label: `${situation} · ${title}`, to: `${base}/situations/${situation}` },
    ],
  };
  if (receipt === null)
    return (
      <Page {...head}>
        <EmptyState title={t(handInMessages['receipt.none'])}>
          {t(handInMessages['receipt.none.text'])}
        </EmptyState>
      </Page>
    );
  return (
    <Page
      {...head}
      lead={t(handInMessages['receipt.lead'], { situation, moment: moment(receipt.statement.sealedAt) })}
      action={
        <LinkButton to={`${base}/situations/${situation}/accuse.json`} download tone="primary">
          <Icon name="download" /> {t(handInMessages['receipt.download'])}
        </LinkButton>
      }
    >
      <SituationTabs
        candidacyId={candidacyId}
        situation={situation}
        sealed
        measures={measures}
        group={group}
      />
      <article className="official document stack">
        <Statement receipt={receipt} />
        <section aria-labelledby="fichiers">
          <h2 id="fichiers">{t(handInMessages['receipt.files'])}</h2>
          <p>{t(handInMessages['receipt.files.caption'])}</p>
          <SealedFiles files={receipt.files} />
        </section>
        <Meaning />
      </article>
    </Page>
  );
}
