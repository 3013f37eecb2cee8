"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { DatePicker } from "@/components/ui/date-picker";
import { type CalendarQuery, calendarHref, isCalendarDay } from "./calendar-query";

/** Goes to any day. A year half typed is no day to go to. */
export default function DayField({ query }: { readonly query: CalendarQuery }) {
  const t = useTranslations("calendar");
  const router = useRouter();
  return (
    <DatePicker
      label={t("jump")}
      labelHidden
      className="w-40"
      value={query.day}
      onChange={(day) => {
        if (isCalendarDay(day) && day !== query.day) router.push(calendarHref({ ...query, day }), { scroll: false });
      }}
    />
  );
}
