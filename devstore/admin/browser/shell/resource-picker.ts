import type { Pickable, PickerRequest } from "../protocol";
import { openDialog } from "./dialogs";
import { createPickList } from "./pick-list";
import type { ShellTexts } from "./texts";

const TYPING_PAUSE_MS = 150;

async function find({ kind, filter }: PickerRequest, text: string, ids: string[]): Promise<Pickable[]> {
  const query = new URLSearchParams([["q", text], ["filter", filter], ...ids.map((id) => ["id", id])]);
  const response = await fetch(`/admin/pick/${kind}?${query}`);
  if (!response.ok) throw new Error(`The resource picker got ${response.status}.`);
  return (await response.json()) as Pickable[];
}

function searchField(label: string, text: string): HTMLInputElement {
  const search = document.createElement("input");
  search.type = "search";
  search.value = text;
  search.placeholder = label;
  search.ariaLabel = label;
  return search;
}

/** Lets staff choose products, collections or files. Resolves to null when they cancel. */
export async function pickResources(request: PickerRequest, { pick }: ShellTexts): Promise<object[] | null> {
  const { kind, action, most } = request;
  const status = document.createElement("output");
  const list = createPickList({
    most,
    nothing: { title: pick[kind].none, hint: pick.tryOther },
    onChange(count) {
      const text = Number.isFinite(most) && most > 1 ? pick.limited : pick.chosen;
      status.textContent = text.replace("{n}", String(count)).replace("{most}", String(most));
    },
  });
  const search = searchField(pick[kind].search, request.query);
  let asked = 0;
  // Ignores an answer when the search has changed since.
  const fill = async (ids: string[] = []): Promise<void> => {
    const turn = (asked += 1);
    const found = await find(request, search.value, ids);
    if (turn === asked) list.show(found, ids);
  };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  search.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void fill(), TYPING_PAUSE_MS);
  });
  search.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown") return;
    event.preventDefault();
    list.focus();
  });
  await fill(request.selectedIds);
  const title = pick[kind][action];
  const body = [search, list.element];
  const [yes, no] = [pick[action], pick.cancel];
  const answer = await openDialog({ title, body, yes, no, tone: "primary", status, className: "picker" });
  return answer === "yes" ? list.chosen() : null;
}
