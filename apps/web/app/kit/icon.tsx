import type { JSX } from 'react';

const SHAPES = {
  note: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM8 7v4.5M8 4.2v1.2',
  caution: 'M8 1.8 15 14H1L8 1.8ZM8 6v4M8 11.2v1.2',
  grave: 'M5.3 1.5h5.4l3.8 3.8v5.4l-3.8 3.8H5.3l-3.8-3.8V5.3l3.8-3.8ZM5.5 5.5l5 5M10.5 5.5l-5 5',
  done: 'M2.5 8.5 6 12l7.5-8',
  menu: 'M1.5 3.5h13M1.5 8h13M1.5 12.5h13',
  close: 'M3 3l10 10M13 3 3 13',
  download: 'M8 1.5v9M4.5 7 8 10.5 11.5 7M2 14h12',
  theme: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM8 1.5v13M8 4h3.8M8 6.7h6M8 9.4h6M8 12h3.8',
  account: 'M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2 14.5c.6-3 3-4.5 6-4.5s5.4 1.500 6 4.500',
} as const;

export type IconName = keyof typeof SHAPES;

/** A drawn sign that goes with a word; it says nothing by itself. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      <path d={SHAPES[name]} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
