"use client";

import { useTranslations } from "next-intl";
import { FormDateField } from "@/components/form/form-date-field";
import { Button } from "@/components/ui/button";
import { setWorkingHoursSchema } from "@/lib/clinic/set-working-hours.schema";
import type { Day } from "@/lib/kernel/day";
import { ChangeDialog } from "./change-dialog";
import type { SettingsActions } from "./types";
import { WeekEditor } from "./week-editor";
import type { Week } from "./weeks-of";

type SetHoursDialogProps = {
  readonly clinician: { readonly id: string; readonly name: string };
  readonly today: Day;
  /** The week the new one starts from. */
  readonly week: Week | undefined;
  readonly actions: Pick<SettingsActions, "preview" | "setWorkingHours">;
};

/** Another week for a clinician, from a day on, until a day or until further notice. */
export function SetHoursDialog({ clinician, today, week, actions }: SetHoursDialogProps) {
  const t = useTranslations("settings.hours");
  return (
    <ChangeDialog
      trigger={<Button variant="primary">{t("set")}</Button>}
      title={t("setTitle", { name: clinician.name })}
      kind="sheet"
      schema={setWorkingHoursSchema}
      initial={{
        clinicianId: clinician.id,
        validFrom: today,
        validTo: null,
        hours: week?.hours.map((stretch) => ({ ...stretch })) ?? [],
        acknowledged: [],
      }}
      strands={{ preview: actions.preview, toChange: (input) => ({ kind: "set-working-hours", input }) }}
      save={actions.setWorkingHours}
      saveLabel={t("save")}
      saved={t("saved", { name: clinician.name })}
    >
      {(form) => (
        <>
          <div className="grid gap-4 sm:grid-cols-2">
            <FormDateField control={form.control} name="validFrom" label={t("validFrom")} min={today} />
            <FormDateField
              control={form.control}
              name="validTo"
              label={t("validTo")}
              help={t("validToHelp")}
              min={today}
              optional
            />
          </div>
          <WeekEditor form={form} />
        </>
      )}
    </ChangeDialog>
  );
}
