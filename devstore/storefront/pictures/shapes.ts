import type { Palette } from "./palette";

/** Y on which objects stand. Pictures are 800 by 800, with the table's edge at y = 560. */
export const floor = 640;

export type Draw = (palette: Palette, variant: number) => string;

export const path = (d: string, fill: string, more = ""): string => `<path d="${d}" fill="${fill}"${more}/>`;

export const rect = (x: number, y: number, width: number, height: number, radius: number, fill: string): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"/>`;

export const ellipse = (cx: number, cy: number, rx: number, ry: number, fill: string, more = ""): string =>
  `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="${fill}"${more}/>`;

export const line = (d: string, stroke: string, width: number, more = ""): string =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${more}/>`;

export const shadow = (cx: number, rx: number): string => ellipse(cx, floor + 4, rx, 20, "#2b241d", ' opacity="0.14"');

/** A soft bright strip, for light from the left. */
export const shine = (x: number, y: number, height: number): string =>
  `<rect x="${x}" y="${y}" width="16" height="${height}" rx="8" fill="#fff" opacity="0.22"/>`;

export const bean = (cx: number, cy: number, turn: number, fill: string, groove: string): string =>
  `<g transform="translate(${cx} ${cy}) rotate(${turn})">${ellipse(0, 0, 22, 30, fill)}` +
  `${line("M0 -26C9 -10 -9 10 0 26", groove, 4)}</g>`;

export const leaf = (cx: number, cy: number, turn: number, scale: number, fill: string, vein: string): string =>
  `<g transform="translate(${cx} ${cy}) rotate(${turn}) scale(${scale})">` +
  `${path("M0 -46C30 -22 30 22 0 46C-30 22 -30 -22 0 -46Z", fill)}${line("M0 -34V46", vein, 4)}</g>`;

export const steam = (cx: number, y: number): string =>
  [-44, 0, 44]
    .map((dx, i) => line(`M${cx + dx} ${y}c-26 -34 26 -56 0 -${i === 1 ? 104 : 84}`, "#fff", 9, ' opacity="0.65"'))
    .join("");
