import { useTranslations } from "next-intl";
import { Callout } from "@/components/ui/callout";
import type { ChecklistDto } from "@/lib/anesthesia/get-checklist.schema";
import { clockOf } from "./clock-of";

/** Reactions on the record, in sight of everybody who opens the step. */
export function Reactions({ checklist }: { readonly checklist: Pick<ChecklistDto, "reactions" | "zone"> }) {
  const t = useTranslations("anesthesia.reactions");
  return checklist.reactions.map((one) => (
    <Callout
      key={one.id}
      tone="block"
      title={t("title", { time: clockOf(one.at, checklist.zone), kind: t(`kinds.${one.kind}`) })}
    >
      <p>{one.signs.join("; ")}</p>
      <p className="text-soft">{t("done", { action: one.action, name: one.by })}</p>
    </Callout>
  ));
}
