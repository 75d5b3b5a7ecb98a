import { shellMessages } from '@etalon/i18n/messages/shell';
import type { JSX } from 'react';
import { Page } from '../kit/page.tsx';
import { useWords } from '../kit/use-words.ts';
import { KeyList } from '../shell/key-list.tsx';

export default function Keys(): JSX.Element {
  const { t } = useWords();
  return (
    <Page title={t(shellMessages['keys.title'])} lead={t(shellMessages['keys.lead'])} width="narrow">
      <KeyList />
    </Page>
  );
}
