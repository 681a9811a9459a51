import { sameFigure, toThreshold } from "./threshold";
import { type TierBasisName } from "./tier-bases";

export interface TierPlan {
  basis: TierBasisName;
  /** a tier as it would be saved; `threshold` as typed */
  tier?: { id: string; name: string; threshold: string } | undefined;
  /** a tier that would be deleted */
  without?: string | undefined;
}

interface Now {
  basis: TierBasisName | null;
  currency: string;
  tiers: readonly { id: string; name: string; threshold: bigint }[];
}

/** The tiers as they would be after saving, lowest first. @throws AppError as `toThreshold` */
export function plannedLadder({ basis: from, currency, tiers }: Now, { basis, tier, without }: TierPlan) {
  const kept = tiers
    .filter(({ id }) => id !== tier?.id && id !== without)
    .map(({ id, name, threshold }) => ({
      id,
      name,
      threshold: from ? sameFigure(threshold, { from, to: basis, currency }) : threshold,
    }));
  const planned = tier ? [...kept, { ...tier, threshold: toThreshold(tier.threshold, basis, currency) }] : kept;
  return planned.toSorted((a, b) => Number(a.threshold - b.threshold));
}
