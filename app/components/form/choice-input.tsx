import { BlockStack, Combobox, Listbox } from "@shopify/polaris";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ChosenValues } from "./chosen-values";
import { useErrorText } from "./error-text";
import type { Field } from "./form-fields";
import { useListField } from "./list-field";

/** Options listed at a time; typing finds the others. */
const MAX_SHOWN = 60;

type Option = { value: string; label: string };
type ChoiceInputProps = {
  field: Field;
  label: string;
  options: readonly Option[];
  /** also accepts typed values that are not among the options */
  own?: boolean;
};

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** A choice of several options: typing filters them, chosen ones are listed below. */
export function ChoiceInput({ field, label, options, own = false }: ChoiceInputProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const list = useListField(field);
  const [typed, setTyped] = useState("");
  const wanted = typed.replaceAll(",", " ").trim();
  const found = options.filter((option) => option.label.toLowerCase().includes(wanted.toLowerCase()));
  const isNew =
    own && wanted !== "" && !options.some((option) => same(option.value, wanted) || same(option.label, wanted));
  const choose = (value: string) => {
    list.toggle(value);
    setTyped("");
  };
  return (
    <BlockStack gap="200">
      <Combobox
        allowMultiple
        activator={
          <Combobox.TextField
            id={field.id}
            label={label}
            value={typed}
            onChange={setTyped}
            placeholder={t(own ? "form.chooseOrType" : "form.choose")}
            autoComplete="off"
            error={errorText(field.errors)}
          />
        }
      >
        {found.length > 0 || isNew ? (
          <Listbox onSelect={choose} accessibilityLabel={label}>
            {isNew && <Listbox.Action value={wanted}>{t("form.addNamed", { name: wanted })}</Listbox.Action>}
            {found.slice(0, MAX_SHOWN).map(({ value, label: name }) => (
              <Listbox.Option
                key={value}
                value={value}
                selected={list.values.includes(value)}
                accessibilityLabel={name}
              >
                {name}
              </Listbox.Option>
            ))}
          </Listbox>
        ) : null}
      </Combobox>
      <ChosenValues
        values={list.values}
        labelOf={(value) => options.find((option) => option.value === value)?.label ?? value}
        onRemove={list.remove}
      />
      <input type="hidden" name={field.name} value={list.text} readOnly />
    </BlockStack>
  );
}
