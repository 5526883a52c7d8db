/** Pattern of an area, so that areas differ by more than their color. The legend draws the same in CSS. */
export type AreaPattern = 'plain' | 'diagonal' | 'dots' | 'grid' | 'horizontal';

/** Side of a tile, CSS pixels. */
const SIZE = 8;

type Draw = (context: CanvasRenderingContext2D) => void;

const DRAW: Readonly<Record<Exclude<AreaPattern, 'plain'>, Draw>> = {
  diagonal: (context) => {
    for (const offset of [-SIZE, 0, SIZE]) strokeLine(context, [offset, SIZE], [offset + SIZE, 0]);
  },
  dots: (context) => {
    context.arc(SIZE / 2, SIZE / 2, 1.5, 0, 2 * Math.PI);
    context.fill();
  },
  grid: (context) => {
    strokeLine(context, [0, SIZE / 2], [SIZE, SIZE / 2]);
    strokeLine(context, [SIZE / 2, 0], [SIZE / 2, SIZE]);
  },
  horizontal: (context) => strokeLine(context, [0, SIZE / 2], [SIZE, SIZE / 2]),
};

/** Creates the fill of an area. It is opaque: each area covers the lower part of the one behind it. */
export function createAreaFill(
  pattern: AreaPattern,
  color: string,
  background: string,
): string | CanvasPattern {
  if (pattern === 'plain') return background;
  const tile = document.createElement('canvas');
  tile.width = tile.height = SIZE * devicePixelRatio;
  const context = tile.getContext('2d')!;
  context.scale(devicePixelRatio, devicePixelRatio);
  context.fillStyle = background;
  context.fillRect(0, 0, SIZE, SIZE);
  context.fillStyle = context.strokeStyle = color;
  context.lineWidth = 1.5;
  DRAW[pattern](context);
  return context.createPattern(tile, 'repeat')!;
}

function strokeLine(
  context: CanvasRenderingContext2D,
  from: readonly [number, number],
  to: readonly [number, number],
): void {
  context.beginPath();
  context.moveTo(...from);
  context.lineTo(...to);
  context.stroke();
}
