"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AnesthesiaStep } from "@/components/anesthesia/anesthesia-step";
import { CreamTimer } from "@/components/anesthesia/cream-timer";
import { clockTime } from "@/components/calendar/clinic-clock";
import { LiveRefresh } from "@/components/live/live-refresh";
import { OutboxNotice } from "@/components/outbox/outbox-notice";
import { useOutbox } from "@/components/outbox/outbox-provider";
import { Link } from "@/components/ui/link";
import type { LotsDto } from "@/lib/anesthesia/list-lots.schema";
import { Addenda } from "./addenda";
import { EndUntreated } from "./end-untreated";
import { PatientHeader } from "./patient-header";
import { isReadyToSign, placeSteps } from "./screen-steps";
import { StepCard } from "./step-card";
import { StepRecord } from "./step-record";
import { AftercareStep } from "./steps/aftercare-step";
import { AntisepsisStep } from "./steps/antisepsis-step";
import { ClearanceStep } from "./steps/clearance-step";
import { ConsentStep } from "./steps/consent-step";
import { IdentityStep } from "./steps/identity-step";
import { PhotosStep } from "./steps/photos-step";
import { type SignAction, SignStep } from "./steps/sign-step";
import { TreatmentStep } from "./treatment/treatment-step";
import { TreatmentRecord } from "./treatment-record";
import type { ScreenStep, VisitView } from "./types";
import { useAnesthesiaActions } from "./use-anesthesia-actions";
import { VisitEnd } from "./visit-end";
import { WaitingCream } from "./waiting-cream";
import { waitingCreams, withCreamOn } from "./waiting-creams";

type VisitScreenProps = {
  readonly view: VisitView;
  readonly lots: LotsDto["lots"];
  /** Whether this person may record; others read. */
  readonly mayRecord: boolean;
  /** Who signs. */
  readonly name: string;
  readonly sign: SignAction;
};

/** A visit from the first question to the signature, in one column: what is done folds, what is next is large, the timer stays on top. */
export function VisitScreen({ view, lots, mayRecord, name, sign }: VisitScreenProps) {
  const t = useTranslations("visit");
  const { entries, done: sent } = useOutbox();
  const { visit, checklist, zone, now } = view;
  const anesthesia = useAnesthesiaActions(visit);
  const kept = entries.flatMap(({ visitId, step, refused }) =>
    visitId === visit.id && step !== null && refused === null ? step.split(" ") : [],
  );
  const news = sent.flatMap(({ visitId, step, version }) =>
    visitId === visit.id && version > visit.version ? step.split(" ") : [],
  );
  const waiting = waitingCreams(entries, visit, zone);
  const placed = placeSteps(waiting.length > 0 ? withCreamOn(visit) : visit, kept, news);
  const isOpen = visit.state === "open";
  const running = checklist.entries.flatMap((one) =>
    one.kind === "cream" && one.voided === null && one.wiped === null ? [one] : [],
  );
  const numbing = <AnesthesiaStep {...{ checklist, lots, mayRecord }} actions={anesthesia} />;
  const forms: Readonly<Record<ScreenStep["id"], ReactNode>> = {
    identity: <IdentityStep visit={visit} />,
    clearance: <ClearanceStep visit={visit} />,
    consent: <ConsentStep visit={visit} />,
    photos_before: <PhotosStep visit={visit} when="before" />,
    // The form stays where it is while its cream waits: a refusal finds it as it was filled in.
    anesthesia: (
      <>
        {waiting.length > 0 && <p className="text-soft">{t("anesthesia.waiting")}</p>}
        <div hidden={waiting.length > 0}>{numbing}</div>
      </>
    ),
    antisepsis: <AntisepsisStep visit={visit} />,
    treatment: <TreatmentStep visit={visit} />,
    photos_after: <PhotosStep visit={visit} when="after" />,
    aftercare: <AftercareStep visit={visit} />,
  };
  const recordOf = (id: ScreenStep["id"], own: VisitView["visit"]["steps"][number] | undefined) => {
    if (id === "anesthesia") return numbing;
    if (id === "treatment") return <TreatmentRecord {...{ visit, zone }} mayCorrect={isOpen && mayRecord} />;
    return own?.done ? <StepRecord visit={visit} done={own.done} /> : undefined;
  };
  return (
    <div data-density="touch" className="mx-auto flex max-w-3xl flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 print:hidden">
        <Link href="/today">{t("toToday")}</Link>
        <LiveRefresh day={visit.day} />
      </div>
      <PatientHeader visit={visit} />
      <OutboxNotice visit={visit} />
      {isOpen && running.length + waiting.length > 0 && (
        <div className="sticky top-2 z-20 flex flex-col gap-2 rounded-card bg-paper shadow-float print:hidden">
          {running.map((cream) => (
            <CreamTimer key={cream.id} {...{ cream, now }} />
          ))}
          {waiting.map(({ key, product, appliedAt }) => (
            <WaitingCream
              key={key}
              {...{ appliedAt, now }}
              product={checklist.products.find(({ id }) => id === product)}
            />
          ))}
        </div>
      )}
      <VisitEnd {...{ visit, zone }} />
      <ol className="flex flex-col gap-3">
        {placed.map(({ id, steps, state, after }, index) => {
          const own = visit.steps.find((step) => step.id === steps[0]);
          const done = own?.done
            ? t("doneAt", { time: clockTime(own.done.at, zone), name: own.done.byName })
            : undefined;
          return (
            <li key={id}>
              <StepCard
                number={index + 1}
                title={t(`titles.${id}`)}
                {...{ state, done }}
                isOpen={!isOpen}
                waitsFor={after === null ? undefined : t("after", { step: t(`titles.${after}`) })}
                record={recordOf(id, own)}
              >
                {mayRecord ? forms[id] : <p className="text-soft">{t("readOnly")}</p>}
              </StepCard>
            </li>
          );
        })}
        {isOpen && (
          <li>
            <StepCard
              number={placed.length + 1}
              title={t("titles.sign")}
              state={isReadyToSign(placed) ? "current" : "later"}
            >
              {mayRecord ? <SignStep {...{ visit, sign, name }} /> : <p className="text-soft">{t("readOnly")}</p>}
            </StepCard>
          </li>
        )}
      </ol>
      {visit.state === "signed" && <Addenda {...{ visit, zone, mayRecord }} />}
      {isOpen && mayRecord && visit.treatment === null && (
        <div className="print:hidden">
          <EndUntreated visit={visit} />
        </div>
      )}
    </div>
  );
}
