"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { Kbd } from "@/components/ui/kbd";
import { openPalette } from "./palette-event";

/** Opens the palette: looks like a search field in the side bar, an icon elsewhere. */
export function PaletteTrigger({ look }: { readonly look: "bar" | "icon" }) {
  const t = useTranslations("common");
  if (look === "icon") {
    return (
      <button
        type="button"
        onClick={openPalette}
        aria-label={t("palette.open")}
        className="flex size-11 items-center justify-center rounded-control text-soft hover:bg-sunken"
      >
        <Search aria-hidden="true" size={20} strokeWidth={1.5} />
      </button>
    );
  }
  return (
    <button
      type="button"
      onClick={openPalette}
      className="flex h-9 w-full items-center gap-3 rounded-control border border-line bg-raised px-[10px] text-soft hover:border-line-strong"
    >
      <Search aria-hidden="true" size={18} strokeWidth={1.5} className="shrink-0" />
      <span className="flex-1 text-left max-lg:sr-only group-data-collapsed/side:sr-only">{t("search")}</span>
      <span aria-hidden="true" className="flex gap-0.5 max-lg:hidden group-data-collapsed/side:hidden">
        <Kbd>⌘K</Kbd>
      </span>
    </button>
  );
}
