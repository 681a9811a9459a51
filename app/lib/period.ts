export interface Period {
  validFrom: Date | null;
  validTo: Date | null;
}

/** Includes the first moment and excludes the last; an open end has no limit. */
export const isWithin = ({ validFrom, validTo }: Period, at: Date): boolean =>
  (validFrom === null || at >= validFrom) && (validTo === null || at < validTo);
