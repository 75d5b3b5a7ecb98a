import { protectionMessages } from '@etalon/i18n/messages/protection';
import { shellMessages } from '@etalon/i18n/messages/shell';
import type { Provision } from '@etalon/privacy';
import { readLatestLawTable } from '@etalon/runtime';
import { answer } from '@etalon/web/answer';
import type { JsonObject } from '@etalon/workshop/edits';
import { ANSWERS } from '@etalon/workshop/protection';
import type { JSX } from 'react';
import type { FieldSpec } from '../items/field-spec.ts';
import { ItemList, textOf } from '../items/item-list.tsx';
import { Alert } from '../kit/alert.tsx';
import { Button } from '../kit/button.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import { loadDocumentPage } from '../workshop/load-document-page.ts';
import type { Route } from './+types/law';
import { choicesOf } from './choices-of.ts';
import { wordOf } from './finding-list.tsx';
import { useProtection } from './use-protection.ts';

const STALE_DAYS = 90;
const DAY_MS = 86_400_000;

/** What the page shows of a provision: never the condition, which reads the facts of a case. */
type ShownProvision = Pick<Provision, 'id' | 'label' | 'reference' | 'duty' | 'periods' | 'caution'>;

export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) => {
    await loadDocumentPage(visit, { ...args.params, kind: 'protection' });
    const table = await readLatestLawTable();
    return {
      asOf: table.asOf,
      unsigned: table.provisions.filter((row) => row.signedBy === null).length,
      provisions: table.provisions.map(
        ({ id, label, reference, duty, periods, caution }): ShownProvision => ({
          id,
          label,
          reference,
          duty,
          periods,
          caution,
        }),
      ),
    };
  });
}

const BLANK: JsonObject = { provision: '', applies: 'unknown', facts: [], reason: '', date: null };

function useFields(provisions: readonly ShownProvision[]): readonly FieldSpec[] {
  const { t } = useWords();
  return [
    {
      key: 'provision',
      kind: 'text',
      wide: true,
      label: t(protectionMessages['law.provision']),
      hint: provisions
        .slice(0, 3)
        .map((row) => row.id)
        .join(', '),
    },
    {
      key: 'applies',
      kind: 'choice',
      required: true,
      label: t(protectionMessages['law.applies']),
      choices: choicesOf(t, 'answer', ANSWERS),
    },
    { key: 'date', kind: 'day', label: t(protectionMessages['law.date']) },
    { key: 'facts', kind: 'lines', wide: true, label: t(protectionMessages['law.facts']) },
    { key: 'reason', kind: 'long', label: t(protectionMessages['law.reason']) },
  ];
}

function ProvisionRow({ row }: { readonly row: ShownProvision }): JSX.Element {
  const { t, date } = useWords();
  const { document, content } = useProtection();
  const answered = content.legal.find((one) => one.provision === row.id);
  const dates = row.periods.map(({ from, text }) =>
    from === null ? text : t(shellMessages['words.pair'], { name: date(from), value: text }),
  );
  return (
    <tr>
      <th scope="row">
        {row.label}
        <br />
        <span className="soft">
          {row.id} · {row.reference}
        </span>
      </th>
      <td>
        {row.duty}
        {row.caution !== null && <p className="soft">{row.caution}</p>}
      </td>
      <td className="figures">{dates.join(' ; ')}</td>
      <td>
        {answered === undefined ? (
          <Button
            type="button"
            small
            aria-label={t(shellMessages['words.pair'], {
              name: t(protectionMessages['law.take']),
              value: row.label,
            })}
            onClick={() => document.add(['legal'], { ...BLANK, provision: row.id })}
          >
            {t(protectionMessages['law.take'])}
          </Button>
        ) : (
          <a href={`#${answered.id}`}>{t(wordOf(`answer.${answered.applies}`))}</a>
        )}
      </td>
    </tr>
  );
}

/** The provisions that the author answers for, and the dated table they may start from. */
export default function Law({ loaderData }: Route.ComponentProps): JSX.Element {
  const { t, date } = useWords();
  const { today } = useProtection();
  const { provisions, asOf, unsigned } = loaderData;
  const days = Math.floor((Date.parse(today) - Date.parse(asOf)) / DAY_MS);
  const fields = useFields(provisions);
  const labels = new Map(provisions.map((row) => [row.id, `${row.label} (${row.id})`]));
  return (
    <>
      <p>{t(protectionMessages['law.lead'])}</p>
      <h2>{t(protectionMessages['law.title'])}</h2>
      <ItemList
        path={['legal']}
        name={t(protectionMessages['law.title'])}
        addLabel={t(protectionMessages['law.add'])}
        emptyText={t(protectionMessages['law.empty'])}
        blank={BLANK}
        fields={() => fields}
        titleOf={(item) => labels.get(textOf(item, 'provision')) ?? textOf(item, 'provision')}
        factsOf={(item) => t(wordOf(`answer.${textOf(item, 'applies')}`))}
      />
      <h2>{t(protectionMessages['law.table'], { date: date(asOf) })}</h2>
      <p className="soft">{t(protectionMessages['law.table.text'])}</p>
      {days > STALE_DAYS && <Alert tone="caution" title={t(protectionMessages['law.stale'], { days })} />}
      {unsigned > 0 && <p>{t(protectionMessages['law.unsigned'], { count: unsigned })}</p>}
      <TableRegion className="pr-law" label={t(protectionMessages['law.title'])}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t(protectionMessages['law.provision'])}</th>
              <th scope="col">{t(protectionMessages['law.duty'])}</th>
              <th scope="col">{t(protectionMessages['law.since'])}</th>
              <th scope="col">{t(protectionMessages['law.applies'])}</th>
            </tr>
          </thead>
          <tbody>
            {provisions.map((row) => (
              <ProvisionRow key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      </TableRegion>
    </>
  );
}
