"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { clockTime } from "@/components/calendar/clinic-clock";
import { MovePanel } from "@/components/calendar/move/move-panel";
import type { MoveVisit } from "@/components/calendar/move/use-move-visit";
import type { ChangeDuration } from "@/components/calendar/move/use-resize";
import type { CalendarActions, Roster, Visit } from "@/components/calendar/types";
import type { OtherWay } from "@/components/cascade/calendar-ways";
import type { CascadeActions, OtherWayActions } from "@/components/cascade/types";
import { WhyOfPlan } from "@/components/findings/why-context";
import { Dialog } from "@/components/ui/dialog";
import { NoShowPanel } from "@/components/visits/no-show-panel";
import { useUndoNoShow } from "@/components/visits/use-undo-no-show";
import { formatDay } from "@/lib/kernel/day";
import { CancelPanel } from "./cancel-panel";
import { DurationPanel } from "./duration-panel";
import { VisitFacts } from "./visit-facts";
import { hasFooter, VisitFooter } from "./visit-footer";

type Page = "facts" | "move" | "duration" | "cancel" | "noShow";

type VisitDialogProps = {
  readonly visit: Visit;
  readonly startOn: "facts" | "move";
  readonly roster: Roster;
  readonly actions: CalendarActions & CascadeActions & OtherWayActions;
  readonly move: MoveVisit;
  readonly change: ChangeDuration;
  readonly onOtherWay: (kind: OtherWay["kind"]) => void;
  readonly onClose: () => void;
};

/** The button pressed to come to a page is gone with the one before: the focus goes to the new page. */
const focusPage = (page: HTMLElement | null) => page?.focus();

/** A visit opened: what it is, and from there changing and cancelling it, and saying that nobody came. Everything here works by keyboard and by finger. */
export default function VisitDialog(props: VisitDialogProps) {
  const { visit, startOn, roster, actions, move, change, onOtherWay, onClose } = props;
  const t = useTranslations("calendar");
  const missed = useTranslations("visits.noShow");
  const undoNoShow = useUndoNoShow(actions.undoNoShow);
  const [page, setPage] = useState<Page>(startOn);
  const { patientName: name, sessionNumber: number, sessionCount: count } = visit;
  const title = {
    facts: name,
    move: t("moveTitle", { name, number, count }),
    duration: t("duration.title", { name, number, count }),
    cancel: t("cancelTitle", { name, number, count }),
    noShow: missed("title", { name }),
  };
  const back = () => setPage("facts");
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      title={title[page]}
      {...(page === "facts" && hasFooter(visit, roster)
        ? {
            footer: () => (
              <VisitFooter
                visit={visit}
                today={roster.today}
                onNoShow={() => setPage("noShow")}
                onUndoNoShow={async () => (await undoNoShow(visit)) && onClose()}
                onChoose={setPage}
              />
            ),
          }
        : {})}
    >
      <div key={page} ref={page === startOn ? null : focusPage} tabIndex={-1} className="outline-none">
        {page === "facts" && <VisitFacts visit={visit} zone={roster.zone} />}
        {page === "move" && (
          <WhyOfPlan planId={visit.planId}>
            <MovePanel {...{ visit, roster, actions, move, onOtherWay }} onBack={back} onMoved={onClose} />
          </WhyOfPlan>
        )}
        {page === "duration" && (
          <DurationPanel
            visit={visit}
            zone={roster.zone}
            previewDuration={actions.previewDuration}
            change={change}
            onBack={back}
            onChanged={onClose}
          />
        )}
        {page === "noShow" && (
          <NoShowPanel
            visit={visit}
            when={`${formatDay(visit.day)}, ${clockTime(visit.startsAt, roster.zone)}`}
            actions={actions}
            onBack={back}
            onMarked={onClose}
          />
        )}
        {page === "cancel" && (
          <CancelPanel
            visit={visit}
            zone={roster.zone}
            cancelAppointment={actions.cancelAppointment}
            matchWaitlist={actions.matchWaitlist}
            previewCascade={actions.previewCascade}
            onBack={back}
            onCancelled={onClose}
          />
        )}
      </div>
    </Dialog>
  );
}
