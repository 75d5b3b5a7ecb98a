import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createProject, listWorkshopRuns, openRunOutput } from '@etalon/usecases';
import {
  closeTrackingDoor,
  listTrackingDoors,
  makeTrackingDoor,
  readTrackedRun,
} from '@etalon/usecases/tracking';
import MLflow from 'mlflow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTrackingSite, type TrackingSite } from './open-tracking-site.contract.ts';

let site: TrackingSite;
beforeAll(async () => {
  site = await openTrackingSite();
}, 120_000);
afterAll(() => site.close());

type Step = [
  method: string,
  path: string,
  body: unknown,
  status: number,
  learnt?: Readonly<Record<string, string>>,
];

/** An address of a script without its key, and the header that its HTTP client makes of it. */
function split(address: string): { readonly origin: string; readonly authorization: string } {
  const url = new URL(address);
  const authorization = `Basic ${Buffer.from(`${url.username}:${url.password}`).toString('base64')}`;
  return { origin: `${url.origin}${url.pathname}`, authorization };
}

async function ask(
  method: string,
  path: string,
  body: unknown = null,
  address = site.address,
): Promise<{ readonly status: number; readonly said: Record<string, unknown> }> {
  const { origin, authorization } = split(address);
  const { pathname } = new URL(origin);
  const artifact = path.startsWith('mlflow-artifacts:/');
  const where = artifact
    ? `/api/2.0/mlflow-artifacts/artifacts${path.slice('mlflow-artifacts:'.length)}`
    : `/api/2.0/mlflow/${path}`;
  const response = await fetch(`${new URL(origin).origin}${pathname}${where}`, {
    method,
    headers: { authorization, ...(body === null || artifact ? {} : { 'content-type': 'application/json' }) },
    ...(body === null ? {} : { body: artifact ? String(body) : JSON.stringify(body) }),
  });
  return { status: response.status, said: Object(await response.json()) };
}

function pick(said: unknown, path: string): string {
  return String(path.split('.').reduce<unknown>((value, name) => Object(value)[name], said));
}

/** Plays what the Python client of MLflow sends, in its order; what an answer gives is put in what follows. */
async function playPythonClient(): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(join(import.meta.dirname, 'python-client.json'), 'utf8');
  const steps: readonly Step[] = JSON.parse(text);
  const learnt = new Map<string, string>();
  const fill = (written: string): string =>
    written.replace(/\{(\w+)\}/g, (_, name: string) => learnt.get(name) ?? `{${name}}`);
  for (const [method, path, body, status, gives = {}] of steps) {
    const sent: unknown = typeof body === 'string' ? body : JSON.parse(fill(JSON.stringify(body)));
    const answer = await ask(method, fill(path), sent);
    expect(answer, `${method} ${fill(path)}`).toMatchObject({ status });
    for (const [name, from] of Object.entries(gives)) learnt.set(name, pick(answer.said, from));
  }
  return learnt;
}

describe('a Python script that changes one address', () => {
  let learnt: ReadonlyMap<string, string>;
  beforeAll(async () => {
    learnt = await playPythonClient();
  });
  const runId = (): string => learnt.get('run') ?? '';

  it('fills the project: parameters, metrics once each, data and files', async () => {
    const { register, lea, projectId } = site;
    const run = await readTrackedRun(register.workplace, lea, { projectId, runId: runId() });
    expect(run).toMatchObject({ name: 'forêt 200', status: 'FINISHED', endTime: 1764230410000 });
    expect(run.params).toEqual([
      { key: 'criterion', value: 'gini' },
      { key: 'max_depth', value: '12' },
      { key: 'n_estimators', value: '200' },
    ]);
    expect(run.metrics.filter(({ key }) => key === 'val_loss').map(({ value }) => value)).toEqual([
      0.61, 0.48, 0.44,
    ]);
    expect(run.lastMetrics.map(({ key, value }) => [key, value])).toEqual([
      ['auc', 0.8125],
      ['grad_norm', 'NaN'],
      ['val_loss', 0.44],
    ]);
    expect(run.inputs).toEqual([{ name: 'vols', digest: '9f2c1a', source: 'local', context: 'training' }]);
    expect(run.files.map(({ path }) => path)).toEqual(['notes.txt', 'rapport/matrice.csv']);
    expect(run.models).toMatchObject([
      { name: 'foret', status: 'LOGGED_MODEL_READY', files: [{ path: 'MLmodel' }] },
    ]);
  });

  it('keeps neither who ran it nor where it lies', async () => {
    const { register, lea, projectId } = site;
    const lines = await register.workplace.records.tracking.listRunLines(projectId, runId());
    expect(JSON.stringify(lines)).not.toContain('lea');
    const run = await readTrackedRun(register.workplace, lea, { projectId, runId: runId() });
    expect(run.tags.find(({ key }) => key === 'mlflow.source.name')?.value).toBe('entrainer.py');
  });

  it('becomes a run of the workshop, whose outputs are the bytes that were sent', async () => {
    const { register, lea, projectId } = site;
    const runs = await listWorkshopRuns(register.workplace, lea, { projectId });
    const [kept] = runs.filter(({ kind }) => kind === 'models.tracked');
    expect(kept).toMatchObject({ state: 'done', startedAt: '2025-11-27T08:00:00.000Z' });
    expect(kept?.outputs.map(({ name }) => name)).toEqual([
      ...['suivi.json', 'mesures.csv', 'notes.txt', 'rapport/matrice.csv', 'foret/MLmodel'],
    ]);
    const { stream } = await openRunOutput(register.workplace, lea, {
      runId: kept?.id ?? '',
      name: 'mesures.csv',
    });
    const lines = (await stream.toArray()).join('').split('\n');
    expect(lines[1]).toBe('auc,2,1764230403000,0.8125');
    expect(lines).toHaveLength(7);
  });

  it('is read again by a client of another author', async () => {
    const { origin, authorization } = split(site.address);
    const client = new MLflow({ endpoint: origin, headers: { authorization } });
    const { run } = await client.Runs.get({ run_id: runId() });
    expect(run.info.status).toBe('FINISHED');
    const { runs } = await client.Runs.search({
      experiment_ids: [learnt.get('experiment') ?? ''],
      filter: "metrics.auc > 0.8 and params.criterion = 'gini'",
      order_by: ['metrics.auc DESC'],
    });
    expect(runs.map(({ info }) => info.run_id)).toEqual([runId()]);
    const { metrics } = await client.Metrics.getHistory({ run_id: runId(), metric_key: 'val_loss' });
    expect(metrics.map(({ step }) => step)).toEqual([0, 1, 2]);
    const { files } = await client.Artifacts.list({ run_id: runId(), path: '' });
    expect(files).toEqual([
      { path: 'notes.txt', is_dir: false, file_size: 20 },
      { path: 'rapport', is_dir: true },
    ]);
  });

  it('begins again after its end: both states are kept', async () => {
    const { register, lea, projectId } = site;
    const run_id = runId();
    await ask('POST', 'runs/update', { run_id, status: 'RUNNING' });
    await ask('POST', 'runs/log-metric', {
      run_id,
      key: 'auc',
      value: 0.83,
      timestamp: 1764230420000,
      step: 3,
    });
    await ask('POST', 'runs/update', { run_id, status: 'FINISHED', end_time: 1764230421000 });
    await ask('POST', 'runs/update', { run_id, status: 'FINISHED', end_time: 1764230421000 });
    const runs = await listWorkshopRuns(register.workplace, lea, { projectId });
    expect(runs.filter(({ kind }) => kind === 'models.tracked')).toHaveLength(2);
  });
});

describe('what is refused', () => {
  const begin = async (): Promise<string> =>
    pick((await ask('POST', 'runs/create', { experiment_id: '0' })).said, 'run.info.run_id');

  it.each([
    ['no such run', 'GET', 'runs/get?run_id=nothing', null, 404, 'RESOURCE_DOES_NOT_EXIST'],
    ['no such experiment', 'POST', 'runs/create', { experiment_id: '99999' }, 404, 'RESOURCE_DOES_NOT_EXIST'],
    [
      'a name that is taken',
      'POST',
      'experiments/create',
      { name: 'Default' },
      400,
      'RESOURCE_ALREADY_EXISTS',
    ],
    ['a request that lacks its run', 'POST', 'runs/log-metric', { key: 'a' }, 400, 'INVALID_PARAMETER_VALUE'],
    ['what is not offered', 'POST', 'registered-models/create', { name: 'x' }, 404, 'ENDPOINT_NOT_FOUND'],
    ['a model of no run', 'POST', 'logged-models', { experiment_id: '0' }, 400, 'INVALID_PARAMETER_VALUE'],
  ])('%s', async (_, method, path, body, status, error_code) => {
    const answer = await ask(method, path, body);
    expect(answer).toMatchObject({ status, said: { error_code } });
    expect(String(answer.said.message).length).toBeGreaterThan(20);
  });

  it('a parameter that says two things, a batch too long, a filter that cannot be read', async () => {
    const run_id = await begin();
    expect(await ask('POST', 'runs/log-parameter', { run_id, key: 'a', value: '1' })).toMatchObject({
      status: 200,
    });
    expect(await ask('POST', 'runs/log-parameter', { run_id, key: 'a', value: '1' })).toMatchObject({
      status: 200,
    });
    const again = await ask('POST', 'runs/log-parameter', { run_id, key: 'a', value: '2' });
    expect(again).toMatchObject({ status: 400, said: { error_code: 'INVALID_PARAMETER_VALUE' } });
    const metrics = Array.from({ length: 1001 }, (_, step) => ({ key: 'm', value: 1, timestamp: 1, step }));
    expect(await ask('POST', 'runs/log-batch', { run_id, metrics })).toMatchObject({ status: 400 });
    const search = { experiment_ids: ['0'], filter: 'metrics.auc is good' };
    const refused = await ask('POST', 'runs/search', search);
    expect(refused.status).toBe(400);
    expect(String(refused.said.message)).toContain('metrics.auc is good');
  });

  it('a path that leaves its run', async () => {
    const run_id = await begin();
    const root = `mlflow-artifacts:/0/${run_id}/artifacts`;
    for (const path of ['%2e%2e/%2e%2e/etc/passwd', 'a//b', 'a%5Cb', ''])
      expect((await ask('PUT', `${root}/${path}`, 'x')).status, path).toBe(400);
    expect((await ask('GET', `${root}/absent.txt`)).status).toBe(404);
  });

  it('a key that is absent, wrong, closed, or of somebody who left', async () => {
    const { register, lea, projectId, address } = site;
    const { workplace } = register;
    const wrong = address.replace(/etalon_suivi_\w+/, 'etalon_suivi_0000');
    expect(await ask('GET', 'experiments/search', null, wrong)).toMatchObject({ status: 401 });
    const other = await makeTrackingDoor(workplace, lea, projectId);
    const second = address.replace(site.secret, other.secret);
    expect((await ask('GET', 'experiments/search', null, second)).status).toBe(200);
    await closeTrackingDoor(workplace, lea, other.door.id);
    expect((await ask('GET', 'experiments/search', null, second)).status).toBe(401);
    expect(
      (await listTrackingDoors(workplace, lea, projectId)).map(({ closedAt }) => closedAt !== null),
    ).toEqual([true, false]);
  });

  it('a door that opens another project', async () => {
    const { register } = site;
    const { workplace } = register;
    const noe = await register.addPerson('Noé', 'candidate');
    const { id } = await createProject(workplace, noe, 'Autre projet');
    const { secret } = await makeTrackingDoor(workplace, noe, id);
    const address = site.address.replace(site.secret, secret);
    const run_id = await begin();
    expect(await ask('GET', `runs/get?run_id=${run_id}`, null, address)).toMatchObject({ status: 404 });
    expect((await ask('POST', 'runs/set-tag', { run_id, key: 'a', value: 'b' }, address)).status).toBe(404);
  });
});
