"use client";

import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import { DrawPad } from "./draw-pad";
import type { DraftMark } from "./signing-draft";

type MarkFieldProps = {
  readonly value: DraftMark;
  readonly onChange: (mark: DraftMark) => void;
  /** The name a typed mark must be. */
  readonly name: string;
  readonly error: string | undefined;
};

/** A signature: drawn with finger, pen or mouse, or the name typed, for whoever signs by keyboard. */
export function MarkField({ value, onChange, name, error }: MarkFieldProps) {
  const t = useTranslations("consent.sign");
  return (
    <div className="flex flex-col gap-4">
      <RadioGroup
        label={t("markKind")}
        inline
        value={value.kind}
        onChange={(kind) =>
          onChange(kind === "typed" ? { kind: "typed", typed: "" } : { kind: "drawn", drawing: null })
        }
        options={[
          { id: "drawn", label: t("draw") },
          { id: "typed", label: t("type") },
        ]}
      />
      <div className="min-h-52">
        {value.kind === "drawn" ? (
          <DrawPad value={value.drawing} onChange={(drawing) => onChange({ kind: "drawn", drawing })} error={error} />
        ) : (
          <TextField
            label={t("typed")}
            help={t("typedHelp", { name })}
            value={value.typed}
            onChange={(typed) => onChange({ kind: "typed", typed })}
            error={error}
            autoComplete="off"
          />
        )}
      </div>
    </div>
  );
}
