"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { Missable, NoShowActions } from "./no-show";
import { NoShowPanel } from "./no-show-panel";
import { useUndoNoShow } from "./use-undo-no-show";

type NoShowButtonProps = { readonly visit: Missable; readonly when: string; readonly actions: NoShowActions };

/** In a list of visits: records that this one's patient did not come, or takes it back. */
export function NoShowButton({ visit, when, actions }: NoShowButtonProps) {
  const t = useTranslations("visits.noShow");
  const [isOpen, setOpen] = useState(false);
  const [isPending, setPending] = useState(false);
  const undo = useUndoNoShow(actions.undoNoShow);
  const { patientName: name } = visit;
  if (visit.status === "no_show") {
    const takeBack = async () => {
      setPending(true);
      await undo(visit);
      setPending(false);
    };
    return (
      <Button variant="quiet" isPending={isPending} onPress={takeBack} aria-label={`${t("undo")}: ${name}`}>
        {t("undo")}
      </Button>
    );
  }
  return (
    <Dialog
      trigger={
        <Button variant="quiet" aria-label={t("buttonFor", { name })}>
          {t("button")}
        </Button>
      }
      title={t("title", { name })}
      isOpen={isOpen}
      onOpenChange={setOpen}
      size="small"
    >
      {({ close }) => <NoShowPanel {...{ visit, when, actions }} onBack={close} onMarked={close} />}
    </Dialog>
  );
}
