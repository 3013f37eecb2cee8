"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { BookingProblem } from "@/components/booking/booking-refusal";
import { refreshCounts } from "@/components/layout/nav-count";
import { showToast } from "@/components/ui/toast-queue";
import type { OfferedTime, Row, WorklistActions } from "./types";

/**
 * Books one offered time with one press: told with an undo that cancels it again. `problem` says why not.
 * @param planVersion the version the times were offered on
 */
export function useBookOffer(row: Row, { book, cancel }: WorklistActions, planVersion: number) {
  const t = useTranslations("follow-ups.offer");
  const router = useRouter();
  const [pending, setPending] = useState<string | null>(null);
  const [problem, setProblem] = useState<BookingProblem | null>(null);
  const isSending = useRef(false);

  function settle() {
    refreshCounts();
    router.refresh();
  }
  async function undo(appointmentId: string, version: number) {
    const result = await cancel({ appointmentId, version, reason: t("undoReason") }).catch(() => null);
    const failed = {
      tone: "block",
      title: t("notUndone"),
      detail: result?.ok ? "" : (result?.refusal.message ?? ""),
    } as const;
    showToast(result?.ok ? { tone: "ok", title: t("undone", { name: row.patientName }) } : failed);
    settle();
  }
  async function bookTime({ startsAt, clinicianId, roomId, label }: OfferedTime) {
    if (isSending.current) return;
    isSending.current = true;
    setPending(startsAt);
    setProblem(null);
    const placements = [{ number: row.number, startsAt, clinicianId, roomId }];
    const result = await book({ planId: row.planId, version: planVersion, placements }).catch(() => null);
    isSending.current = false;
    setPending(null);
    if (!result?.ok) return setProblem(result?.refusal ?? { kind: "unreachable" });
    const [visit] = result.value.appointments;
    showToast({
      tone: "ok",
      title: t("booked", { number: row.number, name: row.patientName, when: label }),
      detail: row.email === null ? t("tellThem") : t("told", { email: row.email }),
      ...(visit === undefined ? {} : { action: { label: t("undo"), run: () => void undo(visit.id, visit.version) } }),
    });
    settle();
  }
  return { bookTime, pending, problem };
}
