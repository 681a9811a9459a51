import { operation } from "../operation";
import { liability, liabilityQuery } from "../schemas/report";

export const readLiability = operation({
  id: "readLiability",
  method: "GET",
  path: "/reports/liability",
  scope: "read_members",
  summary: "Outstanding points by month, and why they changed",
  description:
    "By the day on which things happened, in the shop's time zone. What comes in late, such as an imported order, counts in its own month.",
  query: liabilityQuery,
  status: 200,
  answer: liability,
  refusals: [422],
});
