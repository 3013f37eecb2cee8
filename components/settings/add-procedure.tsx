"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { SchedulingSettingsDto } from "@/lib/clinic/get-scheduling-settings.schema";
import { newId } from "@/lib/kernel/id";
import { ProcedureDialog } from "./procedure-dialog";
import type { SettingsActions } from "./types";

type AddProcedureProps = Pick<SchedulingSettingsDto, "clinicians" | "devices"> & {
  readonly add: SettingsActions["addProcedure"];
};

/** The way to a new kind of visit. */
export function AddProcedure({ clinicians, devices, add }: AddProcedureProps) {
  const t = useTranslations("settings.procedures");
  // The dialog is the one of a revision: it wants an id, which a new procedure gets from the server.
  const [id] = useState(newId);
  const blank = { numbingMin: 45, treatmentMin: 30, recoveryMin: 15, changeoverMin: 10 };
  const rest = { bufferBeforeMin: 0, bufferAfterMin: 0, clinicianIds: [], deviceIds: [], acknowledged: [] };
  return (
    <ProcedureDialog
      trigger={<Button variant="primary">{t("add")}</Button>}
      title={t("addTitle")}
      initial={{ id, name: "", ...blank, ...rest }}
      clinicians={clinicians}
      devices={devices.filter(({ retired }) => !retired)}
      save={({ id: _, acknowledged: __, ...fields }) => add(fields)}
      saved={t("added")}
    />
  );
}
