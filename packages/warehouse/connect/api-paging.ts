/** How an HTTP API gives its next page. Pointers are RFC 6901. */
export type ApiPaging =
  | { readonly kind: 'none' }
  /** RFC 8288 `Link: <…>; rel="next"`. */
  | { readonly kind: 'link' }
  | { readonly kind: 'next-url'; readonly pointer: string }
  | { readonly kind: 'cursor'; readonly pointer: string; readonly parameter: string }
  | { readonly kind: 'page'; readonly parameter: string; readonly first: number }
  | { readonly kind: 'offset'; readonly parameter: string; readonly size: number };

export interface ApiPage {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}
