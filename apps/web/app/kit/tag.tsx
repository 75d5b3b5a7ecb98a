import type { JSX, ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

export interface TagProps {
  readonly tone?: 'plain' | 'note' | 'caution' | 'grave';
  readonly icon?: IconName;
  readonly children: ReactNode;
}

/** A state in one or two words; the colour only repeats what the word says. */
export function Tag({ tone = 'plain', icon, children }: TagProps): JSX.Element {
  return (
    <span className={tone === 'plain' ? 'tag' : `tag tag-${tone}`}>
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </span>
  );
}
