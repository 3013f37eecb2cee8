"use client";

import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId, useState } from "react";
import { Kbd } from "@/components/ui/kbd";
import { Spinner } from "@/components/ui/spinner";
import { matchEntries, type PaletteEntry, type PaletteSearch } from "./palette-entries";
import { PaletteList } from "./palette-list";
import { usePaletteSearch } from "./use-palette-search";

type PalettePanelProps = {
  readonly entries: readonly PaletteEntry[];
  readonly search?: PaletteSearch;
  readonly onDone: () => void;
};

/** The palette was asked for in order to type. */
function focusOnMount(input: HTMLInputElement | null) {
  input?.focus();
}

/** The inside of the palette: a combobox whose list holds what was found, then the pages that match. */
export function PalettePanel({ entries, search, onDone }: PalettePanelProps) {
  const t = useTranslations("common.palette");
  const common = useTranslations("common");
  const router = useRouter();
  const id = useId();
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const { entries: found, isSearching, hasFailed } = usePaletteSearch(search, query);
  const pages = matchEntries(entries, query);
  const all = [...found, ...pages];
  const current = Math.min(active, all.length - 1);

  function go(entry: PaletteEntry | undefined) {
    if (!entry) return;
    onDone();
    router.push(entry.href);
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setActive((current + step + all.length) % Math.max(1, all.length));
    else if (event.key === "Enter") go(all[current]);
    else return;
    event.preventDefault();
  }

  return (
    <>
      <div className="flex items-center gap-3 border-b border-line px-4">
        <Search aria-hidden="true" size={18} strokeWidth={1.5} className="shrink-0 text-soft" />
        <input
          ref={focusOnMount}
          role="combobox"
          aria-label={t("title")}
          aria-expanded
          aria-controls={`${id}list`}
          aria-autocomplete="list"
          {...(all.length > 0 ? { "aria-activedescendant": `${id}${current}` } : {})}
          autoComplete="off"
          spellCheck={false}
          placeholder={t("placeholder")}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
          className="h-13 min-w-0 flex-1 bg-transparent text-base outline-none placeholder:text-soft/85"
        />
        {isSearching && <Spinner label={common("loading")} className="text-soft" />}
      </div>
      <PaletteList
        id={id}
        groups={[
          { title: t("found"), entries: found },
          { title: t("pages"), entries: pages },
        ]}
        active={current}
        onPoint={setActive}
        onChoose={go}
      />
      <p role="status" className={`px-5 text-soft ${all.length === 0 && !isSearching ? "py-6" : "sr-only"}`}>
        {hasFailed ? t("failed") : all.length === 0 && !isSearching ? t("empty", { query }) : ""}
      </p>
      <p className="flex items-center gap-1.5 border-t border-line px-4 py-2.5 text-xs text-soft max-sm:hidden">
        <Kbd>↑</Kbd>
        <Kbd>↓</Kbd>
        {t("hint")}
      </p>
    </>
  );
}
