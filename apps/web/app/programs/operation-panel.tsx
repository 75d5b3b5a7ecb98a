import { apiMessages } from '@etalon/i18n/messages/api';
import type { JSX } from 'react';
import { KeyValues } from '../kit/key-values.tsx';
import { useWords } from '../kit/use-words.ts';
import type { ShownOperation } from './read-document.ts';

/** One operation: its address, the scope that opens it, what it takes and what it answers. */
export function OperationPanel({ operation }: { readonly operation: ShownOperation }): JSX.Element {
  const { t } = useWords();
  const { id, method, path, summary, scope, parameters, body, answers } = operation;
  const entries = [
    { label: t(apiMessages['doc.scope']), value: scope === '' ? t(apiMessages['doc.any-key']) : scope },
    {
      label: t(apiMessages['doc.parameters']),
      value: parameters.map(({ name, type, optional }) => (
        <div key={name}>
          <code>{name}</code> <code>{type}</code> {optional && t(apiMessages['doc.optional'])}
        </div>
      )),
    },
    { label: t(apiMessages['doc.body']), value: <code>{body}</code> },
    {
      label: t(apiMessages['doc.answers']),
      value: answers.map(({ status, shape, words }) => (
        <div key={status}>
          <code>{status}</code> <code>{shape}</code> <span className="soft">{words}</span>
        </div>
      )),
    },
  ];
  const shown = entries.filter((_, i) => (i !== 1 || parameters.length > 0) && (i !== 2 || body !== ''));
  return (
    <details className="panel" id={`op-${id}`}>
      <summary>
        <code>
          {method} {path}
        </code>{' '}
        {summary}
      </summary>
      <KeyValues entries={shown} />
    </details>
  );
}
