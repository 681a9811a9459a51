import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import type { Format } from "~/lib/format";

export interface MonthBarsProps {
  /** month as "2026-11" */
  months: { month: string; points: number }[];
  format: Format;
  /** for screen readers: what the chart shows, and that a table has the same data */
  label: string;
  /** name of the bars, for the tooltip */
  name: string;
}

/** Default export because it is lazy-loaded: the chart library is larger than a page. */
export default function MonthBars({ months, format, label, name }: MonthBarsProps) {
  const size = (points: unknown) => format.number(Number(points));
  return (
    <div className="st-chart" role="img" aria-label={label}>
      <ResponsiveContainer width="100%" height="100%">
        <BarChart data={months} margin={{ top: 8, right: 0, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--p-color-border-secondary)" />
          <XAxis
            dataKey="month"
            tickFormatter={format.month}
            tickLine={false}
            axisLine={false}
            minTickGap={24}
            height={24}
          />
          <YAxis tickFormatter={size} tickLine={false} axisLine={false} width="auto" allowDecimals={false} />
          <Tooltip
            labelFormatter={(month) => format.month(String(month))}
            formatter={size}
            cursor={{ fill: "var(--p-color-bg-surface-hover)" }}
            contentStyle={{ borderRadius: 8, borderColor: "var(--p-color-border)", fontSize: 13 }}
            itemStyle={{ color: "var(--p-color-text)" }}
          />
          <Bar dataKey="points" name={name} fill="#1f5c4a" maxBarSize={48} isAnimationActive={false} />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
