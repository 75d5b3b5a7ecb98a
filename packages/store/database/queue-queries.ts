import type pg from 'pg';

/**
 * Lets a connection take one query at a time, in the order in which they are asked: reads that are launched together inside of
 * a transaction share its connection, and pg 9 refuses a query while another is under way.
 */
export function queueQueries(client: pg.ClientBase): void {
  const send = client.query.bind(client);
  let last: Promise<unknown> = Promise.resolve();
  const query = (...asked: readonly unknown[]): unknown => {
    if (asked.some((one) => typeof one === 'function')) return Reflect.apply(send, client, asked);
    const sent = last.then(() => Reflect.apply(send, client, asked));
    last = sent.catch(() => undefined);
    return sent;
  };
  Object.defineProperty(client, 'query', { value: query });
}
