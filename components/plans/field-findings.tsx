"use client";

import { useTranslations } from "next-intl";
import { buttonStyles } from "@/components/ui/button-styles";
import { overrideOf } from "./draft-overrides";
import type { FindingGroup } from "./finding-groups";
import { JudgedFinding } from "./judged-finding";
import { PassedFinding } from "./passed-finding";
import type { DraftOverride } from "./plan-draft";

export type OverrideHandlers = {
  readonly overrides: readonly DraftOverride[];
  readonly onOverride: (group: FindingGroup) => void;
  readonly onTakeBack: (rule: string) => void;
};

type FieldFindingsProps = OverrideHandlers & { readonly groups: readonly FindingGroup[] };

/** The findings of one field, beside it: those that stand, and those this draft overrides. */
export function FieldFindings({ groups, overrides, onOverride, onTakeBack }: FieldFindingsProps) {
  const t = useTranslations("plans.finding");
  if (groups.length === 0) return null;
  return (
    <div className="flex flex-col gap-2">
      {groups.map((group) => {
        const { finding } = group;
        const key = `${finding.rule} ${finding.field} ${finding.message}`;
        const asked = overrideOf(overrides, finding);
        if (!asked) return <JudgedFinding key={key} group={group} onOverride={onOverride} />;
        return (
          <PassedFinding key={key} message={finding.message} detail={t("passedNow", { reason: asked.reason })}>
            <button type="button" className={buttonStyles({ variant: "quiet" })} onClick={() => onOverride(group)}>
              {t("change")}
            </button>
            <button
              type="button"
              className={buttonStyles({ variant: "quiet" })}
              onClick={() => onTakeBack(finding.rule)}
            >
              {t("takeBack")}
            </button>
          </PassedFinding>
        );
      })}
    </div>
  );
}
