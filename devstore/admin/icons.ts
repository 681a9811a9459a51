import { raw } from "hono/html";

const SHAPES = {
  home: '<path d="M3 9.5 10 3l7 6.5V17h-5v-4.5H8V17H3z"/>',
  order: '<path d="M4 6.5h12l-1 10.5H5zM7 6.5V5a3 3 0 0 1 6 0v1.5"/>',
  person: '<circle cx="10" cy="6.5" r="3.2"/><path d="M3.5 17c.6-3.6 3.1-5.4 6.5-5.4s5.9 1.8 6.5 5.4z"/>',
  people:
    '<circle cx="7" cy="7" r="2.6"/><circle cx="14" cy="8" r="2.1"/><path d="M2 16.5c.5-3.1 2.4-4.6 5-4.6s4.5 1.5 5 4.6zM14.2 16.5H18c-.3-2.6-1.7-4-3.8-4"/>',
  globe: '<circle cx="10" cy="10" r="7"/><path d="M3 10h14M10 3c-4.6 4.6-4.6 9.4 0 14M10 3c4.6 4.6 4.6 9.4 0 14"/>',
  flow: '<path d="M3 3.5h5v5H3zM12 11.5h5v5h-5zM5.5 8.5V14H12"/>',
  tag: '<path d="M3 3h7l7 7-7 7-7-7z"/><circle cx="6.7" cy="6.7" r="1"/>',
  percent: '<circle cx="6.2" cy="6.2" r="2.2"/><circle cx="13.8" cy="13.8" r="2.2"/><path d="M15.5 4.5l-11 11"/>',
  grid: '<path d="M3.5 3.5h5v5h-5zM11.5 3.5h5v5h-5zM3.5 11.5h5v5h-5zM11.5 11.5h5v5h-5z"/>',
  table: '<ellipse cx="10" cy="7" rx="7" ry="3"/><path d="M10 10v7M6.5 17h7"/>',
  store:
    '<path d="M4 9v8h12V9M3 8l1.5-5h11L17 8c0 2.5-3.5 2.5-3.5 0 0 2.5-3.5 2.5-3.5 0 0 2.5-3.5 2.5-3.5 0 0 2.5-3.5 2.5-3.5 0z"/>',
  mail: '<path d="M3 5h14v10H3zM3 5.5l7 5 7-5"/>',
  menu: '<path d="M3 5.5h14M3 10h14M3 14.5h14"/>',
} as const;

export type IconName = keyof typeof SHAPES;

export function icon(name: IconName) {
  return raw(
    `<svg viewBox="0 0 20 20" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round" aria-hidden="true">${SHAPES[name]}</svg>`,
  );
}
