"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import type { CascadeActions } from "./types";

const CascadeDialog = dynamic(() => import("./cascade-dialog"), { ssr: false });

type MendCourseProps = { readonly planId: string; readonly today: string; readonly actions: CascadeActions };

/** Says that booked visits stand where they may not be, and shows the smallest change that mends them. */
export function MendCourse({ planId, today, actions }: MendCourseProps) {
  const t = useTranslations("cascade");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Callout
        tone="block"
        title={t("cureNeeded")}
        actions={<Button onPress={() => setOpen(true)}>{t("cure")}</Button>}
      >
        {t("cureHint")}
      </Callout>
      {isOpen && (
        <CascadeDialog title={t("cureTitle")} {...{ planId, today, actions }} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
