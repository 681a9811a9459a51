/** Colours of one picture: backdrop, table, main colour of the object, its accent and its label. */
export interface Palette {
  wall: string;
  table: string;
  main: string;
  shade: string;
  accent: string;
  label: string;
  ink: string;
}

const ink = "#2b241d";

const palettes: readonly Palette[] = [
  { wall: "#efe4cf", table: "#e2d2b4", main: "#2f4a3c", shade: "#243a2f", accent: "#c9683f", label: "#f8f1e2", ink },
  { wall: "#e3e8dc", table: "#cdd7c4", main: "#b4532f", shade: "#934122", accent: "#2f4a3c", label: "#faf3e6", ink },
  { wall: "#f3dccb", table: "#e8c6ad", main: "#3d5a4a", shade: "#2f4739", accent: "#d9a441", label: "#fbf4e8", ink },
  { wall: "#ece6dc", table: "#dcd1bf", main: "#6b4a35", shade: "#543927", accent: "#b9772f", label: "#f7eedd", ink },
  { wall: "#f2e3bd", table: "#e6cf96", main: "#a9471f", shade: "#873617", accent: "#33523f", label: "#fdf7ea", ink },
  { wall: "#dfe5e3", table: "#c7d2cf", main: "#466a6a", shade: "#365353", accent: "#d07a4c", label: "#f6f1e6", ink },
  { wall: "#efdfd6", table: "#dfc6b8", main: "#8a5a44", shade: "#6e4634", accent: "#4a6b57", label: "#faf2e8", ink },
];

/** FNV-1a hash, 32 bit. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const char of text) {
    hash ^= char.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash;
}

export function paletteFor(seed: string): Palette {
  const palette = palettes[hashOf(seed) % palettes.length];
  if (!palette) throw new Error("the list of palettes is empty");
  return palette;
}

type Rgb = [number, number, number];

const parse = (hex: string): Rgb => {
  const value = Number.parseInt(hex.replace("#", ""), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
};

/** Mixes `share` (0 to 1) of `other` into `hex`. */
function mix(hex: string, other: string, share: number): string {
  const [a, b] = [parse(hex), parse(other)];
  const mixed = a.map((value, index) => Math.round(value * (1 - share) + (b[index] ?? 0) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

const distance = (a: string, b: string): number =>
  parse(a).reduce((sum, value, index) => sum + Math.abs(value - (parse(b)[index] ?? 0)), 0);

/** A palette with the product's two colours, and accent and label from the palette of the seed. */
export function paletteAround([wall, main]: [string, string], seed: string): Palette {
  const base = paletteFor(seed);
  const accent = [base.accent, "#d9a441", "#c9683f", "#2f4a3c"].find((color) => distance(color, main) > 170);
  const table = mix(wall, "#8a6f4a", 0.2);
  return { ...base, wall, table, main, shade: mix(main, "#1c140d", 0.24), accent: accent ?? base.accent };
}
