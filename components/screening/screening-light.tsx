import { useTranslations } from "next-intl";
import { StatusPill } from "@/components/ui/status-pill";
import type { ScreeningLightDto } from "@/lib/screening/get-light.schema";

const tones = { unasked: "neutral", clear: "ok", caution: "warn", stop: "block" } as const;

/** Whether the screening stands in the way of a visit, without a word of why. */
export function ScreeningLight({ light }: Pick<ScreeningLightDto, "light">) {
  const t = useTranslations("screening.light");
  return <StatusPill tone={tones[light]}>{t(light)}</StatusPill>;
}
