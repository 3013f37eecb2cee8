"use client";

import { useTranslations } from "next-intl";
import { FormDateField } from "@/components/form/form-date-field";
import { FormTextField } from "@/components/form/form-text-field";
import { FormTimeField } from "@/components/form/form-time-field";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { addTimeOffSchema } from "@/lib/clinic/add-time-off.schema";
import type { Day } from "@/lib/kernel/day";
import { ChangeDialog } from "./change-dialog";
import type { SettingsActions } from "./types";

type TimeOffDialogProps = {
  readonly clinician: { readonly id: string; readonly name: string };
  readonly today: Day;
  readonly actions: Pick<SettingsActions, "preview" | "addTimeOff">;
};

/** Time off for a clinician: whole days, or between two times. */
export function TimeOffDialog({ clinician, today, actions }: TimeOffDialogProps) {
  const t = useTranslations("settings.timeOff");
  return (
    <ChangeDialog
      trigger={<Button>{t("add")}</Button>}
      title={t("addTitle", { name: clinician.name })}
      schema={addTimeOffSchema}
      initial={{
        clinicianId: clinician.id,
        fromDay: "",
        toDay: "",
        fromTime: null,
        toTime: null,
        reason: "",
        acknowledged: [],
      }}
      strands={{ preview: actions.preview, toChange: (input) => ({ kind: "add-time-off", input }) }}
      save={actions.addTimeOff}
      saveLabel={t("save")}
      saved={t("saved", { name: clinician.name })}
    >
      {(form) => {
        const isWhole = form.watch("fromTime") === null && form.watch("toTime") === null;
        const setTimes = (from: string | null, to: string | null) => {
          form.setValue("fromTime", from);
          form.setValue("toTime", to);
        };
        return (
          <>
            <div className="grid gap-4 sm:grid-cols-2">
              <FormDateField control={form.control} name="fromDay" label={t("fromDay")} />
              <FormDateField control={form.control} name="toDay" label={t("toDay")} min={today} />
            </div>
            <Checkbox
              label={t("wholeDays")}
              isSelected={isWhole}
              onChange={(whole) => (whole ? setTimes(null, null) : setTimes("09:00", "18:00"))}
            />
            {!isWhole && (
              <div className="grid grid-cols-2 gap-4">
                <FormTimeField control={form.control} name="fromTime" label={t("fromTime")} />
                <FormTimeField control={form.control} name="toTime" label={t("toTime")} />
              </div>
            )}
            <FormTextField control={form.control} name="reason" label={t("reason")} help={t("reasonHelp")} />
          </>
        );
      }}
    </ChangeDialog>
  );
}
