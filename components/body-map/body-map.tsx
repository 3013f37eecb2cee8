"use client";

import { Check, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { FigureDrawing } from "./figure-drawing";
import { figuresOf, type MapZone } from "./zones";

export type { MapZone } from "./zones";

type BodyMapProps = {
  readonly label: string;
  /** What can be marked here. */
  readonly zones: readonly MapZone[];
  /** Every zone of the protocol, for what contains what. */
  readonly all: readonly MapZone[];
  readonly marked: readonly string[];
  /** What happened in a zone, in words; drawn as an event. */
  readonly events?: Readonly<Record<string, string>>;
  /** Left out: it is read only. */
  readonly onChange?: (marked: readonly string[]) => void;
};

const none = {};

/** A body and a face on which zones are marked, and the same as a list, for whoever does not see or reach the drawing. */
export function BodyMap({ label, zones, all, marked, events = none, onChange }: BodyMapProps) {
  const t = useTranslations("bodyMap");
  const eventOf = (zone: string): string | undefined => (events as Readonly<Record<string, string>>)[zone];
  const toggle = (zone: string) =>
    onChange?.(marked.includes(zone) ? marked.filter((one) => one !== zone) : [...marked, zone]);
  const describe = ({ id, label: name }: MapZone) => {
    const event = eventOf(id);
    return event === undefined ? name : t("withEvent", { zone: name, event });
  };
  const figures = figuresOf(zones, all);
  return (
    <fieldset
      aria-label={label}
      className="m-0 flex min-w-0 flex-wrap [--open:color-mix(in_srgb,var(--color-line-strong)_48%,var(--color-raised))] items-start gap-x-8 gap-y-5 border-0 p-0"
    >
      {figures.length > 0 && (
        <div className="flex items-end gap-5" data-testid="figures">
          {figures.map((figure) => (
            <div key={figure.id} className={figure.id === "face" ? "w-44" : "w-28"}>
              <FigureDrawing
                {...{ figure, zones, all, describe }}
                name={t(`figures.${figure.id}`)}
                markOf={(zone) => ({ isMarked: marked.includes(zone), hasEvent: eventOf(zone) !== undefined })}
                onToggle={onChange === undefined ? undefined : toggle}
              />
              <p aria-hidden="true" className="mt-2 text-center text-note text-soft">
                {t(`figures.${figure.id}`)}
              </p>
            </div>
          ))}
        </div>
      )}
      <ul className="flex min-w-48 flex-1 flex-col gap-2">
        {zones.map((zone) => {
          const isMarked = marked.includes(zone.id);
          const event = eventOf(zone.id);
          const words = (
            <>
              <span
                aria-hidden="true"
                className={`inline-flex size-5 shrink-0 items-center justify-center rounded-chip border ${isMarked ? "border-instrument bg-instrument text-on-instrument" : "border-line-strong"}`}
              >
                {isMarked && <Check size={14} strokeWidth={2} />}
              </span>
              <span className="min-w-0 flex-1">
                {zone.label.charAt(0).toUpperCase() + zone.label.slice(1)}
                {event !== undefined && (
                  <span className="flex items-center gap-1.5 text-note font-medium text-warn">
                    <TriangleAlert aria-hidden="true" size={13} strokeWidth={1.75} />
                    {event}
                  </span>
                )}
              </span>
            </>
          );
          const row = "flex w-full min-h-11 items-center gap-3 rounded-control border px-3 py-1.5 text-left";
          return (
            <li key={zone.id}>
              {onChange === undefined ? (
                <div className={`${row} border-line`}>
                  {words}
                  <span className="sr-only">{isMarked ? t("marked") : t("notMarked")}</span>
                </div>
              ) : (
                <ToggleButton
                  isSelected={isMarked}
                  onChange={() => toggle(zone.id)}
                  className={`${row} cursor-default bg-raised hover:border-line-strong ${isMarked ? "border-instrument" : "border-line-strong/55"}`}
                >
                  {words}
                </ToggleButton>
              )}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
