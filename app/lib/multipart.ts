/** The headers of a part. */
export interface PartHead {
  name: string;
  /** null: a field without a file */
  fileName: string | null;
  type: string;
}

const disposition = /^content-disposition:/i;
const contentType = /^content-type:\s*(\S+)/i;

/** Browsers encode quotes and line ends in names as %22, %0D and %0A. */
const unescape = (text: string): string =>
  text.replace(/%(22|0D|0A)/gi, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

function parameter(line: string, name: string): string | null {
  const found = new RegExp(`;\\s{0,4}${name}="([^"]*)"`, "i").exec(line)?.[1];
  return found === undefined ? null : unescape(found);
}

/** Null when it is no part of a form. */
export function readPartHead(text: string): PartHead | null {
  const lines = text.split("\r\n");
  const line = lines.find((each) => disposition.test(each));
  const name = line === undefined ? null : parameter(line, "name");
  if (line === undefined || name === null) return null;
  const type = lines.map((each) => contentType.exec(each)?.[1]).find((each) => each !== undefined);
  return { name, fileName: parameter(line, "filename"), type: type ?? "text/plain" };
}

/** The boundary of a multipart body; null when it is missing or too long (RFC 2046). */
export function boundaryOf(header: string | null): string | null {
  const [, quoted, plain] = /;\s{0,4}boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(header ?? "") ?? [];
  return quoted ?? plain ?? null;
}
