"use client";

import { useEffect, useState } from "react";
import type { PaletteEntry, PaletteSearch } from "./palette-entries";

const QUIET_MS = 180;
const LEAST_LENGTH = 2;

type Found = { readonly query: string; readonly entries: readonly PaletteEntry[]; readonly hasFailed: boolean };

const NOTHING: Found = { query: "", entries: [], hasFailed: false };

/** What `search` finds for what is typed, once typing pauses. A late answer to an older question is dropped. */
export function usePaletteSearch(search: PaletteSearch | undefined, query: string) {
  const [found, setFound] = useState<Found>(NOTHING);
  const wanted = query.trim();
  const asks = search !== undefined && wanted.length >= LEAST_LENGTH;
  useEffect(() => {
    if (!asks) return;
    let isStale = false;
    const timer = setTimeout(async () => {
      const answer = await search(wanted).then(
        (entries) => ({ query: wanted, entries, hasFailed: false }),
        () => ({ query: wanted, entries: [], hasFailed: true }),
      );
      if (!isStale) setFound(answer);
    }, QUIET_MS);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [asks, search, wanted]);
  const isCurrent = asks && found.query === wanted;
  return {
    entries: asks ? found.entries : [],
    isSearching: asks && !isCurrent,
    hasFailed: isCurrent && found.hasFailed,
  };
}
