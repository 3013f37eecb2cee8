import type { useTranslations } from "next-intl";
import { daysBetween, formatDay } from "@/lib/kernel/day";
import type { Row } from "./types";

type Words = ReturnType<typeof useTranslations<"follow-ups">>;

/** Why somebody is on the worklist, in one sentence with its numbers, as of `today`. */
export function whyOf(t: Words, row: Row, today: string): string {
  const { kind, number, count, window, appointment, missedOn, reason } = row;
  const day = appointment === null ? "" : formatDay(appointment.day);
  const latest = window?.latest ?? today;
  const values = {
    number,
    count,
    reason,
    day: missedOn !== null && kind === "no_show" ? formatDay(missedOn) : day,
    clinician: appointment?.clinicianName ?? "",
    earliest: formatDay(window?.earliest ?? today),
    ideal: formatDay(window?.ideal ?? today),
    latest: formatDay(latest),
    late: daysBetween(latest, today),
    left: daysBetween(today, latest),
  };
  return t(`why.${kind}`, values);
}

/** Since when, with how long that is; null where no date says it. */
export function sinceOf(t: Words, { since }: Row, today: string): string | null {
  return since === null ? null : t("since", { day: formatDay(since), days: daysBetween(since, today) });
}
