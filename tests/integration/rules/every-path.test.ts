import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { operations } from "@/lib/registry";
import { defaultProtocol } from "@/lib/rules";
import { adoptionProbes } from "./adoption-probes";
import { anesthesiaProbes } from "./anesthesia-probes";
import { followUpProbes } from "./follow-up-probes";
import { probes as sessionProbes } from "./probes";
import { replanProbes } from "./replan-probes";
import { visitProbes } from "./visit-probes";
import { waitlistProbes } from "./waitlist-probes";

const probes = {
  ...sessionProbes,
  ...anesthesiaProbes,
  ...adoptionProbes,
  ...followUpProbes,
  ...replanProbes,
  ...visitProbes,
  ...waitlistProbes,
};

/** Operations that place, perform and offer no session, and why the rules have nothing to say to them. */
const silent: Readonly<Record<string, string>> = {
  "anesthesia.get-checklist": "shows the numbing record as it stands; what was judged is judged where it is written",
  "anesthesia.list-lots": "lists tubes in date",
  "anesthesia.observe-patient": "notes what was seen",
  "anesthesia.record-reaction": "notes a reaction at whatever step it comes",
  "anesthesia.wipe-anesthetic": "asks that the skin is wiped after the cream came off, which no protocol changes",
  "anesthesia.void-entry": "takes an entry out of the count; the gate asks for another",
  "appointment.cancel-appointment": "takes a visit away; what remains was judged when it was booked",
  "appointment.change-duration": "changes the minutes of a visit, never its day",
  "appointment.list-appointments": "shows visits as they are booked",
  "appointment.mark-no-show": "takes a visit away; what remains was judged when it was booked",
  "appointment.release-hold": "lets go of a held time",
  "appointment.undo-no-show": "puts back, at its own time, a visit that was judged when it was booked",
  "appointment.preview-duration": "asks about the minutes of a visit, never its day",
  "audit.list-events": "reads what happened",
  "auth.accept-invitation": "signs a person in",
  "auth.end-session": "signs a person out",
  "auth.find-invitation": "reads an invitation",
  "auth.issue-token": "lets a program in",
  "auth.list-tokens": "lists programs",
  "auth.revoke-token": "shuts a program out",
  "auth.sign-in": "signs a person in",
  "clinic.add-closure": "closes days; the visits it strands stay booked and are judged when they are moved",
  "clinic.add-device": "adds a device",
  "clinic.add-procedure": "says how long a kind of visit lasts",
  "clinic.add-room": "adds a room",
  "clinic.add-roster-exception": "changes who works when",
  "clinic.add-time-off": "changes who works when",
  "clinic.approve-topical":
    "puts a product on the clinic's list; what is used of it is judged where a treatment is recorded",
  "clinic.explain-rule": "tells what a rule says",
  "clinic.get-protocol": "reads the rules themselves",
  "clinic.get-roster": "reads who works when",
  "clinic.get-scheduling-settings": "reads what the owner set",
  "clinic.list-stranded-bookings": "lists visits the rosters make impossible",
  "clinic.list-topicals": "lists the products approved for open channels",
  "clinic.preview-roster-change": "asks what a change of the rosters would strand",
  "clinic.remove-closure": "opens days",
  "clinic.remove-roster-exception": "changes who works when",
  "clinic.remove-time-off": "changes who works when",
  "clinic.rename-device": "renames a device",
  "clinic.rename-room": "renames a room",
  "clinic.retire-device": "takes a device out of use",
  "clinic.retire-topical": "takes a product off the clinic's list; later treatments are judged without it",
  "clinic.retire-procedure": "takes a kind of visit out of use",
  "clinic.retire-room": "takes a room out of use",
  "clinic.revise-booking-rules": "changes notice, horizon and grid, which are no clinical rules",
  "clinic.revise-procedure": "says how long a kind of visit lasts",
  "clinic.set-up-clinic": "founds a clinic with the default rules",
  "clinic.set-working-hours": "changes who works when",
  "consent.check-copy": "says whether a copy stands",
  "consent.countersign-consent":
    "writes what a clinician signs; whether it is enough is asked where somebody is treated",
  "consent.draft-template": "writes the words of a form",
  "consent.find-link": "finds whom a link is for",
  "consent.get-consent": "reads what was signed",
  "consent.get-template": "reads the words of a form",
  "consent.list-consents": "says where consents stand; booking and treating ask for themselves",
  "consent.list-templates": "lists the versions of a form",
  "consent.prepare-consent": "shows what would be signed",
  "consent.publish-template": "makes a form the one that is signed",
  "consent.send-link": "sends an address to sign at",
  "consent.sign-consent": "writes what a patient signs; what it covers is asked where somebody books or treats",
  "consent.verify-consent": "compares a record with what was sealed",
  "consent.withdraw-consent": "writes that a patient takes it back; from then on booking and treating refuse",
  "feed.create-feed": "makes an address for a calendar",
  "feed.find-feed": "finds whose calendar an address is",
  "feed.list-feeds": "lists the addresses of calendars",
  "feed.read-feed": "shows visits as they are booked",
  "feed.revoke-feed": "ends an address of a calendar",
  "followUp.record-attempt": "notes what was tried; whether there is anything to try is asked of the list",
  "followUp.snooze-follow-up": "leaves a matter in peace; whether there is one is asked of the list",
  "member.end-member": "ends a membership",
  "member.invite-member": "invites a member",
  "member.list-members": "lists members",
  "message.list-messages": "lists what was sent",
  "patient.get-patient": "reads a record; its courses are judged by their own pages",
  "patient.invite-patient": "invites a patient",
  "patient.register-patient": "registers a person",
  "patient.search-patients": "finds a person",
  "patient.update-patient": "changes a person's address",
  "plan.end-plan": "ends a course",
  "protocol.approve-protocol": "answers for the rules themselves",
  "protocol.get-protocol-version": "reads the rules themselves",
  "protocol.list-protocols": "lists versions of the rules",
  "protocol.propose-protocol": "writes the rules themselves",
  "screening.answer-screening": "writes what a patient says; every later judgement reads it",
  "screening.confirm-end": "writes what a clinician confirms; every later judgement reads it",
  "screening.find-link": "finds whom a link is for",
  "screening.get-light": "says whether the screening is clear, for no session in particular",
  "screening.get-screening": "reads the questions and what was answered",
  "screening.send-link": "sends an address to answer at",
  "protocol.withdraw-protocol": "takes back rules that never governed",
  "visit.get-board": "shows who is where on a day",
  "visit.add-addendum": "adds words to a signed record",
  "visit.begin-visit":
    "opens a visit that was judged when it was booked; the clearing of contraindications judges it anew",
  "visit.confirm-antisepsis": "records a step; the gate asks for it",
  "visit.confirm-identity": "records a step; the gate asks for it",
  "visit.end-untreated": "ends a visit in which nobody was needled",
  "visit.give-aftercare": "records a step",
  "visit.reaffirm-consent": "asks the rules of consent, not of sessions",
  "visit.sign-visit": "signs what was judged when it was recorded",
  "visit.record-photos": "records a step; the gate asks for it",
  "waitlist.join-waitlist": "says that somebody waits; what they are offered is judged then",
  "waitlist.leave-waitlist": "takes somebody off a list",
};

test("every operation of the registry is either probed or silent for a stated reason", () => {
  const names = operations.map(({ name }) => name);
  expect([...Object.keys(probes), ...Object.keys(silent)].toSorted()).toEqual(names.toSorted());
});

describe("the clinic's own rules decide", () => {
  test.each(Object.entries(probes))("%s", async (_name, { strict, lets }) => {
    expect(await lets(defaultProtocol), "under the default protocol").toBe(true);
    expect(await lets(strict), "under the strict protocol").toBe(false);
  });
});

describe("nothing else decides: outside lib/rules", () => {
  const sources = globSync("lib/**/*.ts", { exclude: (name) => name.includes("generated") })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => !file.startsWith("lib/rules/"));

  test("no operation reads a clinical number off the protocol", () => {
    const numbers =
      /\b(?:minIntervalDays|idealIntervalDays|spacingMonths|lapsedAfterDays|onScheduleDays|validityDays|blockBeforeDay|perDirection|totalPerZone|policyMaxG|contactMin|contactMax)\b|healingWindow\.days/;
    expect(sources.filter((file) => numbers.test(readFileSync(file, "utf8")))).toEqual([]);
  });

  test("no finding is made", () => {
    const makes = /severity: "(?:block|warn|info)"/;
    expect(sources.filter((file) => makes.test(readFileSync(file, "utf8")))).toEqual([]);
  });

  test("the rules are asked through their one door", () => {
    const back = /from "@\/lib\/rules\/(?!book\/|catalog\/)/;
    expect(sources.filter((file) => back.test(readFileSync(file, "utf8")))).toEqual([]);
  });
});
