"use client";

import { useTranslations } from "next-intl";
import { WhyButton } from "@/components/findings/why-button";
import { Checkbox } from "@/components/ui/checkbox";
import { FindingItem } from "@/components/ui/finding-item";
import type { Finding } from "@/lib/kernel/finding";

type WeighFindingsProps = {
  readonly findings: readonly Finding[];
  readonly acknowledged: readonly string[];
  readonly onChange: (rules: string[]) => void;
  /** Blocks that go on the record as they happened are read, not stopped by. */
  readonly isFact?: boolean;
};

const ORDER = { block: 0, warn: 1, info: 2 } as const;

/** What the rules say, gravest first; each warning with a box by which a clinician says that it was weighed. */
export function WeighFindings({ findings, acknowledged, onChange, isFact = false }: WeighFindingsProps) {
  const t = useTranslations("anesthesia.findings");
  const words = useTranslations("common.severity");
  if (findings.length === 0) return null;
  const isAsked = ({ severity }: Finding) => severity === "warn" || (isFact && severity === "block");
  const toggle = (rule: string, isOn: boolean) =>
    onChange(isOn ? [...acknowledged, rule] : acknowledged.filter((one) => one !== rule));
  return (
    <ul className="flex flex-col gap-2">
      {findings
        .toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity])
        .map((finding) => (
          <FindingItem
            key={`${finding.rule} ${finding.message}`}
            finding={finding}
            word={words(finding.severity)}
            actions={
              <>
                {isAsked(finding) && (
                  <Checkbox
                    label={t(isFact ? "read" : "weighed")}
                    isSelected={acknowledged.includes(finding.rule)}
                    onChange={(isOn) => toggle(finding.rule, isOn)}
                  />
                )}
                <WhyButton finding={finding} />
              </>
            }
          />
        ))}
    </ul>
  );
}
