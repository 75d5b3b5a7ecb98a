/**
 * Whether a request is of a frame, as the browser says it (Fetch Metadata, Sec-Fetch-Dest); one that says nothing is taken to be.
 * A document of its own could lead itself elsewhere, which the policy of the page around a frame forbids.
 */
export function isForFrame(headers: Headers): boolean {
  const target = headers.get('sec-fetch-dest');
  return target === null || target === 'iframe' || target === 'frame';
}
