import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodingOf, readCsv } from "~/lib/read-csv";

const latin = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));
const utf8 = (text: string) => Uint8Array.from(Buffer.from(text, "utf8"));
const utf16 = (text: string) => Uint8Array.from(Buffer.from(text, "utf16le"));
const swapped = (text: string) => Uint8Array.from(Buffer.from(text, "utf16le").swap16());
const rows = (bytes: Uint8Array) => readCsv(bytes).rows;

const table = [
  ["E-Mail", "Name"],
  ["jürgen@example.test", "Jürgen Groß"],
];

describe("a CSV file is read", () => {
  it.each([
    ["UTF-8", utf8("E-Mail,Name\njürgen@example.test,Jürgen Groß\n")],
    ["UTF-8 with a byte order mark", utf8("\uFEFFE-Mail,Name\r\njürgen@example.test,Jürgen Groß\r\n")],
    ["Windows-1252", latin("E-Mail;Name\r\njürgen@example.test;Jürgen Groß\r\n")],
    ["UTF-16, as Excel saves text", utf16("\uFEFFE-Mail\tName\r\njürgen@example.test\tJürgen Groß\r\n")],
    ["UTF-16 without a mark", utf16("E-Mail\tName\njürgen@example.test\tJürgen Groß\n")],
    ["UTF-16 with the high byte first", swapped("\uFEFFE-Mail,Name\njürgen@example.test,Jürgen Groß")],
    ["with the separator named on top", latin("sep=;\r\nE-Mail;Name\r\njürgen@example.test;Jürgen Groß")],
    ["with empty lines and spaces", utf8("\nE-Mail , Name\n,\n jürgen@example.test, Jürgen Groß \n\n")],
  ])("from %s", (_name, bytes) => {
    expect(rows(bytes)).toEqual(table);
  });

  it("with separators, quotes and line ends inside of quotes", () => {
    const bytes = utf8('email;note\n"a@b.test";"one; two, ""three""\nfour"\n');
    expect(rows(bytes)).toEqual([
      ["email", "note"],
      ["a@b.test", 'one; two, "three"\nfour'],
    ]);
  });

  it("and says when a quotation mark stays open", () => {
    expect(readCsv(utf8('email,points\n"a@b.test,5\nc@d.test,6\n')).quoteOpen).toBe(true);
    expect(readCsv(utf8('email,points\n"a@b.test",5\n')).quoteOpen).toBe(false);
  });

  it("with signs of Windows that Latin-1 does not have", () => {
    expect(encodingOf(Uint8Array.of(0x80, 0x2c, 0x96))).toBe("windows-1252");
    expect(rows(Uint8Array.of(0x80, 0x2c, 0x96))).toEqual([["€", "–"]]);
  });

  it("with nothing in it", () => {
    expect(rows(new Uint8Array())).toEqual([]);
  });
});

it("what a file says does not depend on how it was saved", () => {
  const letters = fc.stringMatching(/^[a-zäöüß0-9@. ]{0,12}$/).map((text) => text.trim());
  const grid = fc
    .array(fc.tuple(letters, letters, letters), { minLength: 1, maxLength: 8 })
    .map((lines) => [["email", "points", "größe"], ...lines.filter((line) => line.some((cell) => cell !== ""))]);
  fc.assert(
    fc.property(
      grid,
      fc.constantFrom(",", ";", "\t"),
      fc.constantFrom("\n", "\r\n"),
      fc.constantFrom(
        utf8,
        latin,
        utf16,
        (text: string) => utf8(`\uFEFF${text}`),
        (text: string) => utf16(`\uFEFF${text}`),
      ),
      fc.boolean(),
      (lines, separator, end, encode, quoted) => {
        const cell = (text: string) => (quoted ? `"${text}"` : text);
        const text = lines.map((line) => line.map(cell).join(separator)).join(end);
        expect(rows(encode(text))).toEqual(lines);
      },
    ),
  );
});
