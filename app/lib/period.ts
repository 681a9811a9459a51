export interface Period {
  validFrom: Date | null;
  validTo: Date | null;
}

/** From its first moment to just before its last; an open end has no limit. */
export const isWithin = ({ validFrom, validTo }: Period, at: Date): boolean =>
  (validFrom === null || at >= validFrom) && (validTo === null || at < validTo);
