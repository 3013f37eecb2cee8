import { Camera, Check, ClipboardCheck, FileSignature, type LucideIcon, Syringe } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Card } from "./types";

const icons: Readonly<Record<keyof Card["checks"], LucideIcon>> = {
  history: ClipboardCheck,
  consent: FileSignature,
  anesthesia: Syringe,
  photos: Camera,
};
const looks = {
  open: "border-line text-faint",
  done: "border-ok/30 bg-ok-wash text-ok",
  problem: "border-block/40 bg-block-wash text-block",
} as const;

/** What has to be done before a needle touches skin, each with its icon and, for whoever cannot see it, its word. */
export function CheckDots({ checks }: Pick<Card, "checks">) {
  const t = useTranslations("board.checks");
  return (
    <ul className="flex gap-1.5" aria-label={t("label")}>
      {(["history", "consent", "anesthesia", "photos"] as const).map((check) => {
        const [Icon, state] = [icons[check], checks[check]];
        return (
          <li key={check} title={t(`${check}.${state}`)} className="relative">
            <span className={`flex size-7 items-center justify-center rounded-full border ${looks[state]}`}>
              <Icon aria-hidden="true" size={15} strokeWidth={1.5} />
            </span>
            {state !== "open" && (
              <span
                aria-hidden="true"
                className={`absolute -right-0.5 -bottom-0.5 flex size-3.5 items-center justify-center rounded-full text-[9px] leading-none font-semibold ${state === "done" ? "bg-ok text-on-instrument" : "bg-block text-on-block"}`}
              >
                {state === "done" ? <Check size={9} strokeWidth={3} /> : "!"}
              </span>
            )}
            <span className="sr-only">{t(`${check}.${state}`)}</span>
          </li>
        );
      })}
    </ul>
  );
}
