import { ellipse, floor, line, path, rect, shadow, shine, steam, type Draw } from "./shapes";
import type { Palette } from "./palette";

const stripe = (p: Palette, variant: number, x: number, y: number, width: number): string =>
  variant % 3 === 0
    ? rect(x, y, width, 16, 0, p.accent) + rect(x, y + 28, width, 6, 0, p.accent)
    : variant % 3 === 1
      ? [0.14, 0.38, 0.62, 0.86]
          .map((at) => `<circle cx="${x + width * at}" cy="${y + 12}" r="11" fill="${p.accent}"/>`)
          .join("")
      : "";

export const cup: Draw = (p, variant) =>
  [
    ellipse(400, floor + 6, 250, 22, "#2b241d", ' opacity="0.14"'),
    ellipse(400, floor - 16, 232, 34, p.label),
    ellipse(400, floor - 20, 150, 18, p.wall),
    line("M528 432C628 410 626 540 506 546", p.main, 26),
    path(`M250 396C250 540 304 ${floor - 22} 400 ${floor - 22}C496 ${floor - 22} 550 540 550 396Z`, p.main),
    path(`M478 396C482 520 452 600 400 ${floor - 22}C496 ${floor - 22} 550 540 550 396Z`, p.shade),
    stripe({ ...p, accent: p.label }, variant, 268, 452, 264),
    ellipse(400, 396, 150, 32, p.label),
    ellipse(400, 400, 132, 23, "#5b3d2a"),
    ellipse(384, 398, 62, 9, "#b98a5a", ' opacity="0.7"'),
    steam(400, 350),
  ].join("");

export const mug: Draw = (p, variant) =>
  [
    shadow(400, 180),
    line("M520 386C640 366 640 560 514 552", p.shade, 32),
    path(`M268 312V${floor - 34}C268 ${floor} 532 ${floor} 532 ${floor - 34}V312Z`, p.main),
    path(`M470 312V${floor - 12}C508 ${floor - 14} 532 ${floor - 20} 532 ${floor - 34}V312Z`, p.shade),
    path(
      `M268 ${floor - 110}C350 ${floor - 136} 440 ${floor - 84} 532 ${floor - 112}V${floor - 34}C532 ${floor} 268 ${floor} 268 ${floor - 34}Z`,
      p.label,
      variant % 2 ? "" : ' opacity="0.92"',
    ),
    variant % 2 ? stripe(p, variant, 268, 420, 264) : "",
    ellipse(400, 312, 132, 30, p.label),
    ellipse(400, 316, 114, 21, "#6b4a35"),
    shine(290, 356, 130),
    steam(400, 268),
  ].join("");

export const bowl: Draw = (p, variant) =>
  [
    shadow(400, 190),
    rect(330, floor - 26, 140, 28, 10, p.shade),
    path(`M196 420C206 560 296 ${floor - 14} 400 ${floor - 14}C504 ${floor - 14} 594 560 604 420Z`, p.main),
    path(`M500 420C506 540 470 600 400 ${floor - 14}C504 ${floor - 14} 594 560 604 420Z`, p.shade),
    stripe({ ...p, accent: p.label }, variant, 226, 470, 348),
    ellipse(400, 420, 204, 44, p.label),
    ellipse(400, 424, 182, 34, p.table),
    ellipse(400, 434, 150, 22, p.wall),
  ].join("");

export const plate: Draw = (p, variant) =>
  [
    ellipse(400, 430, 286, 282, "#2b241d", ' opacity="0.1"'),
    `<circle cx="400" cy="414" r="276" fill="${p.main}"/><circle cx="400" cy="414" r="262" fill="${p.label}"/>`,
    variant % 2
      ? `<circle cx="400" cy="414" r="236" fill="none" stroke="${p.accent}" stroke-width="14" stroke-dasharray="4 34" stroke-linecap="round"/>`
      : `<circle cx="400" cy="414" r="238" fill="none" stroke="${p.main}" stroke-width="8"/>`,
    `<circle cx="400" cy="414" r="186" fill="${p.wall}"/><circle cx="400" cy="414" r="176" fill="${p.label}"/>`,
    path(
      "M262 340A160 160 0 0 1 372 258",
      "none",
      ' stroke="#fff" stroke-width="14" stroke-linecap="round" opacity="0.8"',
    ),
    variant % 3 === 0
      ? line(
          "M340 470C380 400 430 380 470 350M384 420C362 404 352 390 354 366M420 392C440 408 460 410 482 402",
          p.main,
          8,
        )
      : "",
  ].join("");

export const candle: Draw = (p, variant) =>
  [
    shadow(400, 150),
    path(`M296 330H504V${floor - 20}C504 ${floor + 6} 296 ${floor + 6} 296 ${floor - 20}Z`, p.main),
    path(`M456 330H504V${floor - 20}C504 ${floor - 8} 480 ${floor} 456 ${floor}Z`, p.shade),
    ellipse(400, 330, 104, 24, p.label),
    rect(396, 278, 8, 54, 4, p.ink),
    path("M400 196C440 246 430 286 400 288C370 286 360 246 400 196Z", "#e2a63b"),
    path("M400 232C418 258 414 280 400 282C386 280 382 258 400 232Z", "#fdf0c4"),
    rect(336, 430, 128, 110, variant % 2 ? 55 : 10, p.label),
    rect(364, 474, 72, 10, 5, p.ink),
  ].join("");

export const linen: Draw = (p, variant) =>
  [
    ellipse(400, floor + 4, 250, 22, "#2b241d", ' opacity="0.12"'),
    path(`M170 ${floor}L212 300H588L630 ${floor}Z`, p.label),
    path(`M170 ${floor}L184 530H616L630 ${floor}Z`, "#2b241d", ' opacity="0.06"'),
    [0, 1, 2]
      .map((i) =>
        path(`M${222 - i * 4} ${330 + i * 28}H${578 + i * 4}l2 12H${220 - i * 4}Z`, i === 1 ? p.accent : p.main),
      )
      .join(""),
    variant % 2
      ? [250, 320, 480, 550]
          .map((x) => line(`M${x} 300L${x + (x - 400) * 0.12} ${floor}`, p.main, 5, ' opacity="0.7"'))
          .join("")
      : "",
    line(`M176 ${floor - 12}H624`, p.main, 4, ' stroke-dasharray="2 16"'),
  ].join("");
