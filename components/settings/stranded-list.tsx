"use client";

import { ExternalLink } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { StrandedBookingDto } from "@/lib/clinic/stranded-booking.schema";

type StrandedListProps = {
  readonly bookings: readonly StrandedBookingDto[];
  /** Opens the calendar beside the page, which holds what is not saved yet. */
  readonly newTab?: boolean;
};

/** Visits that cannot take place as they are booked: who, when, why, and the way to their day in the calendar. */
export function StrandedList({ bookings, newTab = false }: StrandedListProps) {
  const t = useTranslations("settings.stranded");
  return (
    <ul className="divide-y divide-line">
      {bookings.map(({ appointmentId, day, label, patientName, sessionNumber, reasons }) => (
        <li key={appointmentId} className="py-2 first:pt-0 last:pb-0">
          <p className="flex flex-wrap items-baseline justify-between gap-x-4">
            <span className="min-w-0 font-medium break-words">{patientName}</span>
            <Link
              href={`/calendar?view=day&day=${day}`}
              className="inline-flex min-h-6 items-center gap-1 text-note pointer-coarse:min-h-11"
              {...(newTab ? { target: "_blank" } : {})}
            >
              {label}
              {newTab && (
                <>
                  <ExternalLink aria-hidden="true" size={12} strokeWidth={1.5} />
                  <span className="sr-only">{t("newTab")}</span>
                </>
              )}
            </Link>
          </p>
          <p className="text-note break-words text-soft">
            {t("session", { number: sessionNumber })} · {reasons.map(({ message }) => message).join(" ")}
          </p>
        </li>
      ))}
    </ul>
  );
}
