import { deskMessages } from '@etalon/i18n/messages/desk';
import { deskOrderMessages } from '@etalon/i18n/messages/desk-order';

const same = (key: string) => ({ fr: key, en: key }) as const;

/** The keys of the desk and what each does, in the order of the work. */
export const deskKeys = [
  { key: same('j'), effect: deskMessages['keys.next'] },
  { key: same('k'), effect: deskMessages['keys.previous'] },
  { key: same('l'), effect: deskOrderMessages['keys.across.next'] },
  { key: same('h'), effect: deskOrderMessages['keys.across.previous'] },
  { key: same('o'), effect: deskOrderMessages['keys.order'] },
  { key: same('0 1 2 3'), effect: deskMessages['keys.level'] },
  { key: same('n'), effect: deskMessages['keys.not-assessable'] },
  { key: same('p'), effect: deskMessages['keys.not-produced'] },
  { key: same('c'), effect: deskMessages['keys.confidence'] },
  { key: same('r'), effect: deskMessages['keys.readings'] },
  { key: same('g'), effect: deskMessages['keys.piece'] },
  { key: same('↑ ↓'), effect: deskMessages['keys.places'] },
  { key: same('a'), effect: deskMessages['keys.cite'] },
  { key: same('s'), effect: deskMessages['keys.sentence'] },
  { key: { fr: 'Ctrl + Entrée', en: 'Ctrl + Enter' }, effect: deskMessages['keys.record'] },
] as const;
