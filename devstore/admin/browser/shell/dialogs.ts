import { button } from "./button";

export interface Confirmation {
  title: string;
  text: string;
  yes: string;
  no: string;
}

export async function confirmByDialog({ title, text, yes, no }: Confirmation): Promise<boolean> {
  const paragraph = document.createElement("p");
  paragraph.textContent = text;
  return (await openDialog({ title, body: [paragraph], yes, no, tone: "danger" })) === "yes";
}

export interface DialogView {
  title: string;
  body: HTMLElement[];
  yes: string;
  no: string;
  tone: "primary" | "danger";
  /** shown in the footer, such as the number of chosen entries */
  status?: HTMLElement;
  className?: string;
}

/** Opens a modal dialog with two buttons. Escape answers "no". */
export function openDialog({ title, body, yes, no, tone, status, className = "" }: DialogView): Promise<"yes" | "no"> {
  const dialog = document.createElement("dialog");
  dialog.className = className;
  const heading = document.createElement("h2");
  heading.textContent = title;
  heading.id = "dialog-title";
  dialog.setAttribute("aria-labelledby", heading.id);
  const footer = document.createElement("footer");
  footer.append(
    ...(status ? [status] : []),
    button(no, "", () => dialog.close("no")),
    button(yes, tone, () => dialog.close("yes")),
  );
  dialog.append(heading, ...body, footer);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes" ? "yes" : "no");
    });
  });
}
