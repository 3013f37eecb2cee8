import { useTranslations } from "next-intl";
import { buttonStyles } from "@/components/ui/button-styles";
import { FindingItem } from "@/components/ui/finding-item";
import { type FindingGroup, needsDecision } from "./finding-groups";
import { PassedFinding } from "./passed-finding";
import { sessionList } from "./session-list";

/** What an editor can do about a finding. */
export type Decision = {
  /** The reason for which this draft overrides it, or null. */
  readonly reason: string | null;
  readonly onOverride: () => void;
  readonly onTakeBack: () => void;
};

type JudgedFindingProps = { readonly group: FindingGroup; readonly decision?: Decision };

/** One finding with what can be done about it: override it, or who may, or that nobody may. No button for those who may not. */
export function JudgedFinding({ group, decision }: JudgedFindingProps) {
  const t = useTranslations("plans");
  const common = useTranslations("common");
  const { sessions } = group;
  // The message carries the numbers; raw rule data would repeat them in the units of the machine.
  const { data: _, ...finding } = group.finding;
  const numbers = sessionList(sessions, {
    and: (first, last) => t("and", { first, last }),
    to: (first, last) => t("to", { first, last }),
  });
  const message =
    sessions.length === 0
      ? finding.message
      : t("sessionsNamed", { count: sessions.length, numbers, message: finding.message });
  if (finding.overridden) return <PassedFinding message={message} detail={t("finding.passedSaved")} />;
  if (decision && decision.reason !== null) {
    const act = buttonStyles({ variant: "quiet" });
    return (
      <PassedFinding message={message} detail={t("finding.passedNow", { reason: decision.reason })}>
        <button type="button" className={act} onClick={decision.onOverride}>
          {t("finding.change")}
        </button>
        <button type="button" className={act} onClick={decision.onTakeBack}>
          {t("finding.takeBack")}
        </button>
      </PassedFinding>
    );
  }
  const isOpen = needsDecision(finding);
  const roles = finding.overridableBy.map((role) => common(`finding.roles.${role}`)).join(", ");
  return (
    <div
      {...(isOpen ? { "data-undecided": true, tabIndex: -1 } : {})}
      className="rounded-control outline-offset-2 outline-instrument focus:outline-2"
    >
      <ul>
        <FindingItem
          finding={{ ...finding, message }}
          word={common(`severity.${finding.severity}`)}
          {...(isOpen && finding.youMayOverride && decision ? { onOverride: decision.onOverride } : {})}
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
