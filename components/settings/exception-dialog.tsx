"use client";

import { Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { type UseFormReturn, useFieldArray } from "react-hook-form";
import type { z } from "zod";
import { FormDateField } from "@/components/form/form-date-field";
import { FormTextField } from "@/components/form/form-text-field";
import { FormTimeField } from "@/components/form/form-time-field";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { type AddRosterExceptionInput, addRosterExceptionSchema } from "@/lib/clinic/add-roster-exception.schema";
import type { Day } from "@/lib/kernel/day";
import { ChangeDialog } from "./change-dialog";
import type { SettingsActions } from "./types";

type ExceptionForm = UseFormReturn<z.input<typeof addRosterExceptionSchema>, unknown, AddRosterExceptionInput>;

type ExceptionDialogProps = {
  readonly clinician: { readonly id: string; readonly name: string };
  readonly today: Day;
  readonly actions: Pick<SettingsActions, "preview" | "addRosterException">;
};

/** Other hours on one day, or none. */
export function ExceptionDialog({ clinician, today, actions }: ExceptionDialogProps) {
  const t = useTranslations("settings.exceptions");
  return (
    <ChangeDialog
      trigger={<Button>{t("add")}</Button>}
      title={t("addTitle", { name: clinician.name })}
      schema={addRosterExceptionSchema}
      initial={{ clinicianId: clinician.id, day: "", hours: [], reason: "", acknowledged: [] }}
      strands={{ preview: actions.preview, toChange: (input) => ({ kind: "add-roster-exception", input }) }}
      save={actions.addRosterException}
      saveLabel={t("save")}
      saved={t("saved")}
    >
      {(form) => (
        <>
          <FormDateField control={form.control} name="day" label={t("day")} min={today} />
          <Stretches form={form} />
          <FormTextField control={form.control} name="reason" label={t("reason")} help={t("reasonHelp")} />
        </>
      )}
    </ChangeDialog>
  );
}

function Stretches({ form }: { readonly form: ExceptionForm }) {
  const t = useTranslations("settings.exceptions");
  const { fields, append, remove } = useFieldArray({ control: form.control, name: "hours" });
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1.5 font-medium">{t("hours")}</legend>
      {fields.length === 0 && <p className="text-soft">{t("off")}</p>}
      {fields.map((field, index) => (
        <div key={field.id} className="flex flex-wrap items-start gap-2">
          <FormTimeField
            control={form.control}
            name={`hours.${index}.from`}
            label={t("fromOf", { place: index + 1 })}
            labelHidden
            className="w-24"
          />
          <span aria-hidden="true" className="flex h-control items-center text-soft">
            –
          </span>
          <FormTimeField
            control={form.control}
            name={`hours.${index}.to`}
            label={t("toOf", { place: index + 1 })}
            labelHidden
            className="w-24"
          />
          <IconButton label={t("removeStretch", { place: index + 1 })} onPress={() => remove(index)}>
            <Trash2 aria-hidden="true" size={16} strokeWidth={1.5} />
          </IconButton>
        </div>
      ))}
      <Button
        variant="quiet"
        className="-ml-3.5 self-start"
        icon={<Plus aria-hidden="true" size={16} strokeWidth={1.5} />}
        onPress={() => append(fields.length === 0 ? { from: "09:00", to: "13:00" } : { from: "14:00", to: "18:00" })}
      >
        {t("addStretch")}
      </Button>
    </fieldset>
  );
}
