import { Bar, BarChart, CartesianGrid, Tooltip, XAxis, YAxis, ResponsiveContainer } from "recharts";
import type { Format } from "~/lib/format";
import type { PointsOfDay } from "~/modules/ledger/read-points-per-day.server";

type PointsChartProps = {
  days: PointsOfDay[];
  format: Format;
  label: string;
  names: { issued: string; takenBack: string };
};

/** Default export because it is lazy-loaded: the chart library is bigger than the rest of the page. */
export default function PointsChart({ days, format, label, names }: PointsChartProps) {
  return (
    <div className="st-chart" role="img" aria-label={label}>
      <ResponsiveContainer width="100%" height="100%">
        <BarChart data={days} margin={{ top: 8, right: 0, bottom: 0, left: 0 }} barGap={1} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--p-color-border-secondary)" />
          <XAxis
            dataKey="day"
            tickFormatter={format.plainDay}
            tickLine={false}
            axisLine={false}
            minTickGap={32}
            height={24}
          />
          <YAxis tickFormatter={format.number} tickLine={false} axisLine={false} width="auto" allowDecimals={false} />
          <Tooltip
            labelFormatter={(day) => format.plainDay(String(day))}
            formatter={(value) => format.number(Number(value))}
            cursor={{ fill: "var(--p-color-bg-surface-hover)" }}
            contentStyle={{ borderRadius: 8, borderColor: "var(--p-color-border)", fontSize: 13 }}
          />
          <Bar dataKey="issued" name={names.issued} fill="#1f5c4a" radius={[3, 3, 0, 0]} isAnimationActive={false} />
          <Bar
            dataKey="takenBack"
            name={names.takenBack}
            fill="#d9822b"
            radius={[3, 3, 0, 0]}
            isAnimationActive={false}
          />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
