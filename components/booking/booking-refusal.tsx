"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { WhyButton } from "@/components/findings/why-button";
import { Callout } from "@/components/ui/callout";
import { FindingList } from "@/components/ui/finding-list";
import type { FieldError, Refusal } from "@/lib/operation/refusal";

/** Why nothing was booked; `unreachable` when the server gave no answer. */
export type BookingProblem = Refusal | { readonly kind: "unreachable" };

const TITLES = {
  conflict: "taken",
  invalid: "gone",
  findings: "rules",
  stale: "stale",
  unreachable: "unreachable",
} as const;

/** The first message of each placement ("placements.0.roomId"): a time whose clinician and room are both taken is taken once. */
function onePerPlacement(fields: readonly FieldError[]): string[] {
  const placementOf = ({ path }: FieldError) => path.split(".", 2).join(".");
  const firsts = fields.filter(
    (field, index) => fields.findIndex((one) => placementOf(one) === placementOf(field)) === index,
  );
  return firsts.map(({ message }) => message);
}

type Props = {
  readonly problem: BookingProblem;
  /** What can be done about it. */
  readonly children?: ReactNode;
};

/** Says why nothing was booked, which sessions are concerned, what can be done, and what stands on the page now. */
export function BookingRefusal({ problem, children }: Props) {
  const t = useTranslations("booking.refused");
  const title = problem.kind in TITLES ? TITLES[problem.kind as keyof typeof TITLES] : "other";
  const lines = "fields" in problem ? onePerPlacement(problem.fields) : [];
  const hasNewTimes = title === "taken" || title === "gone" || title === "stale" || title === "rules";
  return (
    <Callout tone={title === "taken" || title === "stale" ? "warn" : "block"} title={t(title)} announce="assertive">
      {problem.kind === "findings" ? (
        <div className="my-2">
          <FindingList findings={problem.findings} actionsOf={(finding) => <WhyButton finding={finding} />} />
        </div>
      ) : (
        lines.map((line) => <p key={line}>{line}</p>)
      )}
      {title === "other" && "message" in problem && <p>{problem.message}</p>}
      {title === "unreachable" && <p>{t("unreachableText")}</p>}
      {children}
      {hasNewTimes && <p className="mt-2">{t("newTimes")}</p>}
    </Callout>
  );
}
