"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { type Tone, ToneIcon, toneText, toneWash } from "@/components/ui/severity";
import { formatDay } from "@/lib/kernel/zoned";
import type { DayVerdict } from "./judge-day";
import type { Drag } from "./use-drag-move";

const TONES = {
  unknown: "info",
  free: "ok",
  late: "warn",
  closed: "block",
  refused: "block",
} as const satisfies Record<string, Tone>;
const GAP = 18;

/** What there is to say beyond the day and the time. */
function useNote(verdict: DayVerdict): string | null {
  const t = useTranslations("calendar.drag");
  switch (verdict.kind) {
    case "refused":
      return verdict.reason;
    case "late":
      return t("late", { latest: formatDay(verdict.latest) });
    case "closed":
      return t("closed");
    case "unknown":
      return t("checking");
    case "free":
      return null;
  }
}

/** What the rules say about where the visit is being held, beside the pointer, before it is dropped. */
export function DragTip({ drag }: { readonly drag: Drag }) {
  const tip = useRef<HTMLDivElement>(null);
  useEffect(() => {
    function follow({ clientX, clientY }: PointerEvent) {
      const node = tip.current;
      if (!node) return;
      const { offsetWidth, offsetHeight } = node;
      const fits = clientX + GAP + offsetWidth < innerWidth;
      const left = fits ? clientX + GAP : Math.max(GAP, clientX - GAP - offsetWidth);
      const top = Math.min(clientY + GAP, innerHeight - GAP - offsetHeight);
      node.style.transform = `translate(${left}px, ${top}px)`;
      node.style.visibility = "visible";
    }
    window.addEventListener("pointermove", follow);
    return () => window.removeEventListener("pointermove", follow);
  }, []);

  const tone = TONES[drag.verdict.kind];
  const note = useNote(drag.verdict);
  return (
    <div
      ref={tip}
      role="status"
      data-tone={tone}
      className={`invisible pointer-events-none fixed top-0 left-0 z-50 flex max-w-xs gap-2 rounded-card border px-3 py-2 shadow-float ${toneWash[tone]}`}
    >
      <ToneIcon tone={tone} className={`mt-0.5 ${toneText[tone]}`} />
      <div className="min-w-0">
        <p className={`font-semibold ${toneText[tone]}`}>{`${formatDay(drag.day)}, ${drag.time}`}</p>
        {note && <p>{note}</p>}
      </div>
    </div>
  );
}
