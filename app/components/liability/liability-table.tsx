import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import type { LiabilityMonth } from "~/modules/ledger/liability";

/** What adds to the balance, and what takes from it. */
const flows = { issued: 1, takenBack: -1, redeemed: -1, returned: 1, expired: -1, adjusted: 1 } as const;
const flowNames = Object.keys(flows) as (keyof typeof flows)[];

/** Each line adds up from its beginning to its end; the newest month first. */
export function LiabilityTable({ months }: { months: LiabilityMonth[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    // The scrolling box takes focus so that the keyboard reaches all columns.
    <div className="st-scroll" tabIndex={0} role="region" aria-label={t("liability:title")}>
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
    </div>
  );
}
