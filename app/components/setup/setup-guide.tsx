import { useSearchParams } from "@remix-run/react";
import { Suspense } from "react";
import { pageWithTexts } from "~/components/lazy-with-texts";
import { useToast } from "~/components/use-toast";
import type { GuideView } from "./guide-view";

const isShown = () => document.querySelector(".st-steps") !== null;
const GuideCard = pageWithTexts("setup", () => import("./guide-card"), isShown);
const launched = { toast: "home.launched" };
const hidden = { toast: "home.guideHidden" };

/** The steps to a running programme, on the home page; nothing when staff have hidden them. */
export function SetupGuide({ guide }: { guide: GuideView | null }) {
  const [params] = useSearchParams();
  useToast(params.has("launched") ? launched : null);
  useToast(guide === null && params.get("guide") === "hidden" ? hidden : null);
  return <Suspense fallback={null}>{guide && <GuideCard guide={guide} />}</Suspense>;
}
