"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { controlStyles } from "@/components/ui/field-styles";
import { type CalendarQuery, calendarHref, isCalendarDay } from "./calendar-query";

/**
 * Goes to any day. A year half typed is no day to go to. The browser's own field: the page would load twice as much of a library
 * for ours, which the dialogs bring when they are opened.
 */
export function DayJump({ query }: { readonly query: CalendarQuery }) {
  const t = useTranslations("calendar");
  const router = useRouter();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // The page may have been turned by other means; what is being typed stays.
    if (field.current && field.current.value !== "") field.current.value = query.day;
  }, [query.day]);
  return (
    <input
      ref={field}
      type="date"
      aria-label={t("jump")}
      defaultValue={query.day}
      onChange={({ target: { value: day } }) => {
        if (isCalendarDay(day) && day !== query.day) router.push(calendarHref({ ...query, day }), { scroll: false });
      }}
      className={controlStyles({ kind: "input", className: "w-40! tabular-nums" })}
    />
  );
}
