import { randomUUID } from 'node:crypto';
import { type Desk, IMPRESSION, type Pace, paceSaves } from './pace-saves.ts';
import type { ServedRegister } from './serve-register.ts';

/** Milliseconds of each save as a browser sends it. */
export function saveOverHttp(
  served: ServedRegister,
  desks: readonly Desk[],
  pace: Pace,
): Promise<readonly number[]> {
  return paceSaves(desks, pace, (desk, criterion) => send(served, desk, criterion));
}

async function send({ origin, cookieOf }: ServedRegister, desk: Desk, criterion: string): Promise<void> {
  const { grade, confidence, ...empty } = IMPRESSION;
  const draft = { ...empty, grade, confidence: String(confidence), basis: '', revision: 1 };
  const answer = await fetch(`${origin}/jury/${desk.seatId}/envoi`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, cookie: cookieOf(desk.userId) },
    body: JSON.stringify({ sentId: randomUUID(), criterion, phase: 'J0', draft }),
  });
  const said = await answer.text();
  if (!answer.ok) throw new Error(`a save answers ${answer.status}: ${said.slice(0, 200)}`);
}
