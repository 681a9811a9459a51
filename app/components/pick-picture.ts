import { appBridge } from "~/components/app-bridge";

/** App Bridge answers with ids only; the app asks Shopify where the file is. */
export type PickedPicture = { url: string; alt: string };

/** Whether this App Bridge has Shopify's file picker; the original has it since June 2026, in some of its apps it may lack. */
export const canPickPicture = (): boolean => typeof appBridge()?.intents?.invoke === "function";

/**
 * Lets staff choose a picture among the shop's files, or add one, in Shopify's own file picker.
 * @returns null when they left it without choosing
 * @throws when the picker failed, or what was chosen is no picture yet
 */
export async function pickPicture(): Promise<PickedPicture | null> {
  const activity = await appBridge()?.intents.invoke?.("pick:shopify/File", {
    data: { mediaTypes: ["MediaImage"], multiSelect: false },
  });
  const answer = await activity?.complete;
  if (answer?.code === "closed") return null;
  if (answer?.code !== "ok") throw new Error(`The file picker ended with ${answer?.code ?? "nothing"}`);
  const ids = answer.data?.ids;
  const [id] = Array.isArray(ids) ? (ids as unknown[]) : [];
  if (typeof id !== "string") return null;
  const response = await fetch(`/app/picture-files/${id.slice(id.lastIndexOf("/") + 1)}`);
  const { picture } = (await response.json()) as { picture: PickedPicture | null };
  if (!picture) throw new Error(`${id} is no picture`);
  return picture;
}
