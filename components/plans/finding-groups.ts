import type { JudgedFindingDto } from "@/lib/plans/plan.schema";

/** The same thing said of one or more sessions, told once. */
export type FindingGroup = {
  readonly finding: JudgedFindingDto;
  /** Numbers of the sessions it concerns; none when it concerns the course. */
  readonly sessions: readonly number[];
};

const ofSession = /^sessions\.(\d+)\./;

/** The number of the session a finding stands at, or null. */
function sessionOf({ field = "" }: JudgedFindingDto): number | null {
  const match = ofSession.exec(field);
  return match ? Number(match[1]) + 1 : null;
}

/** A finding's message without the session it is about, which the place or the group says. */
export function plainMessage({ message }: Pick<JudgedFindingDto, "message">): string {
  return message.replace(/^Session \d+: /, "");
}

/** Whether somebody must decide before the course is saved: every block, and the healing window, acknowledged once per plan. */
export function needsDecision({ severity, rule, overridden }: JudgedFindingDto): boolean {
  return !overridden && (severity === "block" || (rule === "HEALING_WINDOW_OPEN" && severity === "warn"));
}

const gravity = { block: 0, warn: 1, info: 2 } as const;

/** Names a group among those on a page; it stays the same while the finding does. */
export function findingKey({ finding: { rule, field = "", message } }: FindingGroup): string {
  return `${rule} ${field} ${message}`;
}

/** Findings that say the same of several sessions become one, gravest first. */
export function groupFindings(findings: readonly JudgedFindingDto[]): FindingGroup[] {
  const groups = new Map<string, { finding: JudgedFindingDto; sessions: number[] }>();
  for (const finding of findings) {
    const number = sessionOf(finding);
    const message = plainMessage(finding);
    const key = `${finding.rule} ${finding.severity} ${finding.overridden} ${number === null ? finding.field : "session"} ${message}`;
    const group = groups.get(key) ?? { finding: { ...finding, message }, sessions: [] };
    if (number !== null) group.sessions.push(number);
    groups.set(key, group);
  }
  return [...groups.values()].toSorted((a, b) => gravity[a.finding.severity] - gravity[b.finding.severity]);
}
