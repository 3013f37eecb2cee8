import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { type Tone, ToneIcon, toneText, toneWash } from "./severity";

type StatusPillProps = {
  readonly tone: Tone | "neutral";
  /** Replaces the tone's own icon. A neutral pill needs one only where the word alone would be missed. */
  readonly icon?: LucideIcon;
  readonly children: ReactNode;
};

/** A state in one or two words, with its icon. */
export function StatusPill({ tone, icon: Icon, children }: StatusPillProps) {
  const dress = tone === "neutral" ? "border-line bg-sunken text-soft" : `${toneWash[tone]} ${toneText[tone]}`;
  return (
    <span
      className={`inline-flex h-6 items-center gap-1.5 rounded-full border px-2 text-xs font-medium whitespace-nowrap ${dress}`}
    >
      {Icon ? (
        <Icon aria-hidden="true" size={13} strokeWidth={1.75} className="shrink-0" />
      ) : (
        tone !== "neutral" && <ToneIcon tone={tone} size={13} />
      )}
      {children}
    </span>
  );
}
