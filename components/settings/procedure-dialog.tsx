"use client";

import { useTranslations } from "next-intl";
import type { ReactElement } from "react";
import type { z } from "zod";
import { FormCheckboxGroup } from "@/components/form/form-checkbox-group";
import { FormNumberField } from "@/components/form/form-number-field";
import { FormTextField } from "@/components/form/form-text-field";
import { type ReviseProcedureInput, reviseProcedureSchema } from "@/lib/clinic/procedure.schema";
import { ChangeDialog } from "./change-dialog";
import { PhaseBar } from "./phase-bar";
import type { PreviewAction, SaveAction } from "./types";

type Named = { readonly id: string; readonly name: string };

type ProcedureDialogProps = {
  readonly trigger: ReactElement;
  readonly title: string;
  readonly initial: z.input<typeof reviseProcedureSchema>;
  readonly clinicians: readonly Named[];
  /** In use, and those it is done with already. */
  readonly devices: readonly Named[];
  readonly save: SaveAction<ReviseProcedureInput>;
  readonly saved: string;
  /** Left out for a new one, which nobody is booked for. */
  readonly preview?: PreviewAction;
};

const minutes = [
  { name: "numbingMin", max: 300 },
  { name: "treatmentMin", min: 5, max: 300 },
  { name: "recoveryMin", max: 300 },
  { name: "changeoverMin", max: 120 },
  { name: "bufferBeforeMin", max: 120 },
  { name: "bufferAfterMin", max: 120 },
] as const;

/** A kind of visit: its name, how long its phases last, drawn as they are typed, who may do it and with what. */
export function ProcedureDialog(props: ProcedureDialogProps) {
  const { trigger, title, initial, clinicians, devices, save, saved, preview } = props;
  const t = useTranslations("settings.procedures");
  const options = (all: readonly Named[]) => all.map(({ id, name }) => ({ id, label: name }));
  return (
    <ChangeDialog
      trigger={trigger}
      title={title}
      kind="sheet"
      schema={reviseProcedureSchema}
      initial={initial}
      strands={preview && { preview, toChange: (input) => ({ kind: "revise-procedure", input }) }}
      save={save}
      saveLabel={t("save")}
      saved={saved}
    >
      {(form) => (
        <>
          <FormTextField control={form.control} name="name" label={t("name")} autoComplete="off" />
          <PhaseBar minutes={form.watch()} />
          <div className="grid grid-cols-2 gap-4 sm:grid-cols-3">
            {minutes.map(({ name, max, ...least }) => (
              <FormNumberField
                key={name}
                control={form.control}
                name={name}
                label={t(`fields.${name}`)}
                minValue={"min" in least ? least.min : 0}
                maxValue={max}
                step={5}
                unit={t("min")}
              />
            ))}
          </div>
          <p className="-mt-2 text-note text-soft">{t("buffersHelp")}</p>
          <FormCheckboxGroup
            control={form.control}
            name="clinicianIds"
            label={t("clinicians")}
            help={t("cliniciansHelp")}
            options={options(clinicians)}
            columns
          />
          {devices.length > 0 && (
            <FormCheckboxGroup
              control={form.control}
              name="deviceIds"
              label={t("devices")}
              help={t("devicesHelp")}
              options={options(devices)}
              columns
            />
          )}
          {preview && <p className="text-note text-soft">{t("keep")}</p>}
        </>
      )}
    </ChangeDialog>
  );
}
