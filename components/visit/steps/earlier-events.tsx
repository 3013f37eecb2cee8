import { useTranslations } from "next-intl";
import { Callout } from "@/components/ui/callout";
import { formatDay } from "@/lib/kernel/day";
import type { Visit } from "../types";
import { nameZones } from "../zone-words";

/** Reactions at earlier visits, in sight of whoever clears the next one. Nothing where there was none. */
export function EarlierEvents({ visit }: { readonly visit: Pick<Visit, "events" | "choices"> }) {
  const t = useTranslations("visit.clearance");
  if (visit.events.length === 0) return null;
  return (
    <Callout tone="warn" title={t("events")}>
      <ul className="list-disc pl-5">
        {visit.events.map(({ on, kind, zone, what }) => (
          <li key={`${on} ${kind} ${zone} ${what}`} className="break-words">
            {t("event", {
              day: formatDay(on),
              where: zone === null ? t(`eventOf.${kind}`) : nameZones(visit, [zone]),
              what,
            })}
          </li>
        ))}
      </ul>
    </Callout>
  );
}
