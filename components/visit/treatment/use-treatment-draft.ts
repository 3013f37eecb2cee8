"use client";

import { useEffect, useState } from "react";
import { readDraft, removeDraft, writeDraft } from "@/components/form/draft-store";
import type { Visit } from "../types";
import { newDraft, type TreatmentDraft } from "./treatment-draft";

/** A treatment while it is written down; it survives a reload of the page. */
export function useTreatmentDraft(visit: Visit) {
  const key = `visit:${visit.id}:rolling`;
  const [draft, setDraft] = useState<TreatmentDraft>(() => newDraft(visit));
  const [isRead, setRead] = useState(false);
  useEffect(() => {
    const kept = readDraft(key);
    if (kept !== null) setDraft((fresh) => ({ ...fresh, ...(kept as Partial<TreatmentDraft>) }));
    setRead(true);
  }, [key]);
  useEffect(() => {
    if (isRead) writeDraft(key, draft);
  }, [key, draft, isRead]);
  return { draft, setDraft, forget: () => removeDraft(key) };
}
