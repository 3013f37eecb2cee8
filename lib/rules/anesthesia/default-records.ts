import type { AnesthesiaProtocol } from "@/lib/rules/anesthesia/anesthesia.schema";

const CONVENTION = "CONVENTION (no published source found)";
const LABELS = "product labels";
const NAMED = "CONVENTION: history asked before every product; a caution where a label is silent";

/** Names under which a record may list what a flag is about; the lists are a convention and never complete. */
function listed(allergies: readonly string[], medicines: readonly string[] = [], questions: readonly string[] = []) {
  return { questions, allergies, medicines };
}

/** What the history is asked about before a cream goes on (A9). */
export const defaultFlags: AnesthesiaProtocol["flags"] = [
  {
    id: "amide_allergy",
    label: "allergy to amide local anesthetics (lidocaine, prilocaine)",
    otherwise: "block",
    record: listed([
      "lidocaine",
      "lignocaine",
      "prilocaine",
      "articaine",
      "mepivacaine",
      "bupivacaine",
      "ropivacaine",
      "xylocaine",
      "emla",
      "lmx",
      "amide",
      "local anesthetic",
      "local anaesthetic",
      "local anesthesia",
      "local anaesthesia",
    ]),
    source: LABELS,
  },
  {
    id: "ester_allergy",
    label: "allergy to ester local anesthetics (tetracaine)",
    otherwise: null,
    record: listed([
      "tetracaine",
      "amethocaine",
      "benzocaine",
      "procaine",
      "chloroprocaine",
      "novocain",
      "ester anesthetic",
      "ester anaesthetic",
      "local anesthetic",
      "local anaesthetic",
      "local anesthesia",
      "local anaesthesia",
    ]),
    source: LABELS,
  },
  {
    id: "paba_allergy",
    label: "allergy to para-aminobenzoic acid (PABA)",
    otherwise: null,
    record: listed(["paba", "aminobenzoic", "para-aminobenzoic", "p-aminobenzoic"]),
    source: LABELS,
  },
  {
    id: "excipient_allergy",
    label: "allergy to a cream's base (propylene glycol, benzyl alcohol)",
    otherwise: "warn",
    record: listed(["propylene glycol", "benzyl alcohol"]),
    source: NAMED,
  },
  { id: "methaemoglobinaemia", label: "methemoglobinemia, inborn or unexplained", otherwise: "warn", source: NAMED },
  { id: "g6pd", label: "G6PD deficiency", otherwise: "warn", source: NAMED },
  {
    id: "methb_inducer",
    label:
      "a medicine that can cause methemoglobinemia (sulfonamide, nitrate, nitrofurantoin, dapsone, antimalarial, phenytoin, phenobarbital, acetaminophen/paracetamol)",
    otherwise: "warn",
    record: listed(
      [],
      [
        "sulfonamide",
        "sulfamethoxazole",
        "co-trimoxazole",
        "cotrimoxazole",
        "sulfadiazine",
        "sulfasalazine",
        "nitroglycerin",
        "glyceryl trinitrate",
        "isosorbide",
        "nitroprusside",
        "nitrofurantoin",
        "dapsone",
        "chloroquine",
        "hydroxychloroquine",
        "primaquine",
        "quinine",
        "phenytoin",
        "phenobarbital",
        "phenobarbitone",
        "acetaminophen",
        "paracetamol",
      ],
    ),
    source: NAMED,
  },
  {
    id: "class_1_antiarrhythmic",
    label: "a class I heart-rhythm medicine",
    otherwise: "warn",
    record: listed(
      [],
      ["mexiletine", "flecainide", "propafenone", "quinidine", "disopyramide", "procainamide", "tocainide"],
    ),
    source: NAMED,
  },
  {
    id: "class_3_antiarrhythmic",
    label: "a class III heart-rhythm medicine (amiodarone, sotalol, dofetilide)",
    otherwise: "warn",
    record: listed([], ["amiodarone", "dronedarone", "sotalol", "dofetilide", "ibutilide"]),
    source: NAMED,
  },
  { id: "liver", label: "liver disease", otherwise: "warn", source: NAMED },
  { id: "pseudocholinesterase", label: "pseudocholinesterase deficiency", otherwise: null, source: LABELS },
  { id: "seizures", label: "seizures", otherwise: "warn", source: NAMED },
  {
    id: "pregnancy",
    label: "pregnancy",
    otherwise: "warn",
    record: listed([], [], ["pregnancy"]),
    source:
      "AAD local anesthesia guideline 2016 (summary, https://guidelinecentral.com/guideline/19870): lidocaine cream counts as safe, elective procedures needing it wait until after delivery",
  },
  { id: "elderly_or_ill", label: "old age or acute illness", otherwise: "warn", source: NAMED },
  {
    id: "atopic_area",
    label: "atopic dermatitis where the cream would go",
    otherwise: "warn",
    record: listed([], [], ["inflammatory_dermatosis"]),
    source: NAMED,
  },
  {
    id: "other_local_anesthetic",
    label: "another local anesthetic today, for example at the dentist",
    otherwise: "warn",
    source: NAMED,
  },
  { id: "low_weight", label: "looks lighter than the weight limit, not weighed", otherwise: null, source: CONVENTION },
];

/** What the numbing record holds, in the order it is filled; `derived` ones are computed, never typed. */
export const defaultChecklist: AnesthesiaProtocol["checklist"] = [
  { id: "identity_allergies", label: "Patient's identity and allergies read back", derived: false },
  { id: "product", label: "Product", derived: false },
  { id: "actives", label: "Active substances and strength", derived: false },
  { id: "lot", label: "Lot", derived: false },
  { id: "expiry", label: "Expiry date", derived: false },
  { id: "grams", label: "Grams", derived: false },
  { id: "area", label: "Area in cm²", derived: false },
  { id: "zones", label: "Zones", derived: false },
  { id: "skin_intact", label: "Skin intact", derived: false },
  { id: "applied_by", label: "Applied by", derived: false },
  { id: "applied_at", label: "Applied at", derived: false },
  { id: "occlusion", label: "Covered, and with what", derived: false },
  { id: "removed_at", label: "Removed at", derived: false },
  { id: "wiped_off", label: "Wiped off", derived: false },
  { id: "contact_minutes", label: "Minutes on the skin", derived: true },
  { id: "dose", label: "Milligrams, mg per kg and g per 10 cm²", derived: true },
  { id: "observations", label: "Observations before, during and after", derived: false },
  { id: "reaction", label: "Reaction, and what was done", derived: false },
  {
    id: "instructions",
    label: "Told about numb skin: no heat, cold or scratching; which signs to watch for; when to call",
    derived: false,
  },
  { id: "total_24h", label: "All numbing products of the last 24 hours", derived: true },
  { id: "signature", label: "Signature of the person applying it", derived: false },
];

/** The card kept where cream is used. It names no lipid dose: the clinic's own emergency card does. */
export const defaultToxicity: AnesthesiaProtocol["toxicity"] = {
  early: [
    "Tingling or numbness around the mouth",
    "A metallic taste",
    "Ringing in the ears",
    "Dizziness",
    "Blurred sight or slurred speech",
    "Restlessness or confusion",
  ],
  severe: [
    "Loss of consciousness or a sudden change of mind",
    "A seizure",
    "A slow or uneven heartbeat",
    "Low blood pressure",
    "Breathing or heartbeat stops",
  ],
  methemoglobinemia: [
    "Lips or skin turn blue-gray",
    "Shortness of breath",
    "Headache, tiredness or confusion",
    "Begins about 1 to 2 hours after the cream, and may begin at home",
  ],
  action: [
    "Wipe the cream off",
    "Call the emergency number",
    "Keep the airway open and give oxygen",
    "Follow the clinic's card for local anesthetic toxicity",
  ],
  source:
    "AAGBI local anesthetic toxicity guideline, https://rightdecisions.scot.nhs.uk/sjh-theatres-and-anaesthetics/anaesthetic-emergencies/3-10-local-anaesthetic-toxicity; ASRA checklist 2020, https://rapm.bmj.com/content/early/2020/11/30/rapm-2020-101986.full.txt (linked, not copied); arznei-telegramm 2012;43:72",
};
