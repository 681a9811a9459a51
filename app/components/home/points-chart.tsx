import { Bar, BarChart, CartesianGrid, ReferenceLine, Tooltip, XAxis, YAxis, ResponsiveContainer } from "recharts";
import type { Format } from "~/lib/format";
import type { PointsOfDay } from "~/modules/ledger/read-points-moved.server";

type PointsChartProps = {
  days: PointsOfDay[];
  format: Format;
  label: string;
  names: Record<"issued" | "spent" | "takenBack", string>;
};

/** Stripes and dots, which tell the bars apart without colours. The legend's styles have the same. */
function Patterns() {
  return (
    <defs>
      <pattern id="st-spent" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" fill="#fff" />
        <rect width="3.5" height="6" fill="#b4530a" />
      </pattern>
      <pattern id="st-taken-back" width="4" height="4" patternUnits="userSpaceOnUse">
        <rect width="4" height="4" fill="#fff" />
        <circle cx="2" cy="2" r="1.2" fill="#616a75" />
      </pattern>
    </defs>
  );
}

/** Default export because it is lazy-loaded: the chart library is larger than the rest of the page. */
export default function PointsChart({ days, format, label, names }: PointsChartProps) {
  const rows = days.map((day) => ({ ...day, spent: -day.spent, takenBack: -day.takenBack }));
  const size = (points: unknown) => format.number(Math.abs(Number(points)));
  return (
    <div className="st-chart" role="img" aria-label={label}>
      <ResponsiveContainer width="100%" height="100%">
        <BarChart
          data={rows}
          margin={{ top: 8, right: 0, bottom: 0, left: 0 }}
          stackOffset="sign"
          accessibilityLayer={false}
        >
          {Patterns()}
          <CartesianGrid vertical={false} stroke="var(--p-color-border-secondary)" />
          <XAxis
            dataKey="day"
            tickFormatter={format.plainDay}
            tickLine={false}
            axisLine={false}
            minTickGap={32}
            height={24}
          />
          <YAxis tickFormatter={size} tickLine={false} axisLine={false} width="auto" allowDecimals={false} />
          <Tooltip
            labelFormatter={(day) => format.plainDay(String(day))}
            formatter={size}
            cursor={{ fill: "var(--p-color-bg-surface-hover)" }}
            contentStyle={{ borderRadius: 8, borderColor: "var(--p-color-border)", fontSize: 13 }}
            itemStyle={{ color: "var(--p-color-text)" }}
          />
          <ReferenceLine y={0} stroke="var(--p-color-border)" />
          <Bar dataKey="issued" name={names.issued} stackId="points" fill="#1f5c4a" isAnimationActive={false} />
          <Bar
            dataKey="spent"
            name={names.spent}
            stackId="points"
            fill="url(#st-spent)"
            stroke="#b4530a"
            isAnimationActive={false}
          />
          <Bar
            dataKey="takenBack"
            name={names.takenBack}
            stackId="points"
            fill="url(#st-taken-back)"
            stroke="#616a75"
            isAnimationActive={false}
          />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
