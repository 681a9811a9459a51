/** A birthday as text, such as "29 February". */
export const birthdayWords = ({ month, day }: { month: number; day: number }, language: string): string =>
  new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  }).format(
    // A leap year, so that 29 February exists.
    Date.UTC(2024, month - 1, day),
  );
