"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type SignaturePad from "signature_pad";
import { Button } from "@/components/ui/button";
import type { Drawing } from "./signing-draft";

type DrawPadProps = {
  readonly value: Drawing | null;
  readonly onChange: (drawing: Drawing | null) => void;
  readonly error: string | undefined;
};

const heightPx = 160;
const round = (value: number) => Math.round(value * 10) / 10;

/** What is drawn as strokes in the pad's own pixels, times from its first touch. */
function drawingOf(pad: SignaturePad, width: number): Drawing | null {
  const groups = pad.toData();
  const start = groups[0]?.points[0]?.time ?? 0;
  const strokes = groups.map(({ points }) =>
    points.map(({ x, y, time }) => ({ x: round(x), y: round(y), time: Math.max(0, Math.round(time - start)) })),
  );
  return strokes.some((points) => points.length >= 2) ? { strokes, width, height: heightPx } : null;
}

/** A pad to sign on, white once it takes a stroke. It keeps its height, so that nothing jumps; what was drawn comes back after a reload. */
export function DrawPad({ value, onChange, error }: DrawPadProps) {
  const t = useTranslations("consent.sign");
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePad>(null);
  const [isReady, setReady] = useState(false);
  const latest = useRef({ value, onChange });
  latest.current = { value, onChange };

  useEffect(() => {
    let isGone = false;
    import("signature_pad").then(({ default: Pad }) => {
      const element = canvas.current;
      if (element === null || isGone) return;
      const ratio = Math.max(1, window.devicePixelRatio);
      const { width } = element.getBoundingClientRect();
      element.width = width * ratio;
      element.height = heightPx * ratio;
      element.getContext("2d")?.scale(ratio, ratio);
      const made = new Pad(element, { penColor: "#1d2329", minWidth: 0.8, maxWidth: 2.4 });
      const kept = latest.current.value;
      if (kept !== null) {
        const pen = { dotSize: 0, minWidth: 0.8, maxWidth: 2.4, penColor: "#1d2329", velocityFilterWeight: 0.7 };
        made.fromData(
          kept.strokes.map((points) => ({
            ...pen,
            compositeOperation: "source-over" as const,
            points: points.map(({ x, y, time }) => ({ x, y, time: time ?? 0, pressure: 0.5 })),
          })),
        );
      }
      made.addEventListener("endStroke", () => latest.current.onChange(drawingOf(made, width)));
      pad.current = made;
      setReady(true);
    });
    return () => {
      isGone = true;
      pad.current?.off();
      pad.current = null;
    };
  }, []);

  return (
    <div>
      <canvas
        ref={canvas}
        aria-label={`${t("pad")}. ${value === null ? t("padEmpty") : t("padDrawn")}`}
        aria-busy={!isReady}
        role="img"
        data-testid="signature-pad"
        style={{ height: heightPx }}
        className={`block w-full touch-none rounded-control border border-dashed ${isReady ? "bg-white" : "bg-sunken"} ${error ? "border-block" : "border-line-strong"}`}
      />
      <div className="mt-2 flex min-h-11 flex-wrap items-center justify-between gap-2">
        <p className={`text-note ${error ? "font-medium text-block" : "text-soft"}`}>{error ?? t("pad")}</p>
        <Button
          variant="quiet"
          isDisabled={value === null}
          onPress={() => {
            pad.current?.clear();
            onChange(null);
          }}
        >
          {t("clear")}
        </Button>
      </div>
    </div>
  );
}
