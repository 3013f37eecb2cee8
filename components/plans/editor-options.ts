import type { Protocol, Zone } from "@/lib/rules";

type ZoneOption = { readonly id: string; readonly label: string; readonly parent: string | null };

/** What a course may be made of, as the editor offers it: small, because it goes to the browser. */
export type EditorOptions = {
  readonly indications: readonly { readonly id: string; readonly label: string }[];
  readonly zoneGroups: readonly { readonly id: string; readonly zones: readonly ZoneOption[] }[];
  /** Labels of zones no needle may touch. */
  readonly excluded: readonly string[];
  /** Listed needles, hundredths of a millimetre, shortest first. */
  readonly lengths: readonly number[];
  readonly minSessions: number;
  readonly maxSessions: number;
};

/** Labels of the protocol read on after "the"; on their own they begin a line. */
export const capitalized = (label: string): string => label.charAt(0).toUpperCase() + label.slice(1);

function groupsOf(zones: readonly Zone[]): EditorOptions["zoneGroups"] {
  const groups = new Map<string, ZoneOption[]>();
  for (const { id, label, group, parent } of zones)
    groups.set(group, [...(groups.get(group) ?? []), { id, label: capitalized(label), parent }]);
  return [...groups].map(([id, members]) => ({ id, zones: members }));
}

/** The editor's choices from a protocol: zones in its order, grouped, those never needled only named. */
export function editorOptions({ indications, zones, needle, course }: Protocol): EditorOptions {
  return {
    indications: indications.map(({ id, label }) => ({ id, label: capitalized(label) })),
    zoneGroups: groupsOf(zones.filter(({ max }) => max > 0)),
    excluded: zones.filter(({ max }) => max === 0).map(({ label }) => label),
    lengths: needle.steps.flatMap(({ listed }) => listed).toSorted((a, b) => a - b),
    minSessions: course.minSessions,
    maxSessions: course.maxSessions,
  };
}
