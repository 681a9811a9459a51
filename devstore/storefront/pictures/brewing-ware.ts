import { bean, ellipse, floor, line, path, rect, shadow, shine, type Draw } from "./shapes";

export const teapot: Draw = (p, variant) =>
  [
    shadow(400, 210),
    line("M560 420C690 400 680 570 552 572", p.shade, 28),
    path("M262 470C190 450 190 372 138 344L162 322C250 350 250 400 300 420Z", p.main),
    path(
      `M246 490C246 380 320 340 400 340C480 340 554 380 554 490C554 580 490 ${floor - 6} 400 ${floor - 6}C310 ${floor - 6} 246 580 246 490Z`,
      p.main,
    ),
    path(
      `M460 350C520 372 554 410 554 490C554 580 490 ${floor - 6} 400 ${floor - 6}C480 600 506 460 460 350Z`,
      p.shade,
    ),
    path("M318 352C330 312 470 312 482 352C470 366 330 366 318 352Z", p.accent),
    `<circle cx="400" cy="300" r="20" fill="${p.label}"/>`,
    variant % 2 ? line("M262 500C340 540 460 540 540 500", p.label, 10) : line("M256 470H544M250 492H548", p.label, 6),
    shine(288, 420, 90),
  ].join("");

export const dripper: Draw = (p, variant) =>
  [
    shadow(400, 170),
    path(
      `M290 450H510L528 ${floor - 20}C528 ${floor + 6} 272 ${floor + 6} 272 ${floor - 20}Z`,
      "#fffaf0",
      ' opacity="0.85"',
    ),
    path(`M282 540H518L526 ${floor - 22}C524 ${floor - 2} 276 ${floor - 2} 274 ${floor - 22}Z`, "#5b3d2a"),
    line("M520 480C600 470 604 590 530 596", p.label, 16),
    rect(262, 424, 276, 24, 12, p.shade),
    path("M224 240H576L452 424H348Z", p.main),
    path("M500 240H576L452 424H420Z", p.shade),
    variant % 2 ? line("M286 256L366 408M346 256L386 408M454 256L414 408", p.label, 5, ' opacity="0.6"') : "",
    ellipse(400, 240, 176, 28, p.label),
    ellipse(400, 244, 150, 19, "#6b4a35"),
    line("M400 448V520", "#5b3d2a", 8, ' stroke-dasharray="12 18"'),
  ].join("");

export const carafe: Draw = (p, variant) =>
  [
    shadow(400, 180),
    path(
      `M340 200H460L452 330C530 380 548 520 540 ${floor - 24}C536 ${floor + 4} 264 ${floor + 4} 260 ${floor - 24}C252 520 270 380 348 330Z`,
      "#fffaf0",
      ' opacity="0.8"',
    ),
    path(
      `M276 480C330 456 470 504 526 478C536 530 540 580 538 ${floor - 26}C534 ${floor - 4} 266 ${floor - 4} 262 ${floor - 26}C260 580 264 530 276 480Z`,
      variant % 2 ? "#5b3d2a" : "#b9772f",
    ),
    path("M336 246H464L458 320H342Z", p.main),
    rect(330, 268, 140, 16, 8, p.accent),
    ellipse(400, 200, 62, 14, p.label),
    shine(296, 420, 160),
  ].join("");

export const grinder: Draw = (p, variant) =>
  [
    shadow(400, 190),
    rect(278, 420, 244, floor - 420, 14, p.main),
    path(`M470 420H508A14 14 0 0 1 522 434V${floor - 14}A14 14 0 0 1 508 ${floor}H470Z`, p.shade),
    rect(262, floor - 24, 276, 28, 8, p.shade),
    rect(310, 500, 150, 84, 8, p.label),
    `<circle cx="385" cy="542" r="11" fill="${p.accent}"/>`,
    path("M300 420C300 330 340 300 400 300C460 300 500 330 500 420Z", variant % 2 ? p.accent : "#c9b58f"),
    rect(390, 218, 20, 90, 8, p.ink),
    line("M400 226L560 196", p.ink, 14),
    `<circle cx="566" cy="180" r="28" fill="${p.accent}"/>`,
    bean(600, 628, 70, "#5b3d2a", "#3b2618"),
    bean(650, 636, 100, "#6b4a35", "#3b2618"),
    shine(296, 446, 150),
  ].join("");
