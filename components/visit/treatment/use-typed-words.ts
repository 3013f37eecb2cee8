"use client";

import { useTranslations } from "next-intl";
import { formatLength } from "@/lib/kernel/length";
import type { Visit } from "../types";
import { nameZones } from "../zone-words";
import type { TreatmentDraft } from "./treatment-draft";

/** What was typed of a treatment, a line for each zone, to be read again if it is refused. */
export function useTypedWords(visit: Pick<Visit, "choices">): (draft: TreatmentDraft) => readonly string[] {
  const t = useTranslations("visit.treatment");
  return ({ zones }) =>
    zones.map(({ zone, passes, deepestLengthHundredthsMm: length }) =>
      t("typed", { zone: nameZones(visit, [zone]), length: formatLength(length), ...passes }),
    );
}
