"use client";

import { useTranslations } from "next-intl";
import { FormNumberField } from "@/components/form/form-number-field";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Select } from "@/components/ui/select";
import type { SchedulingSettingsDto } from "@/lib/clinic/get-scheduling-settings.schema";
import { reviseBookingRulesSchema, startGrids } from "@/lib/clinic/revise-booking-rules.schema";
import { ChangeForm } from "./change-form";
import type { SettingsActions } from "./types";

type BookingRulesProps = {
  readonly rules: SchedulingSettingsDto["rules"];
  readonly revise: SettingsActions["reviseBookingRules"] | null;
};

/** What binds whoever books; for who may not change it, as it stands. */
export function BookingRules({ rules, revise }: BookingRulesProps) {
  const t = useTranslations("settings.rules");
  if (revise === null) {
    return (
      <Card>
        <DescriptionList
          entries={[
            { term: t("gridMin"), value: t("every", { minutes: rules.gridMin }) },
            { term: t("noticeDays"), value: t("days", { days: rules.noticeDays }) },
            { term: t("horizonDays"), value: t("days", { days: rules.horizonDays }) },
            { term: t("undoMinutes"), value: t("minutes", { minutes: rules.undoMinutes }) },
          ]}
        />
      </Card>
    );
  }
  return (
    <Card className="max-w-2xl">
      <ChangeForm
        schema={reviseBookingRulesSchema}
        initial={rules}
        save={revise}
        saveLabel={t("save")}
        saved={t("saved")}
      >
        {(form) => (
          <>
            <Select
              className="max-w-64"
              label={t("gridMin")}
              help={t("gridHelp")}
              options={startGrids.map((grid) => ({ id: String(grid), label: t("every", { minutes: grid }) }))}
              value={String(form.watch("gridMin"))}
              onChange={(id) => {
                const grid = startGrids.find((one) => String(one) === id);
                if (grid !== undefined) form.setValue("gridMin", grid, { shouldDirty: true });
              }}
            />
            <FormNumberField
              control={form.control}
              className="max-w-64"
              name="noticeDays"
              label={t("noticeDays")}
              help={t("noticeHelp")}
              minValue={0}
              maxValue={60}
              unit={t("unitDays")}
            />
            <FormNumberField
              control={form.control}
              className="max-w-64"
              name="horizonDays"
              label={t("horizonDays")}
              help={t("horizonHelp")}
              minValue={14}
              maxValue={800}
              unit={t("unitDays")}
            />
            <FormNumberField
              control={form.control}
              className="max-w-64"
              name="undoMinutes"
              label={t("undoMinutes")}
              help={t("undoHelp")}
              minValue={0}
              maxValue={60}
              unit={t("unitMinutes")}
            />
          </>
        )}
      </ChangeForm>
    </Card>
  );
}
