import { CircleCheck, CircleX, Info, type LucideIcon, TriangleAlert } from "lucide-react";

/** The four things a message can be. Always shown with icon and word, never by colour alone. */
export type Tone = "ok" | "warn" | "block" | "info";

const ICONS: Record<Tone, LucideIcon> = { ok: CircleCheck, warn: TriangleAlert, block: CircleX, info: Info };

/** Text colour of a tone, for use on paper, raised and on its own wash. */
export const toneText: Record<Tone, string> = {
  ok: "text-ok",
  warn: "text-warn",
  block: "text-block",
  info: "text-info",
};

/** Fill of a tone with its hairline. */
export const toneWash: Record<Tone, string> = {
  ok: "bg-ok-wash border-ok/25",
  warn: "bg-warn-wash border-warn/25",
  block: "bg-block-wash border-block/25",
  info: "bg-info-wash border-info/25",
};

/** The icon of a tone, decorative: a word must stand beside it. */
export function ToneIcon({
  tone,
  size = 16,
  className,
}: {
  readonly tone: Tone;
  readonly size?: number;
  readonly className?: string;
}) {
  const Icon = ICONS[tone];
  return <Icon aria-hidden="true" size={size} strokeWidth={1.5} className={`shrink-0 ${className ?? ""}`} />;
}
