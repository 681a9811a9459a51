import { Prisma } from "@prisma/client";

/** What identifies a person in payloads of the queue and in stored answers of the API. */
export interface Person {
  shopId: number;
  /** the customer and those merged into them */
  customerIds: bigint[];
  /** in lower case */
  emails: string[];
  /** the person's orders, because refunds contain only the order's number */
  orderIds: bigint[];
}

const both = (ids: bigint[]): string => ids.map((id) => `${id},"${id}"`).join(",");

/** Variables for the JSON paths below; numbers occur as numbers and as text. */
const varsOf = ({ customerIds, orderIds }: Person): string =>
  `{"ids":[${both(customerIds)}],"orders":[${both(orderIds)}],` +
  `"gids":[${customerIds.map((id) => `"gid://shopify/Customer/${id}"`).join(",")}]}`;

/** Does this JSON contain one of the person's numbers anywhere? */
function namesPerson(json: Prisma.Sql, person: Person): Prisma.Sql {
  const vars = varsOf(person);
  const paths = [
    "$.**.customer.id ? (@ == $ids[*])",
    "$.**.customer_id ? (@ == $ids[*])",
    "$.**.customerId ? (@ == $ids[*])",
    "$.**.external_id ? (@ == $ids[*])",
    "$.** ? (@ == $gids[*])",
  ].map((path) => Prisma.sql`jsonb_path_exists(${json}, ${path}::jsonpath, ${vars}::jsonb)`);
  return Prisma.sql`(${Prisma.join(paths, " OR ")})`;
}

const mailIn = (json: Prisma.Sql, { emails }: Person): Prisma.Sql =>
  Prisma.sql`EXISTS (SELECT FROM unnest(${emails}::text[]) AS mail WHERE strpos(lower((${json})::text), mail) > 0)`;

/** Is another customer the subject? Families share addresses: then the data is theirs. */
const namesAnother = Prisma.sql`(data->>'topic' LIKE 'customers/%' OR jsonb_path_exists(data,
  '$.payload.** ? (@.customer.id != null || @.customer_id != null || @.external_id != null)'))`;

/** Jobs of the queue about the person. Finished jobs must not contain the address, whoever they are about. */
export function jobsAbout(person: Person): Prisma.Sql {
  const vars = varsOf(person);
  return Prisma.sql`(data->>'shopId')::int = ${person.shopId} AND (
    ${namesPerson(Prisma.sql`data`, person)}
    OR data->>'topic' LIKE 'customers/%' AND jsonb_path_exists(data, '$.payload.id ? (@ == $ids[*])', ${vars}::jsonb)
    OR data->>'topic' LIKE 'orders/%' AND jsonb_path_exists(data, '$.payload.id ? (@ == $orders[*])', ${vars}::jsonb)
    OR jsonb_path_exists(data, '$.payload.order_id ? (@ == $orders[*])', ${vars}::jsonb)
    OR ${mailIn(Prisma.sql`data`, person)} AND (state > 'active' OR NOT ${namesAnother})
  )`;
}

/** Stored answers of the shop's API about the person. */
export const answersAbout = (person: Person): Prisma.Sql =>
  Prisma.sql`(${namesPerson(Prisma.sql`body`, person)} OR ${mailIn(Prisma.sql`body`, person)})`;
