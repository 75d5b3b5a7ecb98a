// Runs in the browser, as the text of a page that nothing else is loaded into.

interface PageInput {
  readonly name: string;
  readonly type: string;
  readonly columns: readonly string[];
  readonly inner: readonly number[];
}

interface PageFacts {
  readonly task: 'classification' | 'regression';
  readonly output: string;
  readonly scale: 'none' | 'softmax' | 'sigmoid';
  readonly classes: readonly string[];
  readonly batch: number | null;
  readonly inputs: readonly PageInput[];
  readonly words: { readonly ready: string; readonly failed: string };
}

interface Engine {
  readonly env: { readonly wasm: { numThreads: number; wasmBinary: ArrayBuffer; proxy: boolean } };
  readonly InferenceSession: { create(model: Uint8Array): Promise<EngineSession> };
  readonly Tensor: new (type: string, data: unknown, dims: readonly number[]) => object;
}

interface EngineSession {
  run(feeds: object): Promise<Readonly<Record<string, { readonly data: ArrayLike<number | bigint> }>>>;
}

const find = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(id);
  return found;
};

function readBytes(id: string): Uint8Array<ArrayBuffer> {
  const text = atob((find(id).textContent ?? '').trim());
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}

const facts: PageFacts = JSON.parse(find('facts').textContent ?? '');

async function start(): Promise<{ readonly engine: Engine; readonly session: EngineSession }> {
  const address = URL.createObjectURL(new Blob([readBytes('engine')], { type: 'text/javascript' }));
  const engine: Engine = await import(address);
  engine.env.wasm.numThreads = 1;
  engine.env.wasm.proxy = false;
  engine.env.wasm.wasmBinary = readBytes('wasm').buffer;
  return { engine, session: await engine.InferenceSession.create(readBytes('model')) };
}

function makeData(type: string, cells: readonly string[]): unknown {
  // Only a field that may be left empty comes empty: its value is missing.
  const numbers = cells.map((cell) => (cell.trim() === '' ? Number.NaN : Number(cell.replace(',', '.'))));
  switch (type) {
    case 'string':
      return cells;
    case 'int64':
      return BigInt64Array.from(numbers, (cell) => BigInt(Math.round(cell)));
    case 'float64':
      return Float64Array.from(numbers);
    case 'int32':
      return Int32Array.from(numbers);
    case 'bool':
      return Uint8Array.from(numbers, (cell) => Number(cell !== 0));
    default:
      return Float32Array.from(numbers);
  }
}

/** Numbers of the output as probabilities, where the card says that they are not. */
function scale(values: readonly number[]): readonly number[] {
  if (facts.scale === 'none') return values;
  if (facts.scale === 'sigmoid' || values.length === 1)
    return values.map((value) => 1 / (1 + Math.exp(-value)));
  const most = Math.max(...values);
  const shares = values.map((value) => Math.exp(value - most));
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => share / sum);
}

function tell(values: readonly number[]): readonly (readonly [string, number])[] {
  const [first = Number.NaN] = values;
  if (facts.task === 'regression') return [[facts.output, first]];
  const isOne = values.length === 1 && facts.classes.length === 2;
  const scores = isOne ? [1 - first, first] : values;
  return facts.classes
    .map((name, at) => [name, scores[at] ?? Number.NaN] as const)
    .sort(([, one], [, other]) => other - one);
}

function show(rows: readonly (readonly [string, number])[]): void {
  const body = find('answers');
  body.replaceChildren(
    ...rows.map(([name, value]) => {
      const row = document.createElement('tr');
      const head = document.createElement('th');
      head.scope = 'row';
      head.textContent = name;
      const cell = document.createElement('td');
      const language = document.documentElement.lang;
      cell.textContent = Number.isFinite(value)
        ? value.toLocaleString(language, { maximumFractionDigits: 6 })
        : '—';
      row.append(head, cell);
      return row;
    }),
  );
  find('answer').hidden = false;
}

const fail = (error: unknown): void => {
  find('state').textContent =
    `${facts.words.failed} ${error instanceof Error ? error.message : String(error)}`;
};

const started = start();
started.then(() => {
  find('state').textContent = facts.words.ready;
  find('ask').removeAttribute('disabled');
}, fail);

const form = document.querySelector<HTMLFormElement>('#form');
form?.addEventListener('submit', (event) => {
  event.preventDefault();
  const fields = new FormData(form);
  const rows = facts.batch ?? 1;
  started
    .then(async ({ engine, session }) => {
      const feeds = facts.inputs.map(({ name, type, columns, inner }) => {
        const row = columns.map((column) => String(fields.get(column) ?? ''));
        const cells = Array.from({ length: rows }, () => row).flat();
        return [name, new engine.Tensor(type, makeData(type, cells), [rows, ...inner])] as const;
      });
      const found = await session.run(Object.fromEntries(feeds));
      const all = Array.from(found[facts.output]?.data ?? [], Number);
      show(tell(scale(all.slice(0, all.length / rows))));
    })
    .catch(fail);
});
