import type { AnalysisVariable } from '@etalon/workshop/analysis';
import { useCallback, useEffect, useRef, useState } from 'react';
import { fillFields, isComplete, startOf } from './methods/fill-fields.ts';
import type { Method, MethodField } from './methods/method.ts';
import { findMethod } from './methods/method-list.ts';
import type { FieldValues } from './methods/read-spec.ts';
import type { OpenAnalysis } from './use-analysis.ts';

const DELAY_MS = 350;

export interface ChosenMethod {
  readonly method: Method | undefined;
  readonly values: FieldValues;
  readonly choose: (kind: string) => void;
  readonly change: (field: MethodField, value: string) => void;
  /** Computes now. */
  readonly run: () => void;
}

/** The form of a method: columns follow the roles, every change computes a moment later when nothing is missing. */
export function useMethod(open: OpenAnalysis, asked: string): ChosenMethod {
  const { analysis, document, send } = open;
  const [kind, setKind] = useState(asked === '' ? (analysis.draft?.method ?? '') : asked);
  const [own, setOwn] = useState<FieldValues>({});
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const method = findMethod(kind);
  const values: FieldValues =
    method === undefined
      ? {}
      : { ...fillFields(method, analysis), ...ownOf(method, own, analysis.variables) };
  const latest = useRef({ method, values });
  latest.current = { method, values };

  const run = useCallback(() => {
    clearTimeout(timer.current);
    const { method: present, values: held } = latest.current;
    if (present === undefined) return;
    const form = new FormData();
    form.set('acte', 'calculer');
    form.set('methode', present.kind);
    for (const [name, value] of Object.entries(held)) form.set(`f.${name}`, value);
    send(form);
  }, [send]);

  const runSoon = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const { method: present, values: held } = latest.current;
      if (present !== undefined && isComplete(present, held)) run();
    }, DELAY_MS);
  }, [run]);

  const roles = analysis.variables
    .map(({ column, role, kind: nature }) => `${column} ${role} ${nature}`)
    .join('\n');
  const filters = analysis.activeFilters.map(({ id }) => id).join(' ');
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: roles and filters are what the computation depends on
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    setOwn(({ terms: _, columns: __, ...rest }) => rest);
    runSoon();
  }, [roles, filters]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const choose = (next: string): void => {
    setKind(next);
    setOwn({});
    runSoon();
  };
  const change = (field: MethodField, value: string): void => {
    const { role } = field;
    if (role === undefined) setOwn((before) => ({ ...before, [field.name]: value }));
    else document.edit(giveRole(analysis.variables, role, value));
    if (role === undefined) runSoon();
  };
  return { method, values, choose, change, run };
}

/** What was typed here wins, but for columns that a role fills. */
function ownOf(method: Method, own: FieldValues, variables: readonly AnalysisVariable[]): FieldValues {
  return Object.fromEntries(
    method.fields.flatMap((field) => {
      const typed = own[field.name];
      const byRole = field.role !== undefined && startOf(field, variables) !== '';
      return typed === undefined || byRole ? [] : [[field.name, typed]];
    }),
  );
}

/** The variable chosen in a field takes the role of the field; whoever had it leaves it. */
function giveRole(
  variables: readonly AnalysisVariable[],
  role: AnalysisVariable['role'],
  column: string,
): Parameters<OpenAnalysis['document']['edit']>[0] {
  return variables.flatMap((variable) => {
    const wanted = variable.column === column;
    if (wanted === (variable.role === role)) return [];
    const value = wanted ? role : 'none';
    return [
      { op: 'set' as const, path: ['variables', `@${variable.id}`, 'role'], value, was: variable.role },
    ];
  });
}
