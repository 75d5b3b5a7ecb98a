import { type CSSVariablesResolver, createTheme } from '@mantine/core';

/** Petrol from the palest to the deepest; the interface uses the sixth in light and the third in dark. */
export const mantineTheme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  colors: {
    petrol: [
      '#eef6f7',
      '#dfecee',
      '#b7d6db',
      '#7fc6d2',
      '#4d9dab',
      '#2b7f8e',
      '#176a79',
      '#0b5563',
      '#073c47',
      '#04272f',
    ],
  },
  fontFamily: 'var(--font-sans)',
  fontFamilyMonospace: 'var(--font-mono)',
  headings: { fontFamily: 'var(--font-sans)', fontWeight: '600' },
  defaultRadius: 3,
  cursorType: 'pointer',
  respectReducedMotion: true,
});

/** Mantine components take the colours of the tokens, so that both families look the same. */
export const mantineVariables: CSSVariablesResolver = () => {
  const variables = {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-soft)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-error': 'var(--grave)',
  };
  return { variables: {}, light: variables, dark: variables };
};
