import { shellMessages } from '@etalon/i18n/messages/shell';
import { warehouseMessages } from '@etalon/i18n/messages/warehouse';
import type { DeclaredStore } from '@etalon/workshop/warehouse';
import type { JSX } from 'react';
import { Button } from '../kit/button.tsx';
import { SelectField, TextArea, TextField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import type { OpenDocument } from '../workshop/use-document.ts';
import { DeedForm } from './deed-form.tsx';
import { VOLUME_UNITS } from './volume-units.ts';

const KINDS = ['table', 'lake', 'object', 'document', 'backup', 'other'] as const;

const text = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value);
const answer = (value: boolean | null | undefined): string =>
  value === null || value === undefined ? '' : value ? 'oui' : 'non';

export interface StoreFormProps {
  readonly document: OpenDocument;
  readonly store: DeclaredStore | null;
}

function YesNo(props: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
}): JSX.Element {
  const { t } = useWords();
  return (
    <SelectField
      {...props}
      choices={[
        { value: '', label: '—' },
        { value: 'oui', label: t(warehouseMessages.yes) },
        { value: 'non', label: t(warehouseMessages.no) },
      ]}
    />
  );
}

/** A store of the architecture: what it holds, how it grows, who guards it, what it costs. */
export function StoreForm({ document, store }: StoreFormProps): JSX.Element {
  const { t } = useWords();
  const label = (
    name:
      | 'label'
      | 'kind'
      | 'classes'
      | 'volume'
      | 'unit'
      | 'growth'
      | 'retention'
      | 'location'
      | 'atRest'
      | 'inTransit'
      | 'public'
      | 'personal'
      | 'rpo'
      | 'rto'
      | 'price'
      | 'currency'
      | 'priceSource'
      | 'rationale',
  ): string => t(warehouseMessages[`storage.${name}`]);
  const unit = VOLUME_UNITS.find(({ bytes }) => (store?.volumeBytes ?? 0) >= bytes) ?? VOLUME_UNITS[1];
  const volume = store === null ? '' : String(Math.round((store.volumeBytes / unit.bytes) * 1000) / 1000);
  return (
    <DeedForm
      document={document}
      label={store?.label ?? t(warehouseMessages['storage.new'])}
      className="stack"
      {...(store === null ? { onDone: (form) => form.reset() } : {})}
    >
      {store !== null && <input type="hidden" name="espace" value={store.id} />}
      <div className="wh-fields">
        <TextField name="label" label={label('label')} value={store?.label ?? ''} required />
        <SelectField
          name="kind"
          label={label('kind')}
          value={store?.kind ?? 'table'}
          choices={KINDS.map((kind) => ({
            value: kind,
            label: t(warehouseMessages[`storage.kind.${kind}`]),
          }))}
        />
        <TextField name="dataClasses" label={label('classes')} value={store?.dataClasses.join(', ') ?? ''} />
        <TextField name="volume" label={label('volume')} value={volume} inputMode="decimal" required />
        <SelectField
          name="unit"
          label={label('unit')}
          value={unit.name}
          choices={VOLUME_UNITS.map(({ name }) => ({ value: name, label: name }))}
        />
        <TextField
          name="growth"
          label={label('growth')}
          value={store === null ? '' : String(Math.round(store.growth * 10_000) / 100)}
          inputMode="decimal"
        />
        <TextField
          name="retentionYears"
          label={label('retention')}
          value={text(store?.retentionYears)}
          inputMode="decimal"
        />
        <TextField name="location" label={label('location')} value={store?.location ?? ''} />
        <YesNo name="atRest" label={label('atRest')} value={answer(store?.encryption.atRest)} />
        <YesNo name="inTransit" label={label('inTransit')} value={answer(store?.encryption.inTransit)} />
        <YesNo name="public" label={label('public')} value={answer(store?.public)} />
        <YesNo name="personalData" label={label('personal')} value={answer(store?.personalData)} />
        <TextField name="rpoHours" label={label('rpo')} value={text(store?.rpoHours)} inputMode="decimal" />
        <TextField name="rtoHours" label={label('rto')} value={text(store?.rtoHours)} inputMode="decimal" />
        <TextField
          name="perGibMonth"
          label={label('price')}
          value={text(store?.price?.perGibMonth)}
          inputMode="decimal"
        />
        <TextField
          name="currency"
          label={label('currency')}
          value={store?.price?.currency ?? 'EUR'}
          size={4}
        />
        <TextField name="priceSource" label={label('priceSource')} value={store?.price?.source ?? ''} />
      </div>
      <TextArea name="rationale" label={label('rationale')} value={store?.rationale ?? ''} rows={2} />
      <div className="row">
        <Button name="acte" value={store === null ? 'espace-ajouter' : 'espace-changer'}>
          {t(warehouseMessages[store === null ? 'storage.add' : 'storage.keep'])}
        </Button>
        {store !== null && (
          <Button name="acte" value="espace-retirer" tone="quiet">
            {t(warehouseMessages['storage.remove'])}
          </Button>
        )}
      </div>
    </DeedForm>
  );
}

/** Who reaches a store, and its copies. */
export function StoreParts({
  document,
  store,
}: {
  readonly document: OpenDocument;
  readonly store: DeclaredStore;
}): JSX.Element {
  const { t } = useWords();
  const remove = (acte: string, id: string, name: string): JSX.Element => (
    <DeedForm
      document={document}
      label={t(shellMessages['words.pair'], { name: t(warehouseMessages['storage.remove']), value: name })}
      className="wh-inline"
    >
      <input type="hidden" name="espace" value={store.id} />
      <input type="hidden" name="objet" value={id} />
      <Button
        name="acte"
        value={acte}
        small
        tone="quiet"
        aria-label={t(shellMessages['words.pair'], {
          name: t(warehouseMessages['storage.remove']),
          value: name,
        })}
      >
        {t(warehouseMessages['storage.remove'])}
      </Button>
    </DeedForm>
  );
  return (
    <>
      <h3>{t(warehouseMessages['storage.roles'])}</h3>
      <ul className="list">
        {store.roles.map((role) => (
          <li key={role.id}>
            {role.role} · {t(warehouseMessages[`access.${role.access}`])}{' '}
            {remove('role-retirer', role.id, role.role)}
          </li>
        ))}
      </ul>
      <DeedForm
        document={document}
        label={t(warehouseMessages['storage.role.add'])}
        className="ws-line"
        onDone={(form) => form.reset()}
      >
        <input type="hidden" name="espace" value={store.id} />
        <TextField name="role" label={t(warehouseMessages['storage.role'])} required />
        <SelectField
          name="access"
          label={t(warehouseMessages['storage.access'])}
          choices={(['read', 'write', 'admin'] as const).map((access) => ({
            value: access,
            label: t(warehouseMessages[`access.${access}`]),
          }))}
        />
        <Button name="acte" value="role-ajouter" small>
          {t(warehouseMessages['storage.role.add'])}
        </Button>
      </DeedForm>
      <h3>{t(warehouseMessages['storage.copies'])}</h3>
      <ul className="list">
        {store.copies.map((copy) => (
          <li key={copy.id}>
            {copy.medium}, {copy.site} ·{' '}
            {t(warehouseMessages['storage.every'], { hours: copy.everyHours ?? '—' })} ·{' '}
            {t(warehouseMessages['storage.restore'], {
              hours: copy.restoreHours ?? '—',
              date: copy.lastRestoreTest ?? '—',
            })}{' '}
            {remove('copie-retirer', copy.id, copy.medium)}
          </li>
        ))}
      </ul>
      <DeedForm
        document={document}
        label={t(warehouseMessages['storage.copy.add'])}
        className="ws-line"
        onDone={(form) => form.reset()}
      >
        <input type="hidden" name="espace" value={store.id} />
        <TextField name="medium" label={t(warehouseMessages['storage.medium'])} required />
        <TextField name="site" label={t(warehouseMessages['storage.location'])} required />
        <TextField
          name="everyHours"
          label={t(warehouseMessages['storage.everyHours'])}
          inputMode="decimal"
          size={5}
        />
        <TextField
          name="restoreHours"
          label={t(warehouseMessages['storage.restoreHours'])}
          inputMode="decimal"
          size={5}
        />
        <TextField name="lastRestoreTest" label={t(warehouseMessages['storage.tested'])} type="date" />
        <Button name="acte" value="copie-ajouter" small>
          {t(warehouseMessages['storage.copy.add'])}
        </Button>
      </DeedForm>
    </>
  );
}
