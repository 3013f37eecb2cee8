"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { TextField } from "@/components/ui/text-field";

type Witness = { readonly name: string; readonly typed: string };
type WitnessFieldsProps = {
  readonly value: Witness | null;
  readonly onChange: (witness: Witness | null) => void;
  readonly error: string | undefined;
};

/** Somebody who was there and signs too, where there is one. */
export function WitnessFields({ value, onChange, error }: WitnessFieldsProps) {
  const t = useTranslations("consent.sign");
  return (
    <div className="mt-4 border-t border-line pt-3">
      <Checkbox
        label={t("withWitness")}
        isSelected={value !== null}
        onChange={(isOn) => onChange(isOn ? { name: "", typed: "" } : null)}
      />
      {value !== null && (
        <div className="mt-2 grid gap-4 sm:grid-cols-2">
          <TextField
            label={t("witnessName")}
            value={value.name}
            onChange={(name) => onChange({ ...value, name })}
            error={error}
          />
          <TextField
            label={t("witnessTyped")}
            value={value.typed}
            onChange={(typed) => onChange({ ...value, typed })}
          />
        </div>
      )}
    </div>
  );
}
