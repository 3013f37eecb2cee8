import { useTranslations } from "next-intl";
import { decisionOf } from "@/components/findings/decision";
import { WhyButton } from "@/components/findings/why-button";
import { buttonStyles } from "@/components/ui/button-styles";
import { FindingItem } from "@/components/ui/finding-item";
import { type FindingGroup, findingKey, needsDecision } from "./finding-groups";
import { PassedFinding } from "./passed-finding";
import { sessionList } from "./session-list";

/** What an editor can do about a finding. */
export type Decision = {
  /** The reason for which this draft lets it pass, or null. */
  readonly reason: string | null;
  readonly onDecide: () => void;
  readonly onTakeBack: () => void;
};

type JudgedFindingProps = { readonly group: FindingGroup; readonly decision?: Decision };

/** The group's message, opening with the sessions it concerns. */
function useMessage({ finding: { message }, sessions }: FindingGroup): string {
  const t = useTranslations("plans");
  const numbers = sessionList(sessions, {
    and: (first, last) => t("and", { first, last }),
    to: (first, last) => t("to", { first, last }),
  });
  return sessions.length === 0 ? message : t("sessionsNamed", { count: sessions.length, numbers, message });
}

/**
 * One finding with what can be done about it: ask why, override or acknowledge it, or who may, or that nobody may. No button for
 * those who may not. Its place keeps the keyboard when what stands in it changes.
 */
export function JudgedFinding({ group, decision }: JudgedFindingProps) {
  const t = useTranslations("findings");
  const common = useTranslations("common");
  const { finding } = group;
  const message = useMessage(group);
  const kind = decisionOf(finding);
  const reason = decision?.reason ?? null;
  const isOpen = reason === null && needsDecision(finding);
  const roles = finding.overridableBy.map((role) => common(`finding.roles.${role}`)).join(", ");
  const why = <WhyButton finding={finding} />;

  function line() {
    if (finding.overridden)
      return (
        <PassedFinding word={t(`${kind}.passed`)} message={message} detail={t(`${kind}.passedSaved`)} actions={why} />
      );
    if (decision && reason !== null) {
      const act = buttonStyles({ variant: "quiet" });
      return (
        <PassedFinding
          word={t(`${kind}.passed`)}
          message={message}
          detail={t(`${kind}.passedNow`, { reason })}
          actions={
            <>
              {why}
              <span className="-mr-1.5 flex flex-wrap gap-1">
                <button type="button" className={act} onClick={decision.onDecide}>
                  {t("decision.change")}
                </button>
                <button type="button" className={act} onClick={decision.onTakeBack}>
                  {t("decision.takeBack")}
                </button>
              </span>
            </>
          }
        />
      );
    }
    return (
      <ul>
        <FindingItem
          finding={{ ...finding, message }}
          word={common(`severity.${finding.severity}`)}
          actions={
            <>
              {why}
              {isOpen && finding.youMayOverride && decision && (
                <button type="button" className={buttonStyles()} onClick={decision.onDecide}>
                  {t(`${kind}.act`)}
                </button>
              )}
            </>
          }
        />
      </ul>
    );
  }

  return (
    <div
      data-finding={findingKey(group)}
      {...(isOpen ? { "data-undecided": true } : {})}
      tabIndex={-1}
      className="rounded-control outline-offset-2 outline-instrument focus:outline-2"
    >
      {line()}
      {isOpen && !finding.youMayOverride && (
        <p className="mt-1 px-3 text-note text-soft">
          {roles === "" ? t(`${kind}.nobody`) : t(`${kind}.onlyRoles`, { roles })}
        </p>
      )}
    </div>
  );
}
