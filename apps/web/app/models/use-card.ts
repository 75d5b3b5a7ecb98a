import { useEffect, useState } from 'react';
import { findCard } from './find-card.ts';

/** The card that the browser gives, by name; null while it is not known or when there is none. */
export function useCard(): { readonly name: string; readonly software: boolean } | null {
  const [card, setCard] = useState<{ readonly name: string; readonly software: boolean } | null>(null);
  useEffect(() => {
    let gone = false;
    void findCard(navigator.gpu).then((found) => {
      if (!gone && found !== null) setCard({ name: found.name, software: found.software });
    });
    return () => {
      gone = true;
    };
  }, []);
  return card;
}
