import { useEffect, useState } from "react";

const KEY = "stammtisch-queue-keys";

/** Are keyboard shortcuts on? Stored in this browser; storage may be blocked in a frame of another site. */
export function useKeysSetting(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(true);
  useEffect(() => {
    try {
      setOn(window.localStorage.getItem(KEY) !== "off");
    } catch {
      setOn(true);
    }
  }, []);
  const change = (wanted: boolean) => {
    setOn(wanted);
    try {
      window.localStorage.setItem(KEY, wanted ? "on" : "off");
    } catch {
      // Then it lasts until the page is left.
    }
  };
  return [on, change];
}
