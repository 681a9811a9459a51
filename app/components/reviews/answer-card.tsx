import { Form } from "@remix-run/react";
import { BlockStack, Card, Text, TextField } from "@shopify/polaris";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { UnsavedBar } from "~/components/form/unsaved-bar";
import { ANSWER_MAX } from "~/modules/reviews/review-limits";
import type { ReviewView } from "./review-view";

/** The merchant's answer, which the shop shows below the review. */
export function AnswerCard({ review, busy }: { review: ReviewView; busy: boolean }) {
  const { t } = useTranslation();
  const saved = review.answer ?? "";
  const [answer, setAnswer] = useState(saved);
  const form = useRef<HTMLFormElement>(null);
  return (
    <Card>
      <Form method="post" ref={form}>
        <UnsavedBar
          id="review-answer-bar"
          open={answer.trim() !== saved}
          saving={busy}
          onSave={() => form.current?.requestSubmit()}
          onDiscard={() => setAnswer(saved)}
        />
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
        </BlockStack>
      </Form>
    </Card>
  );
}
