import { useSubmit, Form } from "@remix-run/react";
import { Icon, InlineGrid, Select, TextField } from "@shopify/polaris";
import { SearchIcon } from "@shopify/polaris-icons";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Direction, MemberListQuery, MemberSort } from "~/modules/read-models/member-list-query";

const choices: `${MemberSort}-${Direction}`[] = [
  "name-asc",
  "name-desc",
  "lastOrder-desc",
  "lastOrder-asc",
  "points-desc",
  "points-asc",
  "revenue-desc",
  "revenue-asc",
];

type MemberSearchProps = {
  query: Pick<MemberListQuery, "search" | "sort" | "direction">;
  onSort: (sort: MemberSort, direction: Direction) => void;
};

/** Search while typing, and the sort order for screens that are too narrow for column headings. */
export function MemberSearch({ query, onSort }: MemberSearchProps) {
  const { t } = useTranslation();
  const submit = useSubmit();
  const form = useRef<HTMLFormElement>(null);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [text, setText] = useState(query.search);
  useEffect(() => () => clearTimeout(waiting.current), []);
  const search = (value: string, delay: number) => {
    setText(value);
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => form.current && submit(form.current, { replace: true }), delay);
  };
  const options = choices.map((value) => ({ value, label: t(`members.sort.${value}`) }));
  return (
    <Form ref={form} method="get" action="/app/members" role="search">
      <input type="hidden" name="sort" value={query.sort} />
      <input type="hidden" name="direction" value={query.direction} />
      <InlineGrid columns={{ xs: 1, md: ["twoThirds", "oneThird"] }} gap="200">
        <TextField
          label={t("members.search")}
          labelHidden
          type="search"
          name="q"
          value={text}
          onChange={(value) => search(value, 250)}
          placeholder={t("members.searchPlaceholder")}
          prefix={<Icon source={SearchIcon} tone="subdued" />}
          autoComplete="off"
          maxLength={100}
        />
        <Select
          label={t("members.sortLabel")}
          labelInline
          options={options}
          value={`${query.sort}-${query.direction}`}
          onChange={(value) => {
            const [sort, direction] = value.split("-") as [MemberSort, Direction];
            onSort(sort, direction);
          }}
        />
      </InlineGrid>
    </Form>
  );
}
