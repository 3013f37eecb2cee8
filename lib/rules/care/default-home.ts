import type { CareProtocol } from "@/lib/rules/care/care.schema";

/** Home care as a clinic starts with it (A19). */
export const defaultHome: CareProtocol["home"] = {
  allowedSteps: ["n025"],
  prescribable: [{ zone: "face", upTo: 100 }],
  hygiene: [
    "The roller belongs to one person. Never lend it and never borrow one.",
    "Clean it before you use it and again afterwards, and let it dry.",
    "Throw it away as soon as a needle is bent or blunt, and ask the clinic for a new one.",
  ],
  notOffered: ["Needles of 1.5 mm and longer are used in the clinic only."],
  legalStatus: {
    text: "No microneedling device has been authorised by the FDA, as a medical device, for sale without a prescription.",
    source: "from general knowledge, unverified",
  },
  source: "SEED; the default limit is CONVENTION (no published source found)",
};
