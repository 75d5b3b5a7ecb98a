import { type RefObject, useEffect, useRef } from 'react';

const SHARE_IN_SIGHT = 0.01;

/** Tells which readings come into sight, by their rank in the panel, once each. */
export function useReadingsSeen(
  panel: RefObject<HTMLElement | null>,
  onSeen: (ranks: readonly number[]) => void,
): void {
  const tell = useRef(onSeen);
  useEffect(() => {
    tell.current = onSeen;
  });
  useEffect(() => {
    const articles = [...(panel.current?.querySelectorAll('.reading') ?? [])];
    const watch = new IntersectionObserver(
      (entries) => {
        const shown = entries.filter((entry) => entry.isIntersecting).map(({ target }) => target);
        for (const article of shown) watch.unobserve(article);
        if (shown.length > 0) tell.current(shown.map((article) => articles.indexOf(article)));
      },
      { threshold: SHARE_IN_SIGHT },
    );
    for (const article of articles) watch.observe(article);
    return () => watch.disconnect();
  }, [panel]);
}
