import { type RefObject, useEffect, useState } from 'react';

const SHARE_IN_SIGHT = 0.2;

/** The readings that came into sight unfolded, by their rank in the panel; null before script runs. */
export function useReadingsSeen(panel: RefObject<HTMLElement | null>): ReadonlySet<number> | null {
  const [seen, setSeen] = useState<ReadonlySet<number> | null>(null);
  useEffect(() => {
    const articles = [...(panel.current?.querySelectorAll('.reading') ?? [])];
    setSeen(new Set());
    const watch = new IntersectionObserver(
      (entries) => {
        const ranks = entries
          .filter((entry) => entry.isIntersecting)
          .map((entry) => articles.indexOf(entry.target));
        if (ranks.length > 0) setSeen((before) => new Set([...(before ?? []), ...ranks]));
      },
      { threshold: [0.01, SHARE_IN_SIGHT] },
    );
    for (const article of articles) watch.observe(article);
    return () => watch.disconnect();
  }, [panel]);
  return seen;
}
