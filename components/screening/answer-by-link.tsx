"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { type Result, refuse } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";
import type { AnswerScreeningInput } from "@/lib/screening/answer-screening.schema";
import type { ScreeningDto } from "@/lib/screening/get-screening.schema";
import { Questions } from "./questions";

type AnswerByLinkProps = {
  readonly screening: ScreeningDto;
  readonly secret: string;
  readonly answer: (input: AnswerScreeningInput & { readonly secret: string }) => Promise<Result<unknown, Refusal>>;
};

/** What takes the place of the questions. The keyboard and whoever listens are taken there. */
function End({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo({ top: 0 });
    heading.current?.focus();
  }, []);
  return (
    <div className="flex flex-col gap-3 py-10">
      <h1 ref={heading} tabIndex={-1} className="text-2xl font-semibold outline-none">
        {title}
      </h1>
      {children}
    </div>
  );
}

/** Answering by the link that was mailed: its secret goes with the answers, once. Who comes too late is told so kindly. */
export function AnswerByLink({ screening, secret, answer }: AnswerByLinkProps) {
  const t = useTranslations("screening.link");
  const [state, setState] = useState<"open" | "done" | "closed">("open");
  if (state === "closed") {
    return (
      <End title={t("gone")}>
        <p className="text-soft">{t("goneText")}</p>
      </End>
    );
  }
  if (state === "done") {
    return (
      <End title={t("thanks", { name: screening.patientName })}>
        <p>{t("thanksText")}</p>
        <p className="text-soft">{t("later")}</p>
      </End>
    );
  }
  const send = async (input: AnswerScreeningInput): Promise<Result<unknown, Refusal>> => {
    const result = await answer({ ...input, secret }).catch(() => null);
    if (result === null) return refuse({ kind: "invalid", message: t("unreachable"), fields: [] });
    if (!result.ok && (result.refusal.kind === "not_found" || result.refusal.kind === "conflict")) setState("closed");
    return result;
  };
  return (
    <>
      <header className="mb-6 border-b border-line pb-5">
        <h1 className="text-2xl font-semibold tracking-[-0.012em]">{t("title")}</h1>
        <p className="mt-1 text-soft">{t("for", { name: screening.patientName })}</p>
        <p className="mt-4 max-w-prose">{t("intro")}</p>
      </header>
      <div className="pb-12">
        <Questions screening={screening} byClinician={false} answer={send} onSaved={() => setState("done")} />
      </div>
    </>
  );
}
