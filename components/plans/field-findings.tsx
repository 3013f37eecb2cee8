"use client";

import { overrideOf } from "./draft-overrides";
import type { FindingGroup } from "./finding-groups";
import { JudgedFinding } from "./judged-finding";
import type { DraftOverride } from "./plan-draft";

export type OverrideHandlers = {
  readonly overrides: readonly DraftOverride[];
  readonly onOverride: (group: FindingGroup) => void;
  readonly onTakeBack: (rule: string) => void;
};

type FieldFindingsProps = OverrideHandlers & { readonly groups: readonly FindingGroup[] };

/** The findings of one field, beside it: those that stand, and those this draft overrides. */
export function FieldFindings({ groups, overrides, onOverride, onTakeBack }: FieldFindingsProps) {
  if (groups.length === 0) return null;
  return (
    <div className="flex flex-col gap-2">
      {groups.map((group) => {
        const { finding } = group;
        return (
          <JudgedFinding
            key={`${finding.rule} ${finding.field} ${finding.message}`}
            group={group}
            decision={{
              reason: overrideOf(overrides, finding)?.reason ?? null,
              onOverride: () => onOverride(group),
              onTakeBack: () => onTakeBack(finding.rule),
            }}
          />
        );
      })}
    </div>
  );
}
