import { paletteFor } from "./palette";
import { bean, ellipse, leaf, line, path, rect } from "./shapes";
import { cup } from "./table-ware";
import { bag } from "./packed-goods";
import { teapot } from "./brewing-ware";

const lamp = line("M560 0V120", "#2b241d", 6) + path("M470 200C476 140 516 116 560 116S644 140 650 200Z", "#a9471f");

const window_ =
  rect(90, 80, 300, 360, 150, "#fbf6ec") +
  path("M90 300C170 250 220 330 300 290S390 270 390 270V440H90Z", "#b9c7a6") +
  path("M90 350C180 310 260 380 390 330V440H90Z", "#93a983") +
  line("M240 84V440M92 270H388", "#fbf6ec", 10);

/** Draws the home page's picture: a table at a window with coffee, tea and a bag of beans. @returns SVG */
export function drawHero(): string {
  const at = (x: number, y: number, scale: number, drawing: string): string =>
    `<g transform="translate(${x} ${y}) scale(${scale})">${drawing}</g>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 900" width="1200" height="900">`,
    rect(0, 0, 1200, 900, 0, "#e7d7b9"),
    `<circle cx="560" cy="230" r="300" fill="#fff3d6" opacity="0.55"/>`,
    at(60, 40, 1.1, window_),
    at(90, 0, 1, lamp),
    path("M0 690H1200V900H0Z", "#b98d5f"),
    path("M0 690H1200V716H0Z", "#a57a4e"),
    at(470, 70, 1, bag(paletteFor("hero-bag-2"), 0)),
    at(-10, 238, 0.74, teapot(paletteFor("hero-pot"), 1)),
    at(300, 300, 0.68, cup(paletteFor("hero-cup-7"), 0)),
    ellipse(960, 764, 120, 14, "#2b241d", ' opacity="0.1"'),
    bean(900, 770, 50, "#4b3222", "#2d1c12"),
    bean(966, 790, 100, "#5b3d2a", "#2d1c12"),
    bean(1026, 764, 20, "#4b3222", "#2d1c12"),
    leaf(1088, 712, 64, 1.2, "#5d7b52", "#46613d"),
    `</svg>`,
  ].join("");
}
