import type { RecipeStep } from '@etalon/core/evidence';
import { shellMessages } from '@etalon/i18n/messages/shell';
import { warehouseMessages } from '@etalon/i18n/messages/warehouse';
import { type JSX, type KeyboardEvent, type ReactNode, useRef } from 'react';
import { Link, useNavigate } from 'react-router';
import { useScript } from '../hand-in/use-upload.ts';
import { Button } from '../kit/button.tsx';
import { useWords, type Words } from '../kit/use-words.ts';
import type { OpenDocument } from '../workshop/use-document.ts';
import { DeedForm } from './deed-form.tsx';
import { useAddress } from './lineage-figure.tsx';
import type { WorkbenchView } from './load-workbench.ts';
import { findMessage, nameOperation } from './name-operation.ts';
import type { StepTrace } from './run-results.ts';
import { useCursor } from './use-cursor.ts';

const MAX_SUMMARY = 90;

const CHOSEN = new Set(['actions', 'kind', 'method', 'type', 'unreadable']);

/** A parameter as people write it: a list by its parts, a pair by an arrow, a choice by its name. */
function writeParameter(t: Words['t'], name: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '∅';
  if (Array.isArray(value)) return value.map((part) => writeParameter(t, name, part)).join(', ');
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([from, to]) => `${from} → ${writeParameter(t, name, to)}`)
      .join(', ');
  const choice = CHOSEN.has(name) ? findMessage(`choice.${String(value)}`) : null;
  return choice === null ? String(value) : t(choice);
}

/** The parameters of a step on one line. */
function summariseStep(t: Words['t'], step: RecipeStep): string {
  const { id: _, op, reason: __, ...params } = step;
  if (op === 'load' || op === 'append') return 'file' in step ? step.file : '';
  const text = Object.entries(params)
    .map(([name, value]) => writeParameter(t, name, value))
    .join(' · ');
  return text.length > MAX_SUMMARY ? `${text.slice(0, MAX_SUMMARY - 1)}…` : text;
}

function Counts({ trace }: { readonly trace: StepTrace | undefined }): JSX.Element {
  const { t, number } = useWords();
  if (trace === undefined) return <span className="soft">{t(warehouseMessages['step.unplayed'])}</span>;
  const cells = Object.values(trace.cellsChanged).reduce((total, count) => total + count, 0);
  return (
    <span className="figures">
      {trace.rowsBefore === trace.rowsAfter
        ? t(warehouseMessages.rows, { rows: number(trace.rowsAfter), count: trace.rowsAfter })
        : t(warehouseMessages['step.rows'], {
            before: number(trace.rowsBefore),
            after: number(trace.rowsAfter),
          })}
      {cells > 0 && ` · ${t(warehouseMessages['step.cells'], { cells: number(cells), count: cells })}`}
    </span>
  );
}

interface StepProps {
  readonly step: RecipeStep;
  readonly rank: number;
  readonly cursor: number;
  readonly view: WorkbenchView;
  readonly document: OpenDocument;
}

function Step({ step, rank, cursor, view, document }: StepProps): JSX.Element {
  const { t } = useWords();
  const address = useAddress();
  const script = useScript();
  const { traces, stop } = view;
  const name = `${rank}. ${t(nameOperation(step.op))}`;
  const stopped = stop?.step === step.id;
  return (
    <li
      className="wh-step"
      data-step={step.id}
      data-played={rank <= cursor ? 'yes' : 'no'}
      data-acts={script && rank !== cursor ? 'folded' : 'shown'}
      data-stopped={stopped ? 'yes' : undefined}
    >
      <Link
        to={address({ curseur: String(rank), noeud: 'recette', page: null })}
        preventScrollReset
        className="wh-step-name"
        aria-current={rank === cursor ? 'step' : undefined}
        aria-keyshortcuts="ArrowUp ArrowDown Alt+ArrowUp Alt+ArrowDown Delete"
      >
        {name}
      </Link>
      <p className="wh-step-params">{summariseStep(t, step)}</p>
      <p>
        <Counts trace={traces.find((trace) => trace.id === step.id)} />
      </p>
      {stopped && (
        <p role="alert" className="wh-warning">
          {stop.what} {stop.remedy}
        </p>
      )}
      <DeedForm document={document} label={t(warehouseMessages['step.reason.of'], { name })}>
        <input type="hidden" name="etape" value={step.id} />
        <input
          className="input wh-reason"
          name="reason"
          aria-label={t(warehouseMessages['step.reason.of'], { name })}
          placeholder={t(warehouseMessages['step.reason.missing'])}
          {...(script
            ? {
                value: step.reason,
                onChange: (event) =>
                  document.set(['recipe', 'steps', `@${step.id}`, 'reason'], event.currentTarget.value),
              }
            : { defaultValue: step.reason })}
        />
        <div className="row no-print">
          {!script && (
            <Button name="acte" value="etape-raison" small tone="quiet">
              {t(warehouseMessages['step.reason.keep'])}
            </Button>
          )}
          <Button
            name="acte"
            value="etape-monter"
            small
            tone="quiet"
            aria-label={t(shellMessages['words.pair'], {
              name: t(warehouseMessages['step.up']),
              value: name,
            })}
          >
            {t(warehouseMessages['step.up'])}
          </Button>
          <Button
            name="acte"
            value="etape-descendre"
            small
            tone="quiet"
            aria-label={t(shellMessages['words.pair'], {
              name: t(warehouseMessages['step.down']),
              value: name,
            })}
          >
            {t(warehouseMessages['step.down'])}
          </Button>
          <Link
            to={address({ etape: step.id, op: step.op, curseur: String(rank) })}
            preventScrollReset
            className="button button-small button-quiet"
            aria-label={t(shellMessages['words.pair'], {
              name: t(warehouseMessages['step.change']),
              value: name,
            })}
          >
            {t(warehouseMessages['step.change'])}
          </Link>
          <Button
            name="acte"
            value="etape-retirer"
            small
            tone="quiet"
            aria-label={t(shellMessages['words.pair'], {
              name: t(warehouseMessages['step.remove']),
              value: name,
            })}
          >
            {t(warehouseMessages['step.remove'])}
          </Button>
        </div>
      </DeedForm>
    </li>
  );
}

/** What a key does on the step that has the focus. */
function useStepKeys(): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    const { target, key, altKey } = event;
    if (!(target instanceof HTMLElement) || !target.classList.contains('wh-step-name')) return;
    const item = target.closest('li');
    const press = (acte: string): void => {
      event.preventDefault();
      item?.querySelector<HTMLButtonElement>(`button[value="${acte}"]`)?.click();
    };
    // A moved element loses the focus: it is given back once the list is drawn again.
    const move = (acte: string): void => {
      press(acte);
      requestAnimationFrame(() => target.focus());
    };
    if (altKey && key === 'ArrowUp') move('etape-monter');
    else if (altKey && key === 'ArrowDown') move('etape-descendre');
    else if (key === 'Delete') {
      const next = item?.nextElementSibling ?? item?.previousElementSibling;
      press('etape-retirer');
      next?.querySelector<HTMLElement>('.wh-step-name')?.focus();
    } else if (key === 'ArrowUp' || key === 'ArrowDown') {
      const other = key === 'ArrowUp' ? item?.previousElementSibling : item?.nextElementSibling;
      event.preventDefault();
      other?.querySelector<HTMLElement>('.wh-step-name')?.focus();
    }
  };
}

function Cursor({ cursor, steps }: { readonly cursor: number; readonly steps: number }): JSX.Element {
  const { t } = useWords();
  const address = useAddress();
  const navigate = useNavigate();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const label = t(warehouseMessages['cursor.label'], { cursor, steps });
  return (
    <div className="wh-cursor">
      <label htmlFor="curseur">{label}</label>
      <input
        id="curseur"
        type="range"
        min={0}
        max={steps}
        key={cursor}
        defaultValue={cursor}
        onChange={(event) => {
          const { value } = event.currentTarget;
          clearTimeout(timer.current);
          timer.current = setTimeout(
            () =>
              void navigate(address({ curseur: value, noeud: 'recette', page: null }), {
                preventScrollReset: true,
                replace: true,
              }),
            150,
          );
        }}
      />
    </div>
  );
}

/** Right of the main page: the ordered, reasoned list of what is done, and what each step did. */
export function RecipeList({
  view,
  document,
  steps,
  form,
}: {
  readonly view: WorkbenchView;
  readonly document: OpenDocument;
  readonly steps: readonly RecipeStep[];
  /** The form that adds a step at the cursor. */
  readonly form: ReactNode;
}): JSX.Element {
  const { t } = useWords();
  const onKeys = useStepKeys();
  const cursor = useCursor(steps.length);
  const { stop } = view;
  return (
    <>
      {steps.length === 0 && <p className="soft">{t(warehouseMessages['recipe.empty'])}</p>}
      {steps.length > 0 && <Cursor cursor={cursor} steps={steps.length} />}
      {stop !== null && stop.step === '' && (
        <p role="alert" className="wh-warning">
          {stop.what} {stop.remedy}
        </p>
      )}
      {form}
      <ol className="wh-steps" onKeyDown={onKeys}>
        {steps.map((step, at) => (
          <Step key={step.id} step={step} rank={at + 1} cursor={cursor} view={view} document={document} />
        ))}
      </ol>
      {steps.length > 0 && <p className="soft no-print">{t(warehouseMessages['recipe.keys'])}</p>}
    </>
  );
}
