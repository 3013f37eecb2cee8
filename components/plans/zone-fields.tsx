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
  const nameOf = (id: string) => (t.has(`zoneGroups.${id}`) ? t(`zoneGroups.${id}`) : id);
  return (
    <fieldset className="min-w-0">
      <legend className="font-medium">{t("zones")}</legend>
      {error && (
        <p className="mt-1 flex items-start gap-1.5 text-note font-medium text-block">
          <ToneIcon tone="block" size={14} className="mt-[calc((var(--note-line)-14px)/2)]" />
          {error}
        </p>
      )}
      <div className="mt-2 grid gap-x-8 gap-y-4 lg:grid-cols-[minmax(0,5fr)_minmax(0,4fr)_minmax(0,2fr)] [&_label]:font-normal">
        {options.zoneGroups.map(({ id, zones }) => {
          const covered = coveredZones(zones, value);
          const option = (zone: (typeof zones)[number]) => ({
            id: zone.id,
            label: zones.some(({ parent }) => parent === zone.id)
              ? t("whole", { zone: zone.label.toLowerCase() })
              : zone.label,
            disabled: covered.includes(zone.id),
          });
          return (
            <CheckboxGroup
              key={id}
              columns
              className="text-soft [&_label]:text-ink [&>div]:grid-cols-[repeat(auto-fill,minmax(min(9rem,100%),1fr))]!"
              label={nameOf(id)}
              options={zones.map(option)}
              value={tickedZones(zones, value)}
              onChange={(ticked) => onChange(chooseZones(zones, value, ticked))}
            />
          );
        })}
      </div>
      {options.excluded.length > 0 && (
        <p className="mt-3 text-note text-soft">{t("never", { zones: options.excluded.join("; ") })}</p>
      )}
    </fieldset>
  );
}
