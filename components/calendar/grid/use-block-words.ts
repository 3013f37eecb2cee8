import { useTranslations } from "next-intl";
import { clockSpan } from "@/components/calendar/clinic-clock";
import { elsewhere } from "@/components/calendar/columns";
import type { CalendarQuery } from "@/components/calendar/pages/calendar-query";
import type { Visit } from "@/components/calendar/types";
import { formatDay } from "@/lib/kernel/day";
import { formatLength } from "@/lib/kernel/length";
import { useCourseWords } from "./course-strip";
import type { EventGridProps } from "./grid-props";

/** The words of a block: what fits on it, and the whole visit in a sentence. */
export function useBlockWords(query: CalendarQuery, zone: string): EventGridProps["words"] {
  const t = useTranslations("calendar");
  const courseWords = useCourseWords();
  const stateOf = ({ status, overbookReason }: Visit) => {
    if (status !== "booked") return t(`status.${status}`);
    return overbookReason === null ? null : t("overbooked");
  };
  return ({ visit }) => {
    const { patientName: name, sessionNumber: number, sessionCount: count, clinicianName, roomName, status } = visit;
    return {
      session: t("sessionShort", { number, count }),
      place: elsewhere(visit, query),
      status: stateOf(visit),
      course: courseWords(visit).join(", "),
      label: t("block", {
        ...{ name, number, count, clinician: clinicianName, room: roomName },
        length: formatLength(visit.lengthHundredthsMm),
        when: `${formatDay(visit.day)}, ${clockSpan(visit, zone)}`,
        status: stateOf(visit) ?? t(`status.${status}`),
      }),
    };
  };
}
