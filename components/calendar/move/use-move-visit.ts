"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Temporal } from "temporal-polyfill";
import { describeRefusal, type Trouble } from "@/components/calendar/describe-refusal";
import type { CalendarActions, MoveTarget, Visit } from "@/components/calendar/types";
import { showToast } from "@/components/ui/toast-queue";
import { formatDateTime } from "@/lib/kernel/zoned";

export type MoveVisit = (visit: Visit, target: MoveTarget) => Promise<Trouble | null>;

/**
 * Moves visits: asks the server, says so in a toast with Undo, and reloads the page's data. Undo is a move back under the same rules.
 * `move` answers null when it moved, else why not. `isMoving` stays true until the new data is on screen.
 */
export function useMoveVisit(moveSession: CalendarActions["moveSession"], zone: string) {
  const t = useTranslations("calendar");
  const tc = useTranslations("common");
  const router = useRouter();
  const [isMoving, startTransition] = useTransition();

  async function send(visit: Visit, target: MoveTarget, isUndo: boolean): Promise<Trouble | null> {
    try {
      const result = await moveSession({ appointmentId: visit.id, version: visit.version, ...target });
      startTransition(() => router.refresh());
      if (!result.ok) return describeRefusal(result.refusal);
      const { startsAt, version, findings } = result.value;
      const caution = findings.find(({ severity }) => severity === "warn")?.message;
      const when = formatDateTime(Temporal.Instant.from(startsAt), zone);
      const detail = t("movedDetail", {
        name: visit.patientName,
        number: visit.sessionNumber,
        count: visit.sessionCount,
      });
      const undo = { label: tc("undo"), run: () => void takeBack({ ...visit, version }) };
      showToast({
        tone: caution === undefined ? "ok" : "warn",
        title: t(isUndo ? "movedBack" : "moved", { when }),
        detail: caution === undefined ? detail : `${detail}. ${caution}`,
        ...(isUndo ? {} : { action: undo }),
      });
      return null;
    } catch {
      return { message: t("unreachable"), alternatives: [], findings: [] };
    }
  }

  async function takeBack(visit: Visit) {
    const { startsAt, clinicianId, roomId, patientName } = visit;
    const trouble = await move(visit, { startsAt, clinicianId, roomId }, true);
    if (trouble) showToast({ tone: "block", title: t("notMoved", { name: patientName }), detail: trouble.message });
  }

  function move(visit: Visit, target: MoveTarget, isUndo = false): Promise<Trouble | null> {
    return new Promise((resolve) => {
      startTransition(async () => resolve(await send(visit, target, isUndo)));
    });
  }

  return { isMoving, move: (visit: Visit, target: MoveTarget) => move(visit, target) };
}
