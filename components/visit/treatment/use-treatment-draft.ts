"use client";

import { useEffect, useState } from "react";
import { readDraft, removeDraft, writeDraft } from "@/components/form/draft-store";
import type { TreatmentDraft } from "./treatment-draft";

/** A treatment while it is written down; it survives a reload of the page. `fresh` is what it begins with. */
export function useTreatmentDraft(key: string, fresh: () => TreatmentDraft) {
  const [draft, setDraft] = useState<TreatmentDraft>(fresh);
  const [isRead, setRead] = useState(false);
  useEffect(() => {
    const kept = readDraft(key);
    if (kept !== null) setDraft((begun) => ({ ...begun, ...(kept as Partial<TreatmentDraft>) }));
    setRead(true);
  }, [key]);
  useEffect(() => {
    if (isRead) writeDraft(key, draft);
  }, [key, draft, isRead]);
  return { draft, setDraft, forget: () => removeDraft(key) };
}
