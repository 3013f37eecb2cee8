"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { describeRefusal, type Trouble } from "@/components/calendar/describe-refusal";
import type { CalendarActions, Visit } from "@/components/calendar/types";
import { showToast } from "@/components/ui/toast-queue";
import { treatmentMinutes } from "./use-resize";

/** Makes treatments longer or shorter: asks the server, says so in a toast with Undo, and reads the page's data again. */
export function useChangeDuration(changeDuration: CalendarActions["changeDuration"]) {
  const t = useTranslations("calendar.duration");
  const tc = useTranslations("common");
  const unreachable = useTranslations("calendar")("unreachable");
  const router = useRouter();
  const [isChanging, startTransition] = useTransition();

  async function send(visit: Visit, treatmentMin: number, isUndo: boolean): Promise<Trouble | null> {
    try {
      const { id: appointmentId, version, patientName: name } = visit;
      const result = await changeDuration({ appointmentId, version, treatmentMin });
      startTransition(() => router.refresh());
      if (!result.ok) return describeRefusal(result.refusal);
      const before = treatmentMinutes(visit);
      const undo = { label: tc("undo"), run: () => void takeBack({ ...visit, version: result.value.version }, before) };
      showToast({
        tone: "ok",
        title: t(isUndo ? "changedBack" : "changed", { minutes: treatmentMin }),
        detail: name,
        ...(isUndo ? {} : { action: undo }),
      });
      return null;
    } catch {
      return { message: unreachable, alternatives: [], findings: [] };
    }
  }
  async function takeBack(visit: Visit, before: number) {
    const trouble = await change(visit, before, true);
    if (trouble)
      showToast({ tone: "block", title: t("notChanged", { name: visit.patientName }), detail: trouble.message });
  }
  function change(visit: Visit, treatmentMin: number, isUndo = false): Promise<Trouble | null> {
    return new Promise((resolve) => {
      startTransition(async () => resolve(await send(visit, treatmentMin, isUndo)));
    });
  }
  return { isChanging, change: (visit: Visit, treatmentMin: number) => change(visit, treatmentMin) };
}
