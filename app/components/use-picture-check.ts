import { useRef, useState, type FormEvent, type RefObject } from "react";

const PATIENCE_MS = 10_000;

/** Whether the browser can show the picture at a URL. */
async function shows(url: string): Promise<boolean> {
  const image = document.createElement("img");
  image.hidden = true;
  image.alt = "";
  const fine = new Promise<boolean>((resolve) => {
    image.addEventListener("load", () => resolve(true));
    image.addEventListener("error", () => resolve(false));
    setTimeout(() => resolve(false), PATIENCE_MS);
  });
  document.body.append(image);
  image.src = url;
  return fine.finally(() => image.remove());
}

/**
 * Delays a form's submission until its picture has loaded, and returns the URL of one that did not load.
 * @param saved the stored URL, which needs no check
 */
export function usePictureCheck(form: RefObject<HTMLFormElement | null>, saved: string) {
  const seen = useRef(saved);
  const [checking, setChecking] = useState(false);
  const [broken, setBroken] = useState<string | null>(null);
  const check = async (url: string) => {
    setChecking(true);
    const fine = await shows(url);
    setChecking(false);
    setBroken(fine ? null : url);
    if (!fine) return form.current?.querySelector<HTMLElement>("[type=url]")?.focus();
    seen.current = url;
    form.current?.requestSubmit();
  };
  return {
    checking,
    broken,
    /** @returns false while the picture is checked; the hook submits the form again once it has loaded */
    passes(event: FormEvent, url: string): boolean {
      // The form's own validation refuses other URLs.
      if (!url.startsWith("https://") || seen.current === url) return true;
      event.preventDefault();
      if (!checking) void check(url);
      return false;
    },
  };
}
