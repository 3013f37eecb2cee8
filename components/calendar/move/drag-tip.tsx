"use client";

import { useEffect, useRef } from "react";
import { ToneIcon, toneText, toneWash } from "@/components/ui/severity";
import type { DayVerdict } from "./judge-day";
import { useVerdictWords, VERDICT_TONES } from "./verdict-words";

const GAP = 18;

type DragTipProps = {
  /** Where the visit is being held, or how long it would last. */
  readonly title: string;
  readonly verdict: DayVerdict;
  readonly zone: string;
};

/** What stands against what is being done to a visit, beside the pointer, before it is let go. */
export function DragTip({ title, verdict, zone }: DragTipProps) {
  const words = useVerdictWords(zone);
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

  const tone = VERDICT_TONES[verdict.kind];
  return (
    <div
      ref={tip}
      role="status"
      data-tone={tone}
      className={`invisible pointer-events-none fixed top-0 left-0 z-50 flex max-w-xs gap-2 rounded-card border px-3 py-2 shadow-float ${toneWash[tone]}`}
    >
      <ToneIcon tone={tone} className={`mt-0.5 ${toneText[tone]}`} />
      <div className="min-w-0">
        <p className={`font-semibold ${toneText[tone]}`}>{title}</p>
        <p>{words(verdict)}</p>
      </div>
    </div>
  );
}
