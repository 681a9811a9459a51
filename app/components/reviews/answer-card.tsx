import { Form } from "@remix-run/react";
import { BlockStack, Button, Card, InlineStack, Text, TextField } from "@shopify/polaris";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ANSWER_MAX } from "~/modules/reviews/review-input";
import type { ReviewView } from "./review-view";

/** The merchant's answer, shown in the shop below the review. */
export function AnswerCard({ review, busy }: { review: ReviewView; busy: boolean }) {
  const { t } = useTranslation();
  const [answer, setAnswer] = useState(review.answer ?? "");
  return (
    <Card>
      <Form method="post">
        <input type="hidden" name="intent" value="answer" />
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">
            {t("review.answer")}
          </Text>
          <TextField
            label={t("review.answerLabel")}
            helpText={t("review.answerHelp")}
            name="answer"
            value={answer}
            onChange={setAnswer}
            multiline={4}
            maxLength={ANSWER_MAX}
            showCharacterCount
            autoComplete="off"
          />
          <InlineStack>
            <Button submit disabled={busy || answer.trim() === (review.answer ?? "")}>
              {t("review.saveAnswer")}
            </Button>
          </InlineStack>
        </BlockStack>
      </Form>
    </Card>
  );
}
