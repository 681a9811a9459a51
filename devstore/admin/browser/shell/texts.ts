import type { Texts } from "../../texts/en";

export type ShellTexts = Texts["shell"] & { saving: string; save: string };

export function readTexts(): ShellTexts {
  return JSON.parse(document.querySelector("#shell-texts")?.textContent ?? "{}") as ShellTexts;
}
