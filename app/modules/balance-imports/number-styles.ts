/** How the numbers of a file are written: found out, "1,234.50" or "1.234,50". */
export const numberStyles = ["AUTO", "POINT", "COMMA"] as const;

/** characters of the name under which points of another app stand in the history */
export const LABEL_MAX = 40;
