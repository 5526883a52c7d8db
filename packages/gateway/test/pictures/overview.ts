/** The colors of a theme. */
interface Palette {
  readonly text: string;
  readonly quiet: string;
  readonly line: string;
  readonly box: string;
  readonly brand: string;
  readonly brandBox: string;
}

const PALETTES = {
  light: {
    text: '#1b1f24',
    quiet: '#59636e',
    line: '#818b98',
    box: '#f6f8fa',
    brand: '#0b6b58',
    brandBox: '#dcf3ec',
  },
  dark: {
    text: '#f0f6fc',
    quiet: '#9da7b3',
    line: '#7d8590',
    box: '#1c2129',
    brand: '#4fd1b3',
    brandBox: '#12382f',
  },
} as const satisfies Record<string, Palette>;

const [WIDTH, HEIGHT] = [800, 300];
const [TOP, BOTTOM, BOX_HEIGHT] = [24, 206, 70];

/** Draws the two ways to the API, as SVG: services through a gateway, and a program with the library. */
export function drawOverview(theme: keyof typeof PALETTES): string {
  const colors = PALETTES[theme];
  const parts = [
    box(colors, {
      x: 10,
      y: TOP,
      width: 200,
      title: 'Your services',
      note: 'PHP, Python, Go, cron …',
    }),
    box(
      colors,
      { x: 310, y: TOP, width: 220, title: 'Gateway', note: 'keys, limits, dashboard' },
      true,
    ),
    box(colors, { x: 660, y: TOP, width: 130, title: 'Zoom', note: 'OAuth and API' }),
    box(colors, {
      x: 10,
      y: BOTTOM,
      width: 200,
      title: 'Redis or Postgres',
      note: 'the token, minted once',
    }),
    box(
      colors,
      { x: 310, y: BOTTOM, width: 220, title: 'Your Node program', note: 'with the library' },
      true,
    ),
    arrow(colors, `M210 59 H302`),
    label(colors, 256, 48, 'own keys'),
    arrow(colors, `M530 59 H652`),
    label(colors, 592, 48, 'one live token'),
    arrow(colors, `M530 241 H725 V102`),
    label(colors, 625, 230, 'the same token'),
    shared(colors, `M210 232 H260 V120 H420 V94`),
    shared(colors, `M210 250 H310`),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" font-family="system-ui, -apple-system, 'Segoe UI', Helvetica, Arial, sans-serif">
<title>Services call a gateway with keys of their own; gateways and Node programs share one live token through Redis or Postgres and send it to Zoom</title>
<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto-start-reverse"><path d="M0 0 L8 4 L0 8 Z" fill="${colors.line}"/></marker></defs>
${parts.join('\n')}
</svg>
`;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly title: string;
  readonly note: string;
}

function box(colors: Palette, { x, y, width, title, note }: Box, isOurs = false): string {
  const fill = isOurs ? colors.brandBox : colors.box;
  const stroke = isOurs ? colors.brand : colors.line;
  const center = x + width / 2;
  return `<rect x="${x}" y="${y}" width="${width}" height="${BOX_HEIGHT}" rx="10" fill="${fill}" stroke="${stroke}" stroke-width="1.5"/>
<text x="${center}" y="${y + 31}" text-anchor="middle" font-size="18" font-weight="600" fill="${colors.text}">${title}</text>
<text x="${center}" y="${y + 53}" text-anchor="middle" font-size="14" fill="${colors.quiet}">${note}</text>`;
}

function arrow({ line }: Palette, path: string): string {
  return `<path d="${path}" fill="none" stroke="${line}" stroke-width="2" marker-end="url(#head)"/>`;
}

/** The connection to the store, which is used both ways. */
function shared({ brand }: Palette, path: string): string {
  return `<path d="${path}" fill="none" stroke="${brand}" stroke-width="1.5" stroke-dasharray="5 4"/>`;
}

function label({ quiet }: Palette, x: number, y: number, text: string): string {
  return `<text x="${x}" y="${y}" text-anchor="middle" font-size="14" fill="${quiet}">${text}</text>`;
}
