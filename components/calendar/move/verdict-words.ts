import { useTranslations } from "next-intl";
import { clockSpan } from "@/components/calendar/clinic-clock";
import type { Tone } from "@/components/ui/severity";
import { formatDay } from "@/lib/kernel/day";
import type { DayVerdict } from "./judge-day";

export const VERDICT_TONES = {
  unknown: "info",
  free: "ok",
  late: "warn",
  closed: "block",
  taken: "block",
  refused: "block",
} as const satisfies Record<DayVerdict["kind"], Tone>;

/** Says what stands against a place, or that nothing does: one short sentence. */
export function useVerdictWords(zone: string): (verdict: DayVerdict) => string {
  const t = useTranslations("calendar.drag");
  return (verdict) => {
    switch (verdict.kind) {
      case "refused":
        return verdict.reason;
      case "late":
        return t("late", { latest: formatDay(verdict.latest) });
      case "taken": {
        const { visit, over } = verdict;
        const who = { clinician: visit.clinicianName, room: visit.roomName, patient: "" }[over];
        return t(`taken.${over}`, { who, name: visit.patientName, span: clockSpan(visit, zone) });
      }
      case "closed":
        return t("closed");
      case "unknown":
        return t("checking");
      case "free":
        return t("free");
    }
  };
}
