import { BlockStack, Link } from "@shopify/polaris";
import { Photo } from "~/components/reviews/photo";
import { PhotoNotes } from "~/components/reviews/photo-notes";
import type { QueueLine } from "./queue-view";
import { SentText } from "./sent-text";

/** The proof of a mission entry; a link only for http and https addresses. */
export function ProofExcerpt({ proof }: { proof: NonNullable<QueueLine["proof"]> }) {
  const { text, link, photoUrl, photoStatus } = proof;
  return (
    <BlockStack gap="100">
      {text && <SentText text={text} />}
      {link && /^https?:\/\//.test(link) && (
        <span className="st-break">
          <Link url={link} target="_blank" removeUnderline>
            {link}
          </Link>
        </span>
      )}
      {photoUrl && <Photo url={photoUrl} number={1} />}
      <PhotoNotes processing={photoStatus === "PROCESSING" ? 1 : 0} unreadable={photoStatus === "UNREADABLE" ? 1 : 0} />
    </BlockStack>
  );
}
