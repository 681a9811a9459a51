import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import { ScrollRegion } from "~/components/scroll-region";
import type { LiabilityMonth } from "~/modules/ledger/liability";

/** Sign with which each flow changes the balance. */
const flows = { issued: 1, takenBack: -1, redeemed: -1, returned: 1, expired: -1, adjusted: 1 } as const;
const flowNames = Object.keys(flows) as (keyof typeof flows)[];

/** The months, newest first; in each row the opening balance and the flows add up to the closing balance. */
export function LiabilityTable({ months }: { months: LiabilityMonth[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ScrollRegion label={t("liability:title")}>
      <table className="st-table">
        <thead>
          <tr>
            {(["month", "opening", ...flowNames, "closing"] as const).map((key) => (
              <th scope="col" key={key}>
                {t(`liability:${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.toReversed().map((month) => (
            <tr key={month.month}>
              <th scope="row">{format.month(month.month)}</th>
              <td>{format.number(month.opening)}</td>
              {flowNames.map((key) => (
                <td key={key}>{format.signed(flows[key] * month[key])}</td>
              ))}
              <td>{format.number(month.closing)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
