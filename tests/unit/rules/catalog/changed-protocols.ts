import { defaultProtocol, type NeedleStep, type Protocol, type Zone } from "@/lib/rules";

/** The protocol that is changed below. */
export const standard: Protocol = defaultProtocol;

const withZone =
  (id: string, given: Partial<Zone>) =>
  (protocol: Protocol): Protocol => ({
    ...protocol,
    zones: protocol.zones.map((zone) => (zone.id === id ? { ...zone, ...given } : zone)),
  });
const withStep =
  (id: string, given: Partial<NeedleStep>) =>
  (protocol: Protocol): Protocol => {
    const steps = protocol.needle.steps.map((step) => (step.id === id ? { ...step, ...given } : step));
    return { ...protocol, needle: { ...protocol.needle, steps } };
  };
const withCourse =
  (given: Partial<Protocol["course"]>) =>
  (protocol: Protocol): Protocol => ({
    ...protocol,
    course: { ...protocol.course, ...given },
  });
const withHealing =
  (given: Partial<Protocol["healingWindow"]>) =>
  (protocol: Protocol): Protocol => ({
    ...protocol,
    healingWindow: { ...protocol.healingWindow, ...given },
  });
const { course, passes, homeCare } = standard;
const sixtyOn = { onScheduleDays: { ...course.onScheduleDays, min: 60, max: 75 } };

/** For each rule a number of the protocol that is changed, and how the rule reads before and after. */
export const changes: readonly {
  readonly rule: string;
  readonly change: (protocol: Protocol) => Protocol;
  readonly from: string;
  readonly to: string;
}[] = [
  {
    rule: "NEEDLE_INCREMENT",
    change: (protocol) => {
      const increment = { ...protocol.needle.increment, length: 10 };
      const even = withStep("n075", { listed: [70] })(withStep("n025", { listed: [20] })(protocol));
      return { ...even, needle: { ...even.needle, increment } };
    },
    from: "steps of 0.05 mm",
    to: "steps of 0.1 mm",
  },
  {
    rule: "NEEDLE_OUTSIDE_PROTOCOL",
    change: withStep("n250", { le: 240, listed: [200, 240] }),
    from: "up to 2.5 mm",
    to: "up to 2.4 mm",
  },
  { rule: "NEEDLE_BELOW_LISTED", change: withStep("n025", { listed: [15, 25] }), from: "0.2 mm", to: "0.15 mm" },
  {
    rule: "INTERVAL_TOO_SHORT",
    change: withStep("n100", { minIntervalDays: 38 }),
    from: "28 days up to 0.75 mm, 35 days up to 1.0 mm",
    to: "28 days up to 0.75 mm, 38 days up to 1.0 mm",
  },
  {
    rule: "INTERVAL_BELOW_IDEAL",
    change: withStep("n025", { idealIntervalDays: 3 }),
    from: "2 days up to 0.25 mm",
    to: "3 days up to 0.25 mm",
  },
  { rule: "HEALING_WINDOW_OPEN", change: withHealing({ days: 45 }), from: "about 40 days", to: "about 45 days" },
  {
    rule: "HEALING_WINDOW_OPEN",
    change: withHealing({ severity: "block" }),
    from: "once a clinician has acknowledged it",
    to: "allows no further session in that time",
  },
  { rule: "COURSE_SESSION_COUNT", change: withCourse({ maxSessions: 4 }), from: "2 to 5", to: "2 to 4" },
  { rule: "COURSE_EARLY", change: withCourse(sixtyOn), from: "56 to 70 days", to: "60 to 75 days" },
  { rule: "COURSE_LATE", change: withCourse(sixtyOn), from: "56 to 70 days", to: "60 to 75 days" },
  {
    rule: "COURSE_LAPSED",
    change: withCourse({ lapsedAfterDays: { ...course.lapsedAfterDays, days: 200 } }),
    from: "More than 183 days",
    to: "More than 200 days",
  },
  {
    rule: "PASSES_OVER",
    change: (protocol) => ({ ...protocol, passes: { ...passes, perDirection: 8, totalPerZone: 24 } }),
    from: "10 times in each direction, the two diagonals together, and 30 times",
    to: "8 times in each direction, the two diagonals together, and 24 times",
  },
  {
    rule: "ZONE_TOO_DEEP",
    change: withZone("body", { max: 200 }),
    from: "No needle is longer than 1.0 mm on the face; 2.5 mm on the body.",
    to: "No needle is longer than 1.0 mm on the face; 2.0 mm on the body.",
  },
  {
    rule: "ZONE_TOO_DEEP",
    change: withZone("neck", { max: 75 }),
    from: "1.0 mm on the neck, the décolletage, the hands and the scalp",
    to: "0.75 mm on the neck; 1.0 mm on the décolletage, the hands and the scalp",
  },
  {
    rule: "ZONE_TOO_DEEP",
    change: withZone("face", { override: undefined }),
    from: "a prescriber may allow up to 1.5 mm on the face.",
    to: "a prescriber may allow up to 1.5 mm on the cheeks and chin.",
  },
  {
    rule: "ZONE_EXCLUDED",
    change: withZone("scalp", { max: 0, rangeFrom: null }),
    from: "the skin inside the orbital rim and the mucosa",
    to: "the skin inside the orbital rim, the scalp and the mucosa",
  },
  {
    rule: "ZONE_UNKNOWN",
    change: (protocol) => ({ ...protocol, zones: protocol.zones.filter(({ id }) => id !== "scalp") }),
    from: "the hands, the scalp, the body",
    to: "the hands, the body",
  },
  {
    rule: "ZONE_ABOVE_CUSTOMARY",
    change: withZone("nose", { customary: { upTo: 50, severity: "warn", source: "SEED" } }),
    from: "0.75 mm on the forehead, the nose and the upper lip",
    to: "0.75 mm on the forehead and the upper lip; 0.5 mm on the nose",
  },
  {
    rule: "ZONE_SHALLOW",
    change: withZone("body", { rangeFrom: { length: 75, included: false } }),
    from: "at 0.25 mm on the face, the neck, the décolletage, the hands and the scalp; above 1.0 mm on the body",
    to: "above 0.75 mm on the body",
  },
  {
    rule: "HOME_TOO_SOON",
    change: (protocol) => ({
      ...protocol,
      homeCare: { ...homeCare, afterDermal: { blockBeforeDay: 10, source: "SEED" } },
    }),
    from: "for 7 days",
    to: "for 10 days",
  },
  {
    rule: "HOME_CLINIC_ONLY",
    change: (protocol) => ({ ...protocol, homeCare: { ...homeCare, clinicOnlyFromStep: "n250" } }),
    from: "over 1.0 mm",
    to: "over 1.5 mm",
  },
];
