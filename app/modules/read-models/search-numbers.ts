/** Numbers in a search: a customer's number, an order's name, a telephone number. */
export interface SearchNumbers {
  customerId: bigint | null;
  order: { digits: string; name: string } | null;
  /** digits as stored begin with `whole`, or end with `end` */
  phone: { whole: string; end: string } | null;
}

/** Shorter texts would match the end of too many numbers. */
const PHONE_DIGITS_LEAST = 6;

/** Reads numbers from a search text; each is null when there is none. */
export function searchNumbers(search: string): SearchNumbers {
  const text = search.normalize("NFKC").trim();
  return {
    customerId: /^[1-9]\d{0,17}$/.test(text) ? BigInt(text) : null,
    order: orderName(text),
    phone: phoneNumber(text),
  };
}

/** One word with digits; signs do not count: "#1001", "DE-1001". */
function orderName(text: string): SearchNumbers["order"] {
  if (/\s/.test(text) || text.includes("@")) return null;
  const digits = text.replace(/\D/g, "");
  if (digits === "" || digits.length > 18) return null;
  return { digits, name: text.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase() };
}

/** In any notation: "+49 (0)170 123-4567", "0049 170 1234567", "0170/1234567". */
function phoneNumber(text: string): SearchNumbers["phone"] {
  if (!/^[+\d][\d\s()./-]*$|^\(\d[\d\s()./-]*$/.test(text)) return null;
  const digits = text.replace(/^(\+[\d\s]*)\(0\)/, "$1").replace(/\D/g, "");
  const whole = digits.replace(/^00/, "");
  const end = whole.replace(/^0/, "");
  return end.length < PHONE_DIGITS_LEAST || digits.length > 30 ? null : { whole, end };
}
