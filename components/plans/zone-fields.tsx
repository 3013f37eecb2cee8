"use client";

import { useTranslations } from "next-intl";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { ToneIcon } from "@/components/ui/severity";
import type { EditorOptions } from "./editor-options";
import { chooseZones, coveredZones, tickedZones } from "./zone-choice";

type ZoneFieldsProps = {
  readonly options: Pick<EditorOptions, "zoneGroups" | "excluded">;
  readonly value: readonly string[];
  readonly onChange: (zones: string[]) => void;
  readonly error: string | undefined;
};

/** Where on the body, by group. A whole ticks its parts and holds them. */
export function ZoneFields({ options, value, onChange, error }: ZoneFieldsProps) {
  const t = useTranslations("plans.editor");
  const name = (id: string) => (t.has(`zoneGroups.${id}`) ? t(`zoneGroups.${id}`) : id);
  return (
    <fieldset className="flex min-w-0 flex-col gap-3">
      <legend className="mb-1 font-medium">{t("zones")}</legend>
      {error && (
        <p className="flex items-start gap-1.5 text-note font-medium text-block">
          <ToneIcon tone="block" size={14} className="mt-[calc((var(--note-line)-14px)/2)]" />
          {error}
        </p>
      )}
      {options.zoneGroups.map(({ id, zones }) => {
        const covered = coveredZones(zones, value);
        return (
          <CheckboxGroup
            key={id}
            columns
            label={name(id)}
            options={zones.map((zone) => ({ id: zone.id, label: zone.label, disabled: covered.includes(zone.id) }))}
            value={tickedZones(zones, value)}
            onChange={(ticked) => onChange(chooseZones(zones, value, ticked))}
          />
        );
      })}
      <p className="text-note text-soft">
        {t("zonesHelp")} {options.excluded.length > 0 && t("never", { zones: options.excluded.join("; ") })}
      </p>
    </fieldset>
  );
}
