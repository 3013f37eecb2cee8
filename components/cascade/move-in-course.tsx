"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { CascadeStart } from "./cascade-dialog";
import type { CascadeActions } from "./types";

const CascadeDialog = dynamic(() => import("./cascade-dialog"), { ssr: false });

type MoveInCourseProps = {
  readonly start: CascadeStart;
  readonly number: number;
  readonly count: number;
  readonly today: string;
  readonly actions: CascadeActions;
};

/** Moves one visit of a course from its plan, with what has to follow. */
export function MoveInCourse({ start, number, count, today, actions }: MoveInCourseProps) {
  const t = useTranslations("cascade");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" aria-label={t("openPlanLabel", { number })} onPress={() => setOpen(true)}>
        {t("openPlan")}
      </Button>
      {isOpen && (
        <CascadeDialog
          title={t("title", { number, count })}
          {...{ start, today, actions }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
