import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toCsv } from "~/lib/csv";

/** Reads as a spreadsheet does that parts cells at `separator`. */
function read(csv: string, separator: string): string[][] {
  const rows: string[][] = [[""]];
  let quoted = false;
  const text = csv.replace(/^\uFEFF/, "");
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    const row = rows.at(-1) ?? [];
    const add = (letters: string) => row.splice(-1, 1, (row.at(-1) ?? "") + letters);
    if (quoted && letter === '"' && text[at + 1] === '"') {
      add('"');
      at += 1;
    } else if (letter === '"') quoted = !quoted;
    else if (!quoted && letter === separator) row.push("");
    else if (!quoted && letter === "\n") rows.push([""]);
    else if (quoted || letter !== "\r") add(letter);
  }
  return rows.slice(0, -1);
}

const isFormula = (text: string) => /^[=+\-@\t\r]/.test(text.trimStart()) || /^[\t\r\n]/.test(text);
const cells = fc.oneof(
  fc.string(),
  fc.constantFrom(
    "a;=1+1",
    "=1+1",
    "+49 30",
    "-2",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    " =1",
    'a","=1',
    'a";"=1',
    "\n=1",
    "＝1",
    "",
  ),
);

describe("a CSV file", () => {
  it("gives back each value, and begins none as a formula", () => {
    fc.assert(
      fc.property(fc.array(fc.array(cells, { minLength: 3, maxLength: 3 }), { minLength: 1 }), (rows) => {
        const back = read(toCsv(rows), ",");
        expect(back.length).toBe(rows.length);
        for (const [index, row] of rows.entries()) {
          expect(back[index]?.map((text) => text.replace(/^'/, ""))).toEqual(
            row.map((text) => text.replace(/^'/, "").replaceAll("\0", "")),
          );
          expect(back[index]?.filter(isFormula)).toEqual([]);
        }
      }),
    );
  });

  it("has no cell that begins as a formula for who parts at semicolons", () => {
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1 }), (row) => {
        expect(
          read(toCsv([row]), ";")
            .flat()
            .filter(isFormula),
        ).toEqual([]);
      }),
    );
  });

  it("reads so, letter by letter", () => {
    expect(
      toCsv([
        ["Müller", 'say "yes"', null],
        ["a;=1+1", "=1", "2"],
        [-5, -7n, "-5"],
      ]),
    ).toBe('\uFEFF"Müller","say ""yes""",""\r\n"a;=1+1","\'=1","2"\r\n"-5","-7","\'-5"\r\n');
  });
});
