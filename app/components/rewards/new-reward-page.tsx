import { Page } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { useWayBack } from "~/components/way-back";
import { RewardForm, type RewardFormProps } from "./reward-form";

export default function NewRewardPage(props: RewardFormProps) {
  const { t } = useTranslation();
  return (
    <Page title={t("rewards:newTitle")} backAction={useWayBack()}>
      <RewardForm {...props} />
    </Page>
  );
}
