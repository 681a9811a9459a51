import { bean, ellipse, floor, leaf, line, path, rect, shadow, shine, type Draw } from "./shapes";

const mark = (cx: number, cy: number, color: string, variant: number): string =>
  variant % 3 === 0
    ? `<circle cx="${cx}" cy="${cy}" r="34" fill="none" stroke="${color}" stroke-width="6"/>${bean(cx, cy, 24, color, "#fff8")}`
    : variant % 3 === 1
      ? line(`M${cx - 44} ${cy + 20}l44 -48l44 48M${cx - 22} ${cy + 30}l22 -24l22 24`, color, 7)
      : `<circle cx="${cx}" cy="${cy}" r="26" fill="${color}"/>` + line(`M${cx - 52} ${cy + 44}H${cx + 52}`, color, 6);

const words = (x: number, y: number, width: number, color: string): string =>
  rect(x, y, width, 10, 5, color) + rect(x + width * 0.18, y + 26, width * 0.64, 8, 4, color);

export const bag: Draw = (p, variant) =>
  [
    shadow(400, 190),
    path(`M262 230C250 360 250 520 264 ${floor}H536C550 520 550 360 538 230Z`, p.main),
    path(`M470 230C486 360 486 520 472 ${floor}H536C550 520 550 360 538 230Z`, p.shade),
    path("M258 176H542L538 238H262Z", p.shade),
    rect(252, 164, 296, 30, 8, p.main),
    rect(310, 172, 180, 12, 6, p.accent),
    shine(280, 262, 330),
    rect(300, 324, 168, 214, 10, p.label),
    mark(384, 396, p.accent, variant),
    words(328, 470, 112, p.ink),
    bean(612, 622, 60, "#5b3d2a", "#3b2618"),
    bean(664, 634, 110, "#6b4a35", "#3b2618"),
    bean(206, 630, 80, "#5b3d2a", "#3b2618"),
  ].join("");

export const tin: Draw = (p, variant) =>
  [
    shadow(400, 180),
    path(`M270 286V${floor - 22}C270 ${floor + 14} 530 ${floor + 14} 530 ${floor - 22}V286Z`, p.main),
    path(`M470 286V${floor + 2}C506 ${floor - 2} 530 ${floor - 10} 530 ${floor - 22}V286Z`, p.shade),
    path("M262 222V290C262 322 538 322 538 290V222Z", p.accent),
    ellipse(400, 222, 138, 34, p.accent),
    ellipse(400, 216, 116, 25, "#fff", ' opacity="0.2"'),
    ellipse(400, 196, 26, 12, p.label),
    shine(292, 336, 250),
    path("M316 372H484V556C484 568 316 568 316 556Z", p.label),
    variant % 2 ? leaf(400, 436, 0, 0.9, p.main, p.label) : leaf(378, 440, -28, 0.8, p.main, p.label),
    variant % 2 ? "" : leaf(424, 440, 28, 0.8, p.accent, p.label),
    words(346, 506, 108, p.ink),
    leaf(600, 632, 76, 0.6, "#5d7b52", "#46613d"),
    leaf(654, 638, 108, 0.45, "#74925f", "#46613d"),
  ].join("");

export const jar: Draw = (p, variant) =>
  [
    shadow(400, 170),
    path(
      `M284 320C284 296 516 296 516 320V${floor - 30}C516 ${floor + 8} 284 ${floor + 8} 284 ${floor - 30}Z`,
      "#f6ead2",
    ),
    path(
      `M300 ${variant % 2 ? 372 : 344}H500V${floor - 34}C500 ${floor - 6} 300 ${floor - 6} 300 ${floor - 34}Z`,
      p.accent,
    ),
    path("M276 250H524V306C524 326 276 326 276 306Z", p.main),
    ellipse(400, 250, 124, 28, p.main),
    ellipse(400, 246, 104, 20, "#fff", ' opacity="0.16"'),
    shine(312, 350, 240),
    rect(332, 420, 136, 134, 68, p.label),
    mark(400, 478, p.main, variant + 1),
  ].join("");

export const voucher: Draw = (p, variant) =>
  [
    ellipse(400, floor + 6, 240, 20, "#2b241d", ' opacity="0.12"'),
    `<g transform="rotate(${variant % 2 ? -7 : 6} 400 420)">`,
    rect(160, 270, 480, 300, 26, p.main),
    rect(160, 270, 480, 300, 26, "none"),
    path("M160 470C300 430 460 560 640 470V544A26 26 0 0 1 614 570H186A26 26 0 0 1 160 544Z", p.shade),
    rect(250, 270, 44, 300, 0, p.accent),
    path("M272 352C200 300 190 372 272 376C354 372 344 300 272 352Z", p.label),
    words(360, 346, 210, p.label),
    mark(560, 486, p.label, variant),
    "</g>",
  ].join("");
