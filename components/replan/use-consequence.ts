"use client";

import { useTranslations } from "next-intl";
import type { Fate } from "./decided-lines";

/** What pressing the button does, in its own words: "Move 6 visits, call 1". */
export function useConsequence(): (counts: Readonly<Record<Fate, number>>) => string {
  const t = useTranslations("replan.consequence");
  return ({ moved, cancelled, called, left }) => {
    const parts = [
      moved > 0 && t("move", { count: moved }),
      cancelled > 0 && t("cancel", { count: cancelled }),
      called > 0 && t("call", { count: called }),
      left > 0 && t("leave", { count: left }),
    ].filter((part) => part !== false);
    const words = parts.join(", ");
    return words.charAt(0).toUpperCase() + words.slice(1);
  };
}
