"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { RadioGroup } from "@/components/ui/radio-group";
import { placeWords } from "./place-words";
import type { Decision, Line } from "./types";

type LineDialogProps = {
  readonly line: Line;
  readonly zone: string;
  readonly decision: Decision | undefined;
  readonly decide: (decision: Decision | null) => void;
};

/** What else could become of one visit: another place, to stay for now, or to be cancelled and booked anew. */
export function LineDialog({ line, zone, decision, decide }: LineDialogProps) {
  const t = useTranslations("replan.choose");
  const { to, explanation, alternatives, patientName, from } = line;
  const current = decision === undefined ? "plan" : decision.kind === "pin" ? "here" : decision.kind;
  const [chosen, setChosen] = useState(current);
  const others = alternatives.map((option, index) => ({
    id: `other-${index}`,
    label: option.explanation,
    hint: placeWords({ place: option.place, zone, withDay: option.place.day !== from.day }),
  }));
  const here = decision?.kind === "pin" && to ? [{ id: "here", label: explanation, hint: t("chosen") }] : [];
  const planned =
    decision === undefined && to
      ? { id: "plan", label: explanation, hint: t("proposed") }
      : { id: "plan", label: t("plan") };
  const options = [
    ...here,
    planned,
    ...others,
    { id: "leave", label: t("leave"), hint: t("leaveHint") },
    { id: "cancel", label: t("cancel"), hint: t("cancelHint") },
  ];
  function use(close: () => void) {
    const other = alternatives[Number(chosen.slice("other-".length))];
    if (chosen === "plan") decide(null);
    else if (chosen === "leave" || chosen === "cancel") decide({ kind: chosen });
    else if (chosen !== "here" && other) decide({ kind: "pin", place: other.place });
    close();
  }
  return (
    <Dialog
      trigger={<Button>{t("button")}</Button>}
      title={t("title", { name: patientName })}
      onOpenChange={() => setChosen(current)}
      footer={({ close }) => (
        <>
          <Button onPress={close}>{t("close")}</Button>
          <Button variant="primary" onPress={() => use(close)}>
            {t("use")}
          </Button>
        </>
      )}
    >
      <p className="mb-3 text-soft">{placeWords({ place: from, zone, withDay: true })}</p>
      <RadioGroup label={t("label")} value={chosen} options={options} onChange={setChosen} />
      {alternatives.length === 0 && <p className="mt-2 text-soft">{t("none")}</p>}
    </Dialog>
  );
}
