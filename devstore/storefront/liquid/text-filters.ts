import type { Liquid } from "liquidjs";

const handleize = (text: unknown): string =>
  String(text ?? "")
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** As in Ruby, the quotient of two integers is an integer. */
const dividedBy = (value: unknown, by: unknown): number => {
  const result = Number(value) / Number(by);
  return Number.isInteger(Number(value)) && Number.isInteger(Number(by)) ? Math.floor(result) : result;
};

export function registerTextFilters(engine: Liquid): void {
  engine.registerFilter("handleize", handleize);
  engine.registerFilter("handle", handleize);
  engine.registerFilter("divided_by", dividedBy);
  engine.registerFilter("pluralize", (count: unknown, one: string, other: string) =>
    Number(count) === 1 ? one : other,
  );
}
