import { judgeMe } from "./judge-me.server";
import type { ReviewSourceFormat, ReviewSourceKind } from "./source-kinds";

export const formatOf: Record<ReviewSourceKind, ReviewSourceFormat> = { "judge-me": judgeMe };
