"use client";

import { overrideOf } from "./draft-overrides";
import { type FindingGroup, findingKey } from "./finding-groups";
import { JudgedFinding } from "./judged-finding";
import type { DraftOverride } from "./plan-draft";

export type OverrideHandlers = {
  readonly overrides: readonly DraftOverride[];
  readonly onDecide: (group: FindingGroup) => void;
  readonly onTakeBack: (group: FindingGroup) => void;
};

type FieldFindingsProps = OverrideHandlers & { readonly groups: readonly FindingGroup[] };

/** The findings of one field, beside it: those that stand, and those this draft lets pass. */
export function FieldFindings({ groups, overrides, onDecide, onTakeBack }: FieldFindingsProps) {
  if (groups.length === 0) return null;
  return (
    <div className="flex flex-col gap-2">
      {groups.map((group) => {
        const { finding } = group;
        return (
          <JudgedFinding
            key={findingKey(group)}
            group={group}
            decision={{
              reason: overrideOf(overrides, finding)?.reason ?? null,
              onDecide: () => onDecide(group),
              onTakeBack: () => onTakeBack(group),
            }}
          />
        );
      })}
    </div>
  );
}
