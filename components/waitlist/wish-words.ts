import { useTranslations } from "next-intl";
import { formatDay } from "@/lib/kernel/day";
import type { WaitlistEntryDto } from "@/lib/waitlist/list-waitlist.schema";

/** Puts the wishes of somebody who waits into words, one phrase each; empty when any time will do. */
export function useWishWords() {
  const t = useTranslations("waitlist");
  return ({ clinicianName, weekdays, notBefore, notAfter, fromDay, untilDay }: WaitlistEntryDto["wishes"]) => {
    const phrases: string[] = [];
    if (weekdays.length > 0) phrases.push(weekdays.map((day) => t(`weekday.${day}`)).join(", "));
    if (notBefore !== null && notAfter !== null) phrases.push(t("wish.between", { from: notBefore, to: notAfter }));
    else if (notBefore !== null) phrases.push(t("wish.notBefore", { from: notBefore }));
    else if (notAfter !== null) phrases.push(t("wish.notAfter", { to: notAfter }));
    const [from, until] = [fromDay && formatDay(fromDay), untilDay && formatDay(untilDay)];
    if (from !== null && until !== null) phrases.push(t("wish.days", { from, until }));
    else if (from !== null) phrases.push(t("wish.fromDay", { from }));
    else if (until !== null) phrases.push(t("wish.untilDay", { until }));
    if (clinicianName !== null) phrases.push(t("wish.clinician", { name: clinicianName }));
    return phrases;
  };
}
