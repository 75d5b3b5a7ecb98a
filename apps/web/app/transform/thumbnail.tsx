import { transformLookMessages } from '@etalon/i18n/messages/transform-looks';
import type { Thumbnail as Drawn } from '@etalon/transform';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';

const MOST_LEVEL = 255;
const WAVE_HEIGHT = 24;
/** Pixels of the page for the larger side of a picture, and for the width of a sound. */
const PICTURE_SIDE = 80;
const SOUND_WIDTH = 144;

/** Levels of a wave as an outline around its middle. */
function WaveOutline({ width, levels }: Drawn): JSX.Element {
  const half = WAVE_HEIGHT / 2;
  const edge = (at: number, sign: number): string =>
    `${at + 0.5} ${(half + (sign * half * (levels[at] ?? 0)) / MOST_LEVEL).toFixed(1)}`;
  const places = Array.from({ length: width }, (_, at) => at);
  const outline = [...places.map((at) => edge(at, -1)), ...places.toReversed().map((at) => edge(at, 1))];
  return <path className="tr-wave" d={`M${outline.join('L')}Z`} />;
}

/** Runs of one level in a row as one rectangle each. */
function listRuns({ width, height, channels, levels }: Drawn) {
  const colourAt = (at: number): string => {
    const [red = 0, green = red, blue = red] = levels.slice(at * channels, (at + 1) * channels);
    return `rgb(${red} ${green} ${blue})`;
  };
  const runs: { x: number; y: number; length: number; colour: string }[] = [];
  for (let at = 0; at < width * height; at += 1) {
    const [x, y, colour] = [at % width, Math.floor(at / width), colourAt(at)];
    const last = runs.at(-1);
    if (last !== undefined && last.y === y && last.colour === colour) last.length += 1;
    else runs.push({ x, y, length: 1, colour });
  }
  return runs;
}

/** What one row of a node looks like: a picture, the frames of a sound, or its outline. */
export function Thumbnail({ drawn, line }: { readonly drawn: Drawn; readonly line: number }): JSX.Element {
  const { t, number } = useWords();
  const isWave = drawn.kind === 'wave';
  const scale =
    isWave || drawn.kind === 'frames'
      ? SOUND_WIDTH / drawn.width
      : PICTURE_SIDE / Math.max(drawn.width, drawn.height);
  const height = isWave ? WAVE_HEIGHT : drawn.height;
  const tall = drawn.kind === 'picture' ? height * scale : Math.min(PICTURE_SIDE, height * scale);
  return (
    <svg
      className="tr-thumbnail"
      role="img"
      aria-label={t(transformLookMessages[`effect.look.${drawn.kind}`], { line: number(line) })}
      viewBox={`0 0 ${drawn.width} ${height}`}
      width={Math.round(drawn.width * scale)}
      height={Math.round(tall)}
      preserveAspectRatio="none"
    >
      {isWave ? (
        <WaveOutline {...drawn} />
      ) : (
        listRuns(drawn).map(({ x, y, length, colour }) => (
          <rect key={`${x} ${y}`} x={x} y={y} width={length} height={1} fill={colour} />
        ))
      )}
    </svg>
  );
}
