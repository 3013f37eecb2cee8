"use client";

import { type LucideIcon, Minus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "react-aria-components/Button";
import { IconButton } from "@/components/ui/icon-button";

type PassCounterProps = {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly count: number;
  readonly onChange: (count: number) => void;
};

const most = 100;

/** Counts passes in one direction: a press anywhere on it is one more, for a hand in a glove that does not look. */
export function PassCounter({ label, icon: Icon, count, onChange }: PassCounterProps) {
  const t = useTranslations("visit.treatment");
  return (
    <div className="relative min-w-0">
      <Button
        onPress={() => onChange(Math.min(most, count + 1))}
        className="flex h-28 w-full cursor-default touch-manipulation flex-col items-center justify-center gap-1 rounded-card border border-line-strong/55 bg-raised select-none hover:border-line-strong pressed:bg-instrument-wash"
      >
        <Icon aria-hidden="true" size={20} strokeWidth={1.5} className="text-soft" />
        <span className="text-2xl font-semibold">{count}</span> <span className="text-note text-soft">{label}</span>{" "}
        <span className="sr-only">{t("onePass")}</span>
      </Button>
      <IconButton
        label={t("oneLess", { direction: label })}
        isDisabled={count === 0}
        onPress={() => onChange(Math.max(0, count - 1))}
        className="absolute! top-1 right-1"
      >
        <Minus aria-hidden="true" size={18} strokeWidth={1.75} />
      </IconButton>
    </div>
  );
}
