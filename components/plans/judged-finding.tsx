import { useTranslations } from "next-intl";
import { FindingItem } from "@/components/ui/finding-item";
import { type FindingGroup, needsDecision } from "./finding-groups";
import { PassedFinding } from "./passed-finding";
import { sessionList } from "./session-list";

type JudgedFindingProps = {
  readonly group: FindingGroup;
  /** Given where it may be let pass here and now. Drawn only for those who may. */
  readonly onOverride?: (group: FindingGroup) => void;
};

/** One finding with what can be done about it: override it, or who may, or that nobody may. */
export function JudgedFinding({ group, onOverride }: JudgedFindingProps) {
  const t = useTranslations("plans");
  const common = useTranslations("common");
  const { sessions } = group;
  // The message carries the numbers; raw rule data would repeat them in the units of the machine.
  const { data: _, ...finding } = group.finding;
  const numbers = sessionList(sessions, (first, last) => t("and", { first, last }));
  const message =
    sessions.length === 0
      ? finding.message
      : t("sessionsNamed", { count: sessions.length, numbers, message: finding.message });
  if (finding.overridden) return <PassedFinding message={message} detail={t("finding.passedSaved")} />;
  const isOpen = needsDecision(finding);
  const roles = finding.overridableBy.map((role) => common(`finding.roles.${role}`)).join(", ");
  return (
    <div>
      <ul>
        <FindingItem
          finding={{ ...finding, message }}
          word={common(`severity.${finding.severity}`)}
          {...(isOpen && finding.youMayOverride && onOverride ? { onOverride: () => onOverride(group) } : {})}
        />
      </ul>
      {isOpen && !finding.youMayOverride && (
        <p className="mt-1 px-3 text-note text-soft">
          {roles === "" ? t("finding.nobody") : t("finding.onlyRoles", { roles })}
        </p>
      )}
    </div>
  );
}
