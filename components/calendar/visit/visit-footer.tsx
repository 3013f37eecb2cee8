"use client";

import { useTranslations } from "next-intl";
import { isMovable } from "@/components/calendar/grid/visit-events";
import type { Roster, Visit } from "@/components/calendar/types";
import { Button } from "@/components/ui/button";
import { isMissed } from "@/components/visits/no-show";

type VisitFooterProps = {
  readonly visit: Visit;
  readonly today: string;
  readonly onNoShow: () => void;
  readonly onUndoNoShow: () => void;
  readonly onChoose: (page: "move" | "duration" | "cancel") => void;
};

/** Whether anything can be done with a visit from its dialog. */
export function hasFooter(visit: Visit, { today }: Roster): boolean {
  return isMovable(visit, today) || isMissed(visit, Date.now()) || visit.status === "no_show";
}

/** What can be done with a visit: moving, lengthening and cancelling it while it lies ahead, and saying that its patient did not come. */
export function VisitFooter({ visit, today, onNoShow, onUndoNoShow, onChoose }: VisitFooterProps) {
  const t = useTranslations("calendar");
  const missed = useTranslations("visits.noShow");
  return (
    <>
      {visit.status === "no_show" && <Button onPress={onUndoNoShow}>{missed("undo")}</Button>}
      {isMissed(visit, Date.now()) && <Button onPress={onNoShow}>{missed("button")}</Button>}
      {isMovable(visit, today) && (
        <>
          <Button onPress={() => onChoose("cancel")}>{t("cancelVisit")}</Button>
          <Button onPress={() => onChoose("duration")}>{t("duration.button")}</Button>
          <Button variant="primary" onPress={() => onChoose("move")}>
            {t("move")}
          </Button>
        </>
      )}
    </>
  );
}
