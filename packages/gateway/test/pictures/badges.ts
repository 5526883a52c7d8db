import { readFileSync } from 'node:fs';

/** What the badges say, from the manifest of the repository. */
export function readBadges(): Readonly<Record<string, readonly [label: string, value: string]>> {
  const text = readFileSync(new URL('../../../../package.json', import.meta.url), 'utf8');
  const { license, engines } = JSON.parse(text) as { license: string; engines: { node: string } };
  return {
    license: ['license', license],
    node: ['node', engines.node.replaceAll('||', 'or')],
    types: ['types', 'included'],
  };
}

const [CHARACTER_WIDTH, PADDING, HEIGHT] = [7, 8, 20];

/** Draws a badge as SVG, with the width of its texts estimated. */
export function drawBadge(label: string, value: string): string {
  const [left, right] = [label, value].map((text) => text.length * CHARACTER_WIDTH + 2 * PADDING);
  const width = left! + right!;
  const title = `${label}: ${value}`.replaceAll('>', '&gt;');
  const texts = [
    [label, left! / 2],
    [value.replaceAll('>', '&gt;'), left! + right! / 2],
  ] as const;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" role="img" aria-label="${title}" font-family="Verdana, 'DejaVu Sans', sans-serif" font-size="11" fill="#fff" text-anchor="middle">
<title>${title}</title>
<rect width="${width}" height="${HEIGHT}" rx="3" fill="#0b6b58"/><path d="M3 0 H${left} V${HEIGHT} H3 A3 3 0 0 1 0 17 V3 A3 3 0 0 1 3 0 Z" fill="#48515b"/>
${texts.map(([text, x]) => `<text x="${x}" y="14">${text}</text>`).join('\n')}
</svg>
`;
}
