declare module 'stopword' {
  export const fra: readonly string[];
  export const eng: readonly string[];
}
