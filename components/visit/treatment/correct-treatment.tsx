"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useOutbox } from "@/components/outbox/outbox-provider";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { TextArea } from "@/components/ui/text-area";
import { formatLength } from "@/lib/kernel/length";
import type { Visit } from "../types";
import { useDeed } from "../use-deed";
import { nameZones } from "../zone-words";
import { draftOfTreatment } from "./draft-of-treatment";
import { bodyOfDraft, deepest } from "./treatment-draft";
import { TreatmentForm } from "./treatment-form";
import { useProblem } from "./use-problem";
import { useTreatmentDraft } from "./use-treatment-draft";
import { useTypedWords } from "./use-typed-words";

const PATH = "/treatment/corrections";
type Treated = Visit & { readonly treatment: NonNullable<Visit["treatment"]> };

/** The way to put right what was recorded, while the visit is not signed. */
export function CorrectTreatment({ visit }: { readonly visit: Treated }) {
  const t = useTranslations("visit.treatment.correct");
  const { entries } = useOutbox();
  const [isOpen, setOpen] = useState(false);
  const isWaiting = entries.some(({ path, refused }) => path === `/visits/${visit.id}${PATH}` && refused === null);
  return (
    <>
      {isWaiting && <p className="text-soft">{t("waits")}</p>}
      {!isWaiting && !isOpen && (
        <div className="print:hidden">
          <Button onPress={() => setOpen(true)}>{t("open")}</Button>
        </div>
      )}
      {isOpen && (
        // What is on its way keeps its form, unseen: a refusal comes back to it as it was filled in.
        <div hidden={isWaiting}>
          <CorrectionForm key={visit.corrections.length} visit={visit} onClose={() => setOpen(false)} />
        </div>
      )}
    </>
  );
}

type CorrectionFormProps = { readonly visit: Treated; readonly onClose: () => void };

function CorrectionForm({ visit, onClose }: CorrectionFormProps) {
  const t = useTranslations("visit.treatment.correct");
  const key = `visit:${visit.id}:correction:${visit.corrections.length}`;
  const { draft, setDraft, forget } = useTreatmentDraft(key, () => draftOfTreatment(visit));
  const [because, setBecause] = useState("");
  const { problem, setProblem, change } = useProblem();
  const edit = change(setDraft);
  const deed = useDeed(visit);
  const typedOf = useTypedWords(visit);
  const zones = nameZones(
    visit,
    draft.zones.map(({ zone }) => zone),
  );

  async function correct() {
    setProblem(null);
    const body = { ...bodyOfDraft(draft), because: because.trim() };
    const typed = [...typedOf(draft), because.trim()];
    const outcome = await deed({ path: PATH, body, step: null, label: t("label"), typed });
    if (outcome.kind === "refused") return setProblem(outcome.problem);
    forget();
    onClose();
  }
  function leave() {
    forget();
    onClose();
  }

  return (
    <section aria-label={t("title")} className="flex flex-col gap-6 border-t border-line pt-5 print:hidden">
      <h3 className="text-lg font-semibold">{t("title")}</h3>
      <TreatmentForm {...{ visit, draft, problem }} setDraft={edit} lastTime={null} refused={t("refused")}>
        {visit.isNumbingFilled && (
          <TextArea
            label={t("noAnesthetic")}
            help={t("noAnestheticHelp")}
            optional
            value={draft.noAnestheticBecause}
            onChange={(noAnestheticBecause) => edit({ ...draft, noAnestheticBecause })}
            maxLength={500}
          />
        )}
        <TextArea label={t("because")} value={because} onChange={setBecause} maxLength={500} />
        <div className="flex flex-wrap gap-3">
          <ConfirmDialog
            trigger={
              <Button variant="primary" isDisabled={draft.zones.length === 0 || because.trim() === ""}>
                {t("submit")}
              </Button>
            }
            title={t("confirmTitle")}
            confirmLabel={t("confirm", { length: formatLength(deepest(draft)), zones })}
            onConfirm={correct}
          >
            {t("confirmText")}
          </ConfirmDialog>
          <Button onPress={leave}>{t("leave")}</Button>
        </div>
      </TreatmentForm>
    </section>
  );
}
