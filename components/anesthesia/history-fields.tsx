"use client";

import { useTranslations } from "next-intl";
import type { Control } from "react-hook-form";
import { useField } from "@/components/form/use-field";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import type { ChecklistDto } from "@/lib/anesthesia/get-checklist.schema";
import type { CreamForm } from "./cream-values";

type HistoryFieldsProps = {
  readonly control: Control<CreamForm, unknown, CreamForm>;
  readonly flags: ChecklistDto["flags"];
};

/** The history asked before every cream. What the record raises by itself is ticked and stays so. */
export function HistoryFields({ control, flags }: HistoryFieldsProps) {
  const t = useTranslations("anesthesia.history");
  const { value, onChange, error } = useField({ control, name: "flags" });
  const asked = Array.isArray(value) ? value.filter((id): id is string => typeof id === "string") : [];
  const raised = flags.flatMap(({ id, because }) => (because === null ? [] : [id]));
  return (
    <CheckboxGroup
      label={t("label")}
      help={t("help")}
      columns
      className="[&>div]:grid-cols-[repeat(auto-fill,minmax(min(17rem,100%),1fr))]!"
      {...(error === undefined ? {} : { error })}
      options={flags.map(({ id, label, because }) => ({
        id,
        label: label.charAt(0).toUpperCase() + label.slice(1),
        disabled: because !== null,
        ...(because === null ? {} : { hint: t("because", { because }) }),
      }))}
      value={[...new Set([...raised, ...asked])]}
      onChange={(ids) => onChange(ids.filter((id) => !raised.includes(id)))}
    />
  );
}
