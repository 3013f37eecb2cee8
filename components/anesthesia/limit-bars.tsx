import { useTranslations } from "next-intl";
import { ToneIcon, toneText } from "@/components/ui/severity";
import type { CheckedApplication } from "@/lib/anesthesia/check-application.schema";

type Limit = CheckedApplication["limits"][number];

const FILLS = { ok: "bg-instrument", warn: "bg-warn", block: "bg-block" } as const;

function toneOf({ value, max, stops }: Limit): keyof typeof FILLS {
  if (value <= max) return "ok";
  return stops ? "block" : "warn";
}

/** One limit with what is used of it: drawn, and in words for whoever does not see the drawing. */
function LimitBar({ limit, hours }: { readonly limit: Limit; readonly hours: number }) {
  const t = useTranslations("anesthesia.limits");
  const tone = toneOf(limit);
  const name = t(limit.limit, { of: limit.of ?? "", hours });
  const { value, max, unit } = limit;
  const share = Math.min(100, (value / max) * 100);
  return (
    <li>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span>{name}</span>
        <span
          className={`flex items-center gap-1.5 tabular-nums ${tone === "ok" ? "text-soft" : `font-semibold ${toneText[tone]}`}`}
        >
          {tone !== "ok" && <ToneIcon tone={tone} size={15} />}
          {t("used", { value, max, unit })}
          {tone !== "ok" && <span>{t(tone === "block" ? "over" : "above")}</span>}
        </span>
      </div>
      <div aria-hidden="true" className="mt-1 h-2 overflow-hidden rounded-full bg-sunken ring-1 ring-line ring-inset">
        <div
          className={`h-full rounded-full transition-[width] duration-150 ease-quiet ${FILLS[tone]}`}
          style={{ width: `${share}%` }}
        />
      </div>
    </li>
  );
}

/** The limits that hold, each with what is used of it. */
export function LimitBars({ limits, hours }: { readonly limits: readonly Limit[]; readonly hours: number }) {
  const t = useTranslations("anesthesia.limits");
  if (limits.length === 0) return null;
  return (
    <ul aria-label={t("title")} className="flex flex-col gap-3">
      {limits.map((limit) => (
        <LimitBar key={`${limit.limit} ${limit.of ?? ""}`} limit={limit} hours={hours} />
      ))}
    </ul>
  );
}
