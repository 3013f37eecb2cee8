"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Temporal } from "temporal-polyfill";
import { describeRefusal, type Trouble } from "@/components/calendar/describe-refusal";
import type { BookActions, FreeTime } from "@/components/calendar/types";
import { showToast } from "@/components/ui/toast-queue";
import { formatDateTime } from "@/lib/kernel/zoned";
import type { DueSession } from "./due-sessions";

type Place = Pick<FreeTime, "startsAt" | "clinicianId" | "roomId">;

/**
 * Books one session and says so in a toast with Undo, which takes the booking back. `book` answers null when it is booked, else why
 * not; the page's data is read again either way.
 */
export function useBookVisit(actions: BookActions, zone: string) {
  const t = useTranslations("calendar.book");
  const tc = useTranslations("common");
  const unreachable = useTranslations("calendar")("unreachable");
  const router = useRouter();
  const [isBooking, setBooking] = useState(false);

  async function takeBack(appointment: { id: string; version: number }, name: string) {
    try {
      const { id: appointmentId, version } = appointment;
      const result = await actions.cancelAppointment({ appointmentId, version, reason: t("undoReason") });
      router.refresh();
      if (result.ok) showToast({ tone: "ok", title: t("takenBack"), detail: name });
      else showToast({ tone: "block", title: t("notTakenBack"), detail: describeRefusal(result.refusal).message });
    } catch {
      showToast({ tone: "block", title: t("notTakenBack"), detail: unreachable });
    }
  }

  async function book(session: DueSession, { startsAt, clinicianId, roomId }: Place, name: string) {
    setBooking(true);
    try {
      const result = await actions.bookCourse({
        planId: session.planId,
        version: session.version,
        placements: [{ number: session.number, startsAt, clinicianId, roomId }],
      });
      router.refresh();
      if (!result.ok) return describeRefusal(result.refusal);
      const { appointments, findings } = result.value;
      const caution = findings.find(({ severity }) => severity === "warn")?.message;
      const [appointment] = appointments;
      const detail = t("bookedDetail", { name, number: session.number, count: session.count });
      showToast({
        tone: caution === undefined ? "ok" : "warn",
        title: t("booked", { when: formatDateTime(Temporal.Instant.from(startsAt), zone) }),
        detail: caution === undefined ? detail : `${detail}. ${caution}`,
        ...(appointment ? { action: { label: tc("undo"), run: () => void takeBack(appointment, name) } } : {}),
      });
      return null;
    } catch {
      return { message: unreachable, alternatives: [], findings: [] } satisfies Trouble;
    } finally {
      setBooking(false);
    }
  }
  return { isBooking, book };
}
