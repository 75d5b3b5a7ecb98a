import { analysisMessages } from '@etalon/i18n/messages/analysis';
import { type AnalysisVariable, VARIABLE_ROLES, type VariableRole } from '@etalon/workshop/analysis';
import { type DragEvent, type JSX, memo, useState } from 'react';
import { useWords } from '../kit/use-words.ts';
import type { OpenDocument } from '../workshop/use-document.ts';
import type { DescribedColumn, DescribedTable } from './shown-result.ts';
import type { OpenAnalysis } from './use-analysis.ts';

const KIND = 'application/x-etalon-variable';
const KINDS = ['number', 'factor', 'date'] as const;
const MOST_SHOWN = 120;

function Facts({ column }: { readonly column: DescribedColumn }): JSX.Element {
  const { t, number } = useWords();
  const { lo, hi, median, levels, distinct, missing, bins, warnings } = column;
  const facts =
    lo !== null && hi !== null
      ? t(analysisMessages['variables.facts.number'], {
          lo: number(lo),
          hi: number(hi),
          median: median === null ? '—' : number(median),
        })
      : levels.length > 0
        ? t(analysisMessages['variables.facts.levels'], {
            count: number(distinct),
            levels: levels
              .slice(0, 3)
              .map(({ level }) => level)
              .join(', '),
          })
        : column.type;
  return (
    <div className="an-facts">
      {bins.length > 0 && <Bins bins={bins} />}
      <span>{facts}</span>
      {missing > 0 && <span>{t(analysisMessages['variables.missing'], { count: number(missing) })}</span>}
      {warnings.map(({ code, what, remedy }) => (
        <details key={code} className="an-caution">
          <summary>{what}</summary>
          {remedy}
        </details>
      ))}
    </div>
  );
}

function Bins({ bins }: { readonly bins: readonly number[] }): JSX.Element {
  const most = Math.max(1, ...bins);
  return (
    <svg className="an-bins" viewBox={`0 0 ${bins.length} 12`} preserveAspectRatio="none" aria-hidden="true">
      {bins.map((count, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bins are told by their place
        <rect key={at} x={at} width="0.85" y={12 - (12 * count) / most} height={(12 * count) / most} />
      ))}
    </svg>
  );
}

interface RowProps {
  readonly variable: AnalysisVariable;
  readonly column: DescribedColumn | undefined;
  readonly set: OpenDocument['set'];
}

/** One variable: drag its name to a role, or choose the role in its list. */
const VariableRow = memo(function VariableRow({ variable, column, set }: RowProps): JSX.Element {
  const { t } = useWords();
  const { id, kind, role } = variable;
  const drag = (event: DragEvent): void => {
    event.dataTransfer.setData(KIND, id);
    event.dataTransfer.effectAllowed = 'move';
  };
  return (
    <li className="an-variable" data-role={role}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the list beside it does the same by the keyboard */}
      <span className="an-variable-name" draggable onDragStart={drag}>
        {variable.column}
      </span>
      <select
        className="an-select"
        aria-label={t(analysisMessages['variables.role'], { column: variable.column })}
        value={role}
        onChange={(event) => set(['variables', `@${id}`, 'role'], event.currentTarget.value)}
      >
        {VARIABLE_ROLES.map((name) => (
          <option key={name} value={name}>
            {t(analysisMessages[`role.${name}`])}
          </option>
        ))}
      </select>
      <select
        className="an-select an-select-quiet"
        aria-label={t(analysisMessages['variables.kind'], { column: variable.column })}
        value={kind}
        onChange={(event) => set(['variables', `@${id}`, 'kind'], event.currentTarget.value)}
      >
        {(kind === 'other'
          ? (['other'] as const)
          : column?.kind === 'date'
            ? KINDS
            : (['number', 'factor'] as const)
        ).map((name) => (
          <option key={name} value={name}>
            {t(analysisMessages[`kind.${name}`])}
          </option>
        ))}
      </select>
      {column !== undefined && <Facts column={column} />}
    </li>
  );
});

function Zones(props: {
  readonly variables: readonly AnalysisVariable[];
  readonly give: (id: string, role: VariableRole) => void;
}): JSX.Element {
  const { t } = useWords();
  const [over, setOver] = useState<VariableRole | null>(null);
  return (
    <ul className="an-zones">
      {VARIABLE_ROLES.filter((role) => role !== 'none').map((role) => {
        const held = props.variables.filter((variable) => variable.role === role);
        return (
          <li
            key={role}
            className={over === role ? 'an-zone an-zone-over' : 'an-zone'}
            onDragOver={(event) => {
              if (!event.dataTransfer.types.includes(KIND)) return;
              event.preventDefault();
              event.dataTransfer.dropEffect = 'move';
              setOver(role);
            }}
            onDragLeave={() => setOver(null)}
            onDrop={(event) => {
              event.preventDefault();
              setOver(null);
              props.give(event.dataTransfer.getData(KIND), role);
            }}
          >
            <span className="soft">{t(analysisMessages[`role.${role}`])}</span>{' '}
            {held.length === 0 ? (
              <span className="soft">{t(analysisMessages['variables.empty'])}</span>
            ) : (
              held.map(({ id, column }) => (
                // biome-ignore lint/a11y/noStaticElementInteractions: the list of roles does the same by the keyboard
                <b key={id} draggable onDragStart={(event) => event.dataTransfer.setData(KIND, id)}>
                  {column}
                </b>
              ))
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The variables of the table with their roles: zones to drop on, and a list for each variable. */
export function VariableList(props: {
  readonly open: OpenAnalysis;
  readonly table: DescribedTable;
}): JSX.Element {
  const { t } = useWords();
  const { document, analysis } = props.open;
  const [search, setSearch] = useState('');
  const [said, setSaid] = useState('');
  const columns = new Map(props.table.columns.map((column) => [column.name, column]));
  const wanted = search.trim().toLowerCase();
  const shown = analysis.variables
    .filter(({ column }) => column.toLowerCase().includes(wanted))
    .slice(0, MOST_SHOWN);
  const give = (id: string, role: VariableRole): void => {
    const variable = analysis.variables.find((row) => row.id === id);
    if (variable === undefined) return;
    document.set(['variables', `@${id}`, 'role'], role);
    setSaid(
      t(analysisMessages['variables.moved'], {
        column: variable.column,
        role: t(analysisMessages[`role.${role}`]),
      }),
    );
  };
  return (
    <section className="an-variables" aria-labelledby="variables">
      <h2 id="variables">{t(analysisMessages['variables.title'])}</h2>
      <p className="soft an-small">{t(analysisMessages['variables.hint'])}</p>
      <Zones variables={analysis.variables} give={give} />
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {analysis.variables.length > 12 && (
        <input
          className="input"
          type="search"
          aria-label={t(analysisMessages['variables.search'])}
          placeholder={t(analysisMessages['variables.search'])}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <ul className="an-variable-list">
        {shown.map((variable) => (
          <VariableRow
            key={variable.id}
            variable={variable}
            column={columns.get(variable.column)}
            set={document.set}
          />
        ))}
      </ul>
    </section>
  );
}
