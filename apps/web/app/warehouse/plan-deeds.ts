import { isJsonObject, type Json, type JsonObject, readPath } from '@etalon/workshop/edits';
import {
  addEdit,
  type Deed,
  type DeedWork,
  field,
  listOf,
  numberOrNull,
  setEdit,
  setFields,
  textOrNull,
} from './deeds.ts';
import { VOLUME_UNITS } from './volume-units.ts';

const STORES = ['storage', 'items'] as const;
const NEEDS = ['tools', 'needs'] as const;
const SHEETS = ['tools', 'sheets'] as const;

const yes = (form: FormData, name: string): boolean | null => {
  const answer = field(form, name);
  return answer === '' ? null : answer === 'oui';
};

function readStore(form: FormData): JsonObject {
  const unit = VOLUME_UNITS.find(({ name }) => name === field(form, 'unit'));
  const price = numberOrNull(form, 'perGibMonth');
  return {
    label: field(form, 'label').trim(),
    kind: field(form, 'kind'),
    dataClasses: listOf(form, 'dataClasses'),
    volumeBytes: Math.max(0, (numberOrNull(form, 'volume') ?? 0) * (unit?.bytes ?? 1)),
    growth: (numberOrNull(form, 'growth') ?? 0) / 100,
    retentionYears: numberOrNull(form, 'retentionYears'),
    encryption: { atRest: yes(form, 'atRest'), inTransit: yes(form, 'inTransit') },
    location: field(form, 'location').trim(),
    public: field(form, 'public') === 'oui',
    personalData: field(form, 'personalData') === 'oui',
    rpoHours: numberOrNull(form, 'rpoHours'),
    rtoHours: numberOrNull(form, 'rtoHours'),
    price:
      price === null
        ? null
        : {
            perGibMonth: price,
            currency: field(form, 'currency') || 'EUR',
            source: field(form, 'priceSource'),
          },
    rationale: field(form, 'rationale').trim(),
  };
}

/** An item of a list inside the store that the form is about. */
function addInside(list: string, { form, newId }: Deed, item: JsonObject): ReturnType<DeedWork> {
  return [addEdit([...STORES, `@${field(form, 'espace')}`, list], { id: newId(), ...item })];
}

/** The storage architecture: stores, who reaches them, their copies. */
export const STORAGE_DEEDS = {
  'stockage-date': ({ content, form }) => setEdit(content, ['storage', 'on'], field(form, 'on')),
  'espace-ajouter': ({ form, newId }) => [
    addEdit(STORES, { id: newId(), ...readStore(form), roles: [], copies: [] }),
  ],
  'espace-changer': ({ content, form }) =>
    setFields(content, [...STORES, `@${field(form, 'espace')}`], readStore(form)),
  'espace-retirer': ({ form }) => [{ op: 'remove', path: [...STORES, `@${field(form, 'espace')}`] }],
  'role-ajouter': (deed) =>
    addInside('roles', deed, { role: field(deed.form, 'role').trim(), access: field(deed.form, 'access') }),
  'copie-ajouter': (deed) =>
    addInside('copies', deed, {
      medium: field(deed.form, 'medium').trim(),
      site: field(deed.form, 'site').trim(),
      everyHours: numberOrNull(deed.form, 'everyHours'),
      restoreHours: numberOrNull(deed.form, 'restoreHours'),
      lastRestoreTest: textOrNull(deed.form, 'lastRestoreTest'),
    }),
  'role-retirer': ({ form }) => [
    { op: 'remove', path: [...STORES, `@${field(form, 'espace')}`, 'roles', `@${field(form, 'objet')}`] },
  ],
  'copie-retirer': ({ form }) => [
    { op: 'remove', path: [...STORES, `@${field(form, 'espace')}`, 'copies', `@${field(form, 'objet')}`] },
  ],
} as const satisfies Readonly<Record<string, DeedWork>>;

const CRITERIA = ['volume', 'velocity', 'variety', 'latency', 'skills', 'licence', 'cost'] as const;

function readNeed(form: FormData): JsonObject {
  const criteria: Record<string, Json> = {};
  for (const criterion of CRITERIA) {
    const wanted = field(form, criterion).trim();
    if (wanted !== '') criteria[criterion] = wanted;
  }
  return {
    label: field(form, 'label').trim(),
    criteria,
    tool: textOrNull(form, 'tool'),
    alternatives: form.getAll('alternatives').map(String),
    reason: field(form, 'reason').trim(),
  };
}

function readSheet(form: FormData): JsonObject {
  return {
    label: field(form, 'label').trim(),
    version: textOrNull(form, 'version'),
    licence: textOrNull(form, 'licence'),
    endOfLife: textOrNull(form, 'endOfLife'),
  };
}

/** What a tool can do for one criterion: replaced when it was already said. */
const setCapability: DeedWork = ({ content, form, newId }) => {
  const path = [...SHEETS, `@${field(form, 'outil')}`, 'capabilities'];
  const criterion = field(form, 'criterion');
  const list = readPath(content, path);
  const present = Array.isArray(list)
    ? list.filter(isJsonObject).find((one) => one.criterion === criterion)
    : undefined;
  const values = { criterion, value: field(form, 'value').trim(), source: textOrNull(form, 'source') };
  if (typeof present?.id === 'string') return setFields(content, [...path, `@${present.id}`], values);
  return [addEdit(path, { id: newId(), ...values })];
};

/** Tools: needs, the sheets of the tools examined, what was measured of them. */
export const TOOL_DEEDS = {
  'besoin-ajouter': ({ form, newId }) => [addEdit(NEEDS, { id: newId(), ...readNeed(form) })],
  'besoin-changer': ({ content, form }) =>
    setFields(content, [...NEEDS, `@${field(form, 'besoin')}`], readNeed(form)),
  'besoin-retirer': ({ form }) => [{ op: 'remove', path: [...NEEDS, `@${field(form, 'besoin')}`] }],
  'outil-ajouter': ({ form, newId }) => [
    addEdit(SHEETS, { id: newId(), ...readSheet(form), capabilities: [], bench: [] }),
  ],
  'outil-changer': ({ content, form }) =>
    setFields(content, [...SHEETS, `@${field(form, 'outil')}`], readSheet(form)),
  'outil-retirer': ({ form }) => [{ op: 'remove', path: [...SHEETS, `@${field(form, 'outil')}`] }],
  'capacite-dire': setCapability,
  'banc-ajouter': ({ form, newId }) => [
    addEdit([...SHEETS, `@${field(form, 'outil')}`, 'bench'], {
      id: newId(),
      what: field(form, 'what').trim(),
      rows: Math.max(0, Math.round(numberOrNull(form, 'rows') ?? 0)),
      seconds: field(form, 'seconds')
        .split(/[;\n]/)
        .map((part) => Number(part.trim().replace(',', '.')))
        .filter((value) => Number.isFinite(value) && value > 0),
      peakMib: numberOrNull(form, 'peakMib'),
    }),
  ],
} as const satisfies Readonly<Record<string, DeedWork>>;
