/** Whether the text, without spaces around it, looks like an e-mail address. */
export const isEmail = (text: string | undefined): boolean =>
  /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text?.trim() ?? "");
