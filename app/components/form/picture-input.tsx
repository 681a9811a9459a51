import { useInputControl } from "@conform-to/react";
import { BlockStack, Button, TextField } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { canPickPicture, pickPicture } from "~/components/pick-picture";
import { useErrorText } from "./error-text";
import type { Field } from "./form-fields";

type PictureInputProps = {
  url: Field;
  alt: Field;
  disabled: boolean;
  error?: string;
};

/**
 * A picture, chosen in Shopify's file picker or given by its URL, with its alternative text. Choosing another picture
 * replaces the alternative text unless staff have changed it.
 */
export function PictureInput({ url, alt, disabled, error }: PictureInputProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const address = useInputControl(url);
  const description = useInputControl(alt);
  const [canPick, setCanPick] = useState(false);
  const [picking, setPicking] = useState(false);
  const [failed, setFailed] = useState(false);
  const [given, setGiven] = useState("");
  useEffect(() => setCanPick(canPickPicture()), []);
  const pick = async () => {
    setPicking(true);
    setFailed(false);
    try {
      const picture = await pickPicture();
      if (!picture) return;
      address.change(picture.url);
      if ((description.value ?? "") === given) description.change(picture.alt);
      setGiven(picture.alt);
    } catch {
      setFailed(true);
    } finally {
      setPicking(false);
    }
  };
  return (
    <BlockStack gap="300">
      <TextField
        id={url.id}
        name={url.name}
        label={t("offer.imageUrl")}
        type="url"
        autoComplete="off"
        value={address.value ?? ""}
        onChange={(value) => {
          setFailed(false);
          address.change(value);
        }}
        helpText={t(canPick ? "offer.imagePickHelp" : "offer.imageUrlHelp")}
        placeholder="https://"
        disabled={disabled}
        error={failed ? t("offer.pickFailed") : (error ?? errorText(url.errors))}
        connectedRight={
          canPick && (
            <Button
              onClick={() => void pick()}
              loading={picking}
              disabled={disabled}
              accessibilityLabel={t("form.chooseNamed", { name: t("offer.imageUrl") })}
            >
              {t("form.choose")}
            </Button>
          )
        }
      />
      {address.value && (
        <TextField
          id={alt.id}
          name={alt.name}
          label={t("offer.imageAlt")}
          autoComplete="off"
          value={description.value ?? ""}
          onChange={description.change}
          helpText={t("offer.imageAltHelp")}
          maxLength={200}
          disabled={disabled}
          error={errorText(alt.errors)}
        />
      )}
    </BlockStack>
  );
}
