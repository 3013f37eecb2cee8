"use client";

import { useEffect, useRef, useState } from "react";
import { readDraft } from "@/components/form/draft-store";
import type { ScreeningDto } from "@/lib/screening/get-screening.schema";
import { type AnswerAction, QuestionnaireForm } from "./questionnaire-form";
import { draftKey } from "./questionnaire-values";
import { WhatsChanged } from "./whats-changed";

type QuestionsProps = {
  readonly screening: ScreeningDto;
  readonly byClinician: boolean;
  readonly answer: AnswerAction;
  readonly onSaved: (what: "changed" | "unchanged") => void;
};

/** The screening questions: all of them the first time, afterwards what has changed. Whoever was answering goes on after a reload. */
export function Questions({ screening, byClinician, answer, onSaved }: QuestionsProps) {
  const { record, patientId } = screening;
  const draft = draftKey(screening);
  const [asksAll, setAsksAll] = useState(false);
  const all = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (readDraft(draft) !== null) setAsksAll(true);
  }, [draft]);
  const saved = (what: "changed" | "unchanged") => {
    setAsksAll(false);
    onSaved(what);
  };
  if (record?.fullOn && record.lastOn !== null && !asksAll) {
    return (
      <WhatsChanged
        patientId={patientId}
        lastOn={record.lastOn}
        answer={answer}
        onSaved={() => saved("unchanged")}
        onChanged={() => {
          setAsksAll(true);
          // The button that was pressed is gone: the keyboard goes on where the questions begin.
          requestAnimationFrame(() => all.current?.focus());
        }}
      />
    );
  }
  return (
    <div ref={all} tabIndex={-1} className="outline-none">
      <QuestionnaireForm
        {...{ screening, byClinician, answer }}
        onSaved={() => saved("changed")}
        onDiscarded={() => setAsksAll(false)}
      />
    </div>
  );
}
