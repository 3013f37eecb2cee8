import { formSection as section } from "./form-section";
import type { FormSection } from "./template.schema";

/** The consent form a clinic starts with, in English. It governs nothing until somebody of the clinic has read and published it. */
export const defaultFormEn: readonly FormSection[] = [
  section(
    "procedure_device",
    "What will be done",
    "You are planning a course of {procedure} for {indication}.",
    "A device with many fine, sterile needles is moved over the skin. Each needle makes a tiny wound, and as these heal the skin forms new collagen. The needles are used on you once and then thrown away.",
    "Before the needles are used the skin is cleaned, and it may be numbed with a cream. Afterwards it is cleaned again and soothed.",
  ),
  section(
    "needle_zones",
    "Where, and how deep",
    "Where: {zones}.",
    "How deep: {needle}. The clinician may use shorter needles where your skin asks for it. A longer needle, or another area, needs a new consent.",
  ),
  section(
    "sessions_spacing",
    "How many sessions",
    "The course has {sessions}. Between two sessions the skin rests for {spacing}, longer if it needs to. You may stop after any session.",
  ),
  section(
    "anesthetic",
    "Numbing",
    "For numbing this is planned: {numbing}.",
    "Numbing creams can redden, blanch, itch or swell the skin. Some people are allergic to them. Too much on too large an area, or left on too long, can make you unwell: numbness round the mouth, ringing in the ears, dizziness, a racing or slow heart, and in rare cases fits or loss of consciousness. That is why the amount, the area and the time are measured every time.",
    "Tell us about allergies, heart, liver and blood conditions and all medicines. You may choose to have no numbing.",
  ),
  section(
    "expected_result",
    "What you can expect",
    "Many people see smoother, firmer skin over the months after a course. How much your skin will change cannot be known beforehand. Some people see little change, and a few see none.",
    "You may hear or read how long results last. Such figures are claims and not a promise of ours.",
  ),
  section(
    "alternatives",
    "What else there is",
    "You can choose to do nothing: your skin condition is not dangerous, and this treatment is not urgent.",
    "Depending on what troubles you there are also creams, peels, lasers and other light treatments, injections and surgery, each with benefits and risks of its own. We have talked about those that may suit you, also about the ones that carry less risk.",
  ),
  section(
    "common_effects",
    "What happens to most people",
    "During the session: pressure, pricking, some pain, small points of bleeding.",
    "In the days afterwards: redness like a sunburn, warmth, swelling, tightness, dryness, flaking, itching and tenderness. Small bruises are common over bone.",
    "It usually settles within days. Deeper needles take longer.",
  ),
  section(
    "serious_risks",
    "What can go wrong",
    "Uncommon or rare, and some of it lasting: infection, also a cold sore that comes back; darker or lighter patches of skin, more often in darker skin and after sun; lasting redness; lines or marks from the device; scars, among them raised ones; small lumps from something carried into the skin; an allergic reaction to the cream, to something put on the skin or to the metal of the needles.",
    "A risk that nobody has described yet cannot be excluded.",
    "Call us at once if you have growing pain, pus, fever, blisters, swelling of the face or trouble breathing. In an emergency call the emergency number first.",
  ),
  section(
    "off_label",
    "Use outside what the device is cleared for",
    "{off_label}",
    "This means that authorities have not reviewed the device for this use, and that less is known about how well it works and how safe it is. Your clinician has explained why it is suggested all the same. By signing you say that you know this and accept it.",
  ),
  section(
    "aftercare",
    "What you do afterwards",
    "You get instructions for the days after each session, and following them lowers the risks: keep the skin clean, use only what we tell you to use on it, no make-up and no active creams until we say so, no sun on the treated skin and sun protection afterwards, no swimming, sauna or heavy sweating at first.",
    "Tell us before each session what has changed: illness, medicines, pregnancy, sun, other treatments.",
  ),
  section(
    "photographs",
    "Photographs",
    "Pictures of your skin help us to see what changes. A picture of a face can always be recognised, so we ask about each use separately, at the end of this form.",
    "You may take back each of these permissions at any time. What has been published cannot always be called back everywhere.",
  ),
  section(
    "data_notice",
    "Your data",
    "{clinic} keeps this form, your answers about your health, the record of each session and your pictures, because it treats you and because the law asks for it. Only those who treat you or run the clinic read them. You may see your record and have mistakes corrected.",
    "With your signature we keep what shows that it is yours: how you were identified, the time of each tick, and the device and network address it came from.",
  ),
  section(
    "withdrawal",
    "You may change your mind",
    "You may withdraw this consent at any time, before or during a session, without giving a reason and without any disadvantage. Tell anybody of the clinic, or do it in your portal. From that moment nothing more is done and nothing is booked. What was recorded before is kept.",
  ),
  section(
    "cost",
    "What it costs",
    "We have told you what the course costs, what is included and what is not, and what a cancelled visit costs. More sessions, or treatment of something that went wrong, can cost extra.",
  ),
  section(
    "questions_time",
    "Your questions, and time to think",
    "You could ask everything you wanted to ask and understood the answers. You had enough time to think about it. If you want more time or want to talk to somebody you trust first, do not sign today: your place in the calendar does not depend on it.",
  ),
  section(
    "capacity",
    "Your own decision",
    "You decide this for yourself, of your own free will. Nobody has pressed you. Nothing, such as medicine, alcohol, illness or worry, keeps you from deciding now. You are an adult.",
  ),
  section(
    "performer",
    "Who treats you",
    "The treatment is done by {performer} who will explain it to you in person before the first session and sign this form as well.",
  ),
];

export const defaultTitleEn = "Consent to microneedling";
