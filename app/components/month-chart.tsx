import { lazy, Suspense, useRef } from "react";
import { useSeen } from "~/components/use-seen";
import type { MonthBarsProps } from "./month-bars";

const MonthBars = lazy(() => import("./month-bars"));

/** Points by month. Reserves its space, so that nothing moves when the chart appears. */
export function MonthChart(props: MonthBarsProps) {
  const place = useRef<HTMLDivElement>(null);
  const seen = useSeen(place);
  return (
    <div ref={place} className="st-chart">
      {seen && (
        <Suspense fallback={null}>
          <MonthBars {...props} />
        </Suspense>
      )}
    </div>
  );
}
