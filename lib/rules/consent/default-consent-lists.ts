import type { ConsentProtocol } from "@/lib/rules/consent/consent.schema";

/** What a form must speak of. */
export const defaultSections: ConsentProtocol["sections"]["required"] = [
  { id: "procedure_device", label: "procedure and device", when: "always" },
  { id: "needle_zones", label: "needle lengths and zones", when: "always" },
  { id: "sessions_spacing", label: "number of sessions and time between them", when: "always" },
  { id: "anesthetic", label: "anesthetic and its risks", when: "always" },
  { id: "expected_result", label: "expected result and how uncertain it is", when: "always" },
  { id: "alternatives", label: "alternatives, doing nothing among them", when: "always" },
  { id: "common_effects", label: "common effects", when: "always" },
  { id: "serious_risks", label: "serious or lasting risks", when: "always" },
  { id: "off_label", label: "off-label statement", when: "off_label" },
  { id: "aftercare", label: "what the patient does afterwards", when: "always" },
  { id: "photographs", label: "photographs, each purpose chosen by itself", when: "always" },
  { id: "data_notice", label: "use of personal data", when: "always" },
  { id: "withdrawal", label: "right to withdraw at any time", when: "always" },
  { id: "cost", label: "cost and further treatment", when: "always" },
  { id: "questions_time", label: "questions answered and time given", when: "always" },
  { id: "capacity", label: "capacity and free will", when: "always" },
  { id: "performer", label: "who performs", when: "always" },
];

/** What makes a new signature necessary. */
export const defaultTriggers: ConsentProtocol["renewal"]["triggers"] = [
  { id: "validity_passed", label: "the consent is too old" },
  { id: "needle_step_up", label: "a longer needle step" },
  { id: "zone_added", label: "a new zone" },
  { id: "indication_changed", label: "another indication" },
  { id: "anesthetic_class_changed", label: "another class of anesthetic" },
  { id: "health_changed", label: "a new medicine or contraindication" },
  { id: "pregnancy", label: "pregnancy" },
  { id: "adverse_event", label: "an adverse event" },
  { id: "form_superseded", label: "a new form that tells of a risk that matters" },
  { id: "performer_changed", label: "another practitioner than the one named" },
  { id: "patient_asked", label: "the patient asks for it" },
  { id: "course_lapsed", label: "the course has lapsed" },
];

/** What is kept with a signature. */
export const defaultEvidence: ConsentProtocol["evidence"]["kept"] = [
  { id: "text_hash", label: "the exact text shown, its version and SHA-256" },
  { id: "language", label: "language" },
  { id: "answers", label: "every answer and tick with its time" },
  { id: "printed_name", label: "printed name, date, time and time zone, and what the signature means" },
  { id: "identity", label: "how the signer was identified" },
  { id: "mark", label: "the mark, drawn or typed" },
  { id: "electronic_agreement", label: "agreement to sign electronically" },
  { id: "device_witness", label: "network address, browser, session and the staff member present" },
  { id: "countersignature", label: "the clinician's own signature" },
  { id: "audit_chain", label: "its place in the chained audit record" },
  { id: "copy", label: "delivery of a copy to the patient" },
  { id: "withdrawals", label: "any withdrawal" },
];
