"use client";

import { MoveDiagonal, MoveHorizontal, MoveVertical } from "lucide-react";
import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { formatLength } from "@/lib/kernel/length";
import type { TreatmentDto } from "@/lib/visits/treatment.schema";
import type { Visit } from "../types";
import { zoneLabel } from "../zone-words";
import { PassCounter } from "./pass-counter";
import { TopicalFields } from "./topical-fields";
import { differences, type ZoneDraft } from "./treatment-draft";

type ZonePanelProps = {
  readonly visit: Pick<Visit, "choices">;
  readonly zone: ZoneDraft;
  readonly last: TreatmentDto | null;
  readonly onChange: (change: Partial<ZoneDraft>) => void;
};

const directions = [
  ["horizontal", MoveHorizontal],
  ["vertical", MoveVertical],
  ["diagonal", MoveDiagonal],
] as const;

/** How one zone is needled: passes counted by pressing, then what was set and what was seen. */
export function ZonePanel({ visit, zone, last, onChange }: ZonePanelProps) {
  const t = useTranslations("visit.treatment");
  const title = zoneLabel(visit, zone.zone);
  const before = last?.zoneRecords.find((one) => one.zone === zone.zone);
  const differs = differences(zone, last) ?? [];
  const lengths = visit.choices.lengths.map((length) => ({ id: String(length), label: formatLength(length) }));
  const lastTime = (field: (typeof differs)[number], words: string) =>
    differs.includes(field) ? { help: t("lastTime", { what: words }) } : {};
  const words = {
    pressure: (["light", "moderate", "firm"] as const).map((id) => ({ id, label: t(`pressure.${id}`) })),
    endpoint: (["none", "erythema", "pinpoint_bleeding"] as const).map((id) => ({ id, label: t(`endpoint.${id}`) })),
    bleeding: (["none", "pinpoint", "easily_controlled", "prolonged"] as const).map((id) => ({
      id,
      label: t(`bleeding.${id}`),
    })),
  };
  const choice = (
    field: "pressure" | "endpoint" | "bleeding",
    label: string,
    help: { readonly help?: string } = {},
  ) => (
    <RadioGroup
      label={label}
      options={words[field]}
      value={zone[field]}
      onChange={(id) => onChange({ [field]: id } as Partial<ZoneDraft>)}
      inline
      {...help}
    />
  );
  return (
    <fieldset className="flex flex-col gap-4 border-t border-line pt-4">
      <legend className="float-left w-full text-lg font-semibold">{title}</legend>
      <div className="grid grid-cols-3 gap-2 sm:gap-3">
        {directions.map(([direction, icon]) => (
          <PassCounter
            key={direction}
            label={t(`directions.${direction}`)}
            icon={icon}
            count={zone.passes[direction]}
            onChange={(count) => onChange({ passes: { ...zone.passes, [direction]: count } })}
          />
        ))}
      </div>
      <p className="-mt-1 text-note text-soft">{t("enough", { count: visit.choices.passesPerDirection })}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label={t("lengthSet")}
          options={lengths}
          value={String(zone.lengthSetHundredthsMm)}
          onChange={(id) => onChange({ lengthSetHundredthsMm: Number(id), deepestLengthHundredthsMm: Number(id) })}
          {...(before ? lastTime("lengthSetHundredthsMm", formatLength(before.lengthSetHundredthsMm)) : {})}
        />
        <Select
          label={t("deepest")}
          options={lengths.filter(({ id }) => Number(id) >= zone.lengthSetHundredthsMm)}
          value={String(zone.deepestLengthHundredthsMm)}
          onChange={(id) => onChange({ deepestLengthHundredthsMm: Number(id) })}
          {...(before ? lastTime("deepestLengthHundredthsMm", formatLength(before.deepestLengthHundredthsMm)) : {})}
        />
      </div>
      {choice("pressure", t("pressure.label"), before ? lastTime("pressure", t(`pressure.${before.pressure}`)) : {})}
      {choice("endpoint", t("endpoint.label"))}
      {choice("bleeding", t("bleeding.label"))}
      <Checkbox label={t("stamping")} isSelected={zone.stamping} onChange={(stamping) => onChange({ stamping })} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t("reaction")}
          help={t("reactionHelp")}
          optional
          value={zone.reaction}
          onChange={(reaction) => onChange({ reaction })}
          maxLength={1000}
        />
        <TextField
          label={t("note")}
          optional
          value={zone.note}
          onChange={(note) => onChange({ note })}
          maxLength={1000}
        />
      </div>
      <TopicalFields
        of={title}
        products={visit.choices.topicals}
        topicals={zone.topicals}
        lastTime={differs.includes("topicals") ? (before?.topicals.map(({ name }) => name) ?? []) : null}
        onChange={(topicals) => onChange({ topicals })}
      />
    </fieldset>
  );
}
