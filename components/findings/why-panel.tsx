"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import type { AskedFinding } from "./asked-finding";
import { type ExplanationState, useExplanation } from "./use-explanation";
import { WhyNumbers } from "./why-numbers";
import { WhySource } from "./why-source";

/** What the rule says, or that it is on its way: both take the same place, so that nothing below jumps. */
function Says({ state, rule, retry }: { state: ExplanationState; rule: string; retry: () => void }) {
  const t = useTranslations("findings");
  const common = useTranslations("common");
  switch (state.kind) {
    case "loading":
      return (
        <div role="status" className="min-h-28">
          <span className="sr-only">{common("loading")}</span>
          <Skeleton className="h-5 w-3/5" />
          <Skeleton className="mt-2 h-3 w-2/5" />
          <Skeleton className="mt-4 h-4 w-11/12" />
          <Skeleton className="mt-2 h-4 w-4/5" />
        </div>
      );
    case "failed":
      return (
        <div role="alert" className="flex min-h-28 flex-col items-start gap-3">
          <p className="text-block">{t("failed")}</p>
          <Button onPress={retry}>{common("tryAgain")}</Button>
        </div>
      );
    case "unlisted":
      return (
        <div role="status" className="min-h-28">
          <code className="font-sans text-note break-all text-soft">{rule}</code>
          <p className="mt-2">{t("unlisted")}</p>
        </div>
      );
    case "told":
      return (
        <div role="status" className="min-h-28">
          <h3 className="font-semibold">{state.explanation.title}</h3>
          <p className="text-note break-words text-soft">
            {t("ruleOf", { rule, version: state.explanation.protocolVersion })}
          </p>
          <p className="mt-2">{state.explanation.says}</p>
        </div>
      );
  }
}

/** The answer to "Why?": the rule, this finding's numbers, who may let it pass, and where the rule comes from. */
export function WhyPanel({ finding }: { readonly finding: AskedFinding }) {
  const { state, retry } = useExplanation(finding.rule);
  const explanation = state.kind === "told" ? state.explanation : null;
  const source = finding.source ?? explanation?.source;
  return (
    <div className="flex flex-col gap-3">
      <Says state={state} rule={finding.rule} retry={retry} />
      <WhyNumbers finding={finding} zoneNames={explanation?.zoneNames ?? {}} />
      {source !== undefined && <WhySource source={source} />}
    </div>
  );
}
