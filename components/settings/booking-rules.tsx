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

const numbers = [
  { name: "noticeDays", help: "noticeHelp", unit: "unitDays", least: 0, most: 60 },
  { name: "horizonDays", help: "horizonHelp", unit: "unitDays", least: 14, most: 800 },
  { name: "undoMinutes", help: "undoHelp", unit: "unitMinutes", least: 0, most: 60 },
] as const;

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
            {numbers.map(({ name, help, unit, least, most }) => (
              <FormNumberField
                key={name}
                control={form.control}
                className="max-w-64"
                name={name}
                label={t(name)}
                help={t(help)}
                minValue={least}
                maxValue={most}
                unit={t(unit)}
              />
            ))}
          </>
        )}
      </ChangeForm>
    </Card>
  );
}
