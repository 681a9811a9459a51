import type { ReactNode } from "react";

type ScrollRegionProps = { label: string; chart?: boolean; children: ReactNode };

/** A scrolling box that takes the focus, so that the keyboard reaches all of it. `chart`: as high as a chart. */
export const ScrollRegion = ({ label, chart = false, children }: ScrollRegionProps) => (
  <div className={chart ? "st-chart st-scroll" : "st-scroll"} tabIndex={0} role="region" aria-label={label}>
    {children}
  </div>
);
