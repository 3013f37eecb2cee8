"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { describeRefusal } from "@/components/calendar/describe-refusal";
import { showToast } from "@/components/ui/toast-queue";
import type { CascadePreviewDto } from "@/lib/appointments/preview-cascade.schema";
import type { CascadeActions, MovedPlace } from "./types";

type Moves = CascadePreviewDto["moves"];

const placeAt = (end: "from" | "to", { appointmentId, version, ...move }: Moves[number]): MovedPlace => {
  const { startsAt, clinicianId, roomId } = move[end];
  return { appointmentId, version, startsAt, clinicianId, roomId };
};

/**
 * Makes the moves of a preview in one step and says so in a toast with Undo. Undo is the same moves in reverse, under the same rules;
 * no message goes out then. `send` answers null when all moved, else why nothing did.
 * @param mayUndo whether what is left may be gone back to: not where it was wrong
 */
export function useMoveAlong(moveAlong: CascadeActions["moveAlong"], mayUndo: boolean) {
  const t = useTranslations("cascade");
  const tc = useTranslations("common");
  const router = useRouter();
  const [isPending, startTransition] = useTransition();

  async function commit(places: readonly MovedPlace[]) {
    const [own, ...along] = places;
    if (own === undefined) return null;
    const result = await moveAlong({ ...own, along });
    startTransition(() => router.refresh());
    return result;
  }

  async function takeBack(moves: Moves, versions: ReadonlyMap<string, number>) {
    const back = moves.map((move) => ({ ...placeAt("from", move), version: versions.get(move.appointmentId) ?? 0 }));
    const result = await commit(back).catch(() => null);
    if (result?.ok) return showToast({ tone: "ok", title: t("takenBack", { count: moves.length }) });
    const detail = result ? describeRefusal(result.refusal).message : t("unreachable");
    showToast({ tone: "block", title: t("notTakenBack"), detail });
  }

  async function run(moves: Moves): Promise<string | null> {
    const result = await commit(moves.map((move) => placeAt("to", move))).catch(() => null);
    if (result === null) return t("unreachable");
    if (!result.ok) return describeRefusal(result.refusal).message;
    const { id, version, along } = result.value;
    const versions = new Map([[id, version], ...along.map((one) => [one.id, one.version] as const)]);
    const undo = { label: tc("undo"), run: () => void takeBack(moves, versions) };
    showToast({
      tone: "ok",
      title: t("done", { count: moves.length }),
      detail: moves.map(({ number, to }) => `${t("session", { number })}: ${to.label}`).join(". "),
      ...(mayUndo ? { action: undo } : {}),
    });
    return null;
  }

  const send = (moves: Moves): Promise<string | null> =>
    new Promise((resolve) => {
      startTransition(async () => resolve(await run(moves)));
    });
  return { isPending, send };
}
