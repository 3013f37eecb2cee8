"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { DateField } from "@/components/ui/date-field";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import { readGs1 } from "@/lib/kernel/read-gs1";
import type { Visit } from "../types";
import { capital } from "../words";
import type { NeedleDraft } from "./treatment-draft";

type NeedleFieldsProps = {
  readonly visit: Pick<Visit, "choices" | "day">;
  readonly needle: NeedleDraft;
  readonly onChange: (change: Partial<NeedleDraft>) => void;
  readonly onKind: (kind: NeedleDraft["kind"]) => void;
};

/** The roller or cartridge from its pack: scanned into one field, or typed. */
export function NeedleFields({ visit, needle, onChange, onKind }: NeedleFieldsProps) {
  const t = useTranslations("visit.treatment.needle");
  const [problem, setProblem] = useState<string | undefined>(undefined);
  function readLot(text: string) {
    const read = readGs1(text, visit.day);
    setProblem(read.kind === "misread" ? t("misread") : undefined);
    if (read.kind !== "gs1") return onChange({ lot: text });
    const { lot, serial, expires } = read.gs1;
    onChange({
      lot: lot ?? "",
      ...(serial === undefined ? {} : { serial }),
      ...(expires === undefined ? {} : { expiresOn: expires }),
    });
  }
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="mb-3 font-semibold">{t("title")}</legend>
      <RadioGroup
        label={t("kind")}
        options={visit.choices.deviceKinds.map(({ id, label }) => ({ id, label: capital(label) }))}
        value={needle.kind}
        onChange={(kind) => onKind(kind as NeedleDraft["kind"])}
        inline
      />
      <TextField
        label={t("lot")}
        help={t("lotHelp")}
        error={problem}
        value={needle.lot}
        onChange={readLot}
        autoComplete="off"
        maxLength={200}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t("serial")}
          optional
          value={needle.serial}
          onChange={(serial) => onChange({ serial })}
          autoComplete="off"
          maxLength={60}
        />
        <DateField
          label={t("expires")}
          value={needle.expiresOn === "" ? null : needle.expiresOn}
          onChange={(day) => onChange({ expiresOn: day ?? "" })}
        />
      </div>
      <Checkbox label={t("sterile")} isSelected={needle.sterile} onChange={(sterile) => onChange({ sterile })} />
    </fieldset>
  );
}
