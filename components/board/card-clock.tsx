import { Timer } from "lucide-react";
import { useTranslations } from "next-intl";
import { toneText, toneWash } from "@/components/ui/severity";
import type { CardTimer } from "./timer-of";

/** The clock that runs for somebody: minutes, what they mean, and how much of the time is gone. */
export function CardClock({ timer: { kind, minutes, of, tone } }: { readonly timer: CardTimer }) {
  const t = useTranslations("board.timer");
  const [wash, text] = tone === "neutral" ? ["bg-sunken border-line", "text-ink"] : [toneWash[tone], toneText[tone]];
  const gone = of === null || of === 0 ? null : Math.min(1, minutes / of);
  return (
    <div role="timer" aria-label={t("label")} className={`rounded-control border px-2.5 py-2 ${wash}`}>
      <p className={`flex items-baseline gap-1.5 ${text}`}>
        <Timer aria-hidden="true" size={15} strokeWidth={1.75} className="self-center" />
        <span className="text-lg font-semibold">{t("minutes", { minutes })}</span>
        {of !== null && <span className="text-note">{t("of", { minutes: of })}</span>}
      </p>
      <p className={`text-note font-medium ${text}`}>{t(kind)}</p>
      {gone !== null && (
        <span aria-hidden="true" className="mt-1.5 block h-1 overflow-hidden rounded-full bg-ink/10">
          <span className={`block h-full rounded-full bg-current ${text}`} style={{ width: `${gone * 100}%` }} />
        </span>
      )}
    </div>
  );
}
