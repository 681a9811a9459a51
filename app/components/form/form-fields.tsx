import { useInputControl } from "@conform-to/react";
import {
  BlockStack,
  Checkbox,
  InlineError,
  RadioButton,
  Select,
  Text,
  TextField,
  type SelectProps,
  type TextFieldProps,
} from "@shopify/polaris";
import { useState, type Key } from "react";
import { useFormat } from "~/components/format-context";
import { useErrorText } from "~/components/form/error-text";
import { useHelpAction } from "~/components/help-link";

export { useErrorText };

/** The part of Conform's field metadata that an input needs, whatever the form. */
export type Field = {
  id: string;
  name: string;
  formId: string;
  key?: Key | null;
  initialValue?: string;
  errors?: string[];
};

/** `help`: section of the help that the field's "?" opens, such as "earn#hold-time". */
type Helped = { help?: string };

type TextInputProps = Omit<
  TextFieldProps,
  "value" | "onChange" | "onFocus" | "onBlur" | "error" | "name" | "autoComplete" | "label" | "labelAction"
> & {
  field: Field;
  /** an error in addition to the form's own */
  error?: string;
  autoComplete?: string;
  label: string;
} & Helped;

export function TextInput({ field, error, autoComplete = "off", help, ...rest }: TextInputProps) {
  const control = useInputControl(field);
  const errorText = useErrorText();
  return (
    <TextField
      {...(rest as TextFieldProps)}
      id={field.id}
      name={field.name}
      value={control.value ?? ""}
      onChange={control.change}
      onFocus={control.focus}
      onBlur={control.blur}
      error={error ?? errorText(field.errors)}
      autoComplete={autoComplete}
      labelAction={useHelpAction(help, rest.label)}
    />
  );
}

type NumberInputProps = Omit<TextInputProps, "error" | "onBlur" | "inputMode" | "type"> & {
  /** decimal places; default: 0 */
  decimals?: number;
  signed?: boolean;
};

/** A number in the reader's notation, formatted when the field loses focus. */
export function NumberInput({ field, decimals = 0, signed = false, help, ...rest }: NumberInputProps) {
  const control = useInputControl(field);
  const errorText = useErrorText();
  const format = useFormat();
  const leave = () => {
    const value = format.read(control.value ?? "", decimals);
    if (value !== null) control.change(format.typed(value));
    control.blur();
  };
  return (
    <TextField
      {...(rest as TextFieldProps)}
      id={field.id}
      name={field.name}
      value={control.value ?? ""}
      onChange={control.change}
      onFocus={control.focus}
      onBlur={leave}
      error={errorText(field.errors)}
      autoComplete="off"
      labelAction={useHelpAction(help, rest.label)}
      inputMode={signed ? "text" : decimals > 0 ? "decimal" : "numeric"}
    />
  );
}

type SelectInputProps = Omit<SelectProps, "value" | "onChange" | "error" | "name" | "label" | "labelAction"> & {
  field: Field;
  label: string;
} & Helped;

export function SelectInput({ field, help, ...rest }: SelectInputProps) {
  const control = useInputControl(field);
  const errorText = useErrorText();
  return (
    <Select
      {...rest}
      id={field.id}
      name={field.name}
      value={control.value ?? ""}
      onChange={control.change}
      error={errorText(field.errors)}
      labelAction={useHelpAction(help, rest.label)}
    />
  );
}

type CheckInputProps = { field: Field; label: string; helpText?: string };

export function CheckInput({ field, label, helpText }: CheckInputProps) {
  const control = useInputControl(field);
  const errorText = useErrorText();
  return (
    <Checkbox
      id={field.id}
      name={field.name}
      value="on"
      label={label}
      helpText={helpText}
      checked={control.value === "on"}
      onChange={(checked) => control.change(checked ? "on" : "")}
      error={errorText(field.errors)}
    />
  );
}

type RadioInputProps = { field: Field; label: string; options: { value: string; label: string }[] };

export function RadioInput({ field, label, options }: RadioInputProps) {
  const [value, setValue] = useState(field.initialValue);
  const error = useErrorText()(field.errors);
  return (
    <fieldset className="st-fieldset">
      <BlockStack gap="100">
        <legend className="st-legend">
          <Text as="span">{label}</Text>
        </legend>
        {options.map((option) => (
          <RadioButton
            key={option.value}
            id={`${field.id}-${option.value}`}
            name={field.name}
            value={option.value}
            label={option.label}
            checked={value === option.value}
            onChange={() => setValue(option.value)}
          />
        ))}
        {error && <InlineError message={error} fieldID={field.id} />}
      </BlockStack>
    </fieldset>
  );
}
