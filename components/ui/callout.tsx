import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Tone, ToneIcon, toneText, toneWash } from "./severity";

type CalloutProps = {
  readonly tone: Tone;
  /** Its first words. Without one, the tone's own word ("Blocked", "Take care"). */
  readonly title?: ReactNode;
  readonly actions?: ReactNode;
  /** Read aloud when it appears: `assertive` for what stops the person. */
  readonly announce?: "polite" | "assertive";
  readonly className?: string;
  readonly children?: ReactNode;
};

/** A message set into the page beside what it concerns. */
export function Callout({ tone, title, actions, announce, className, children }: CalloutProps) {
  const t = useTranslations("common.severity");
  const role = announce === "assertive" ? { role: "alert" } : announce === "polite" ? { role: "status" } : {};
  return (
    <div {...role} className={`flex gap-3 rounded-card border px-4 py-3 ${toneWash[tone]} ${className ?? ""}`}>
      <ToneIcon tone={tone} size={18} className={`mt-[calc((var(--body-line)-18px)/2)] ${toneText[tone]}`} />
      <div className="min-w-0 flex-1">
        <p className={`font-semibold ${toneText[tone]}`}>{title ?? t(tone)}</p>
        {children && <div className="mt-0.5 text-ink">{children}</div>}
        {actions && <div className="mt-3 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
