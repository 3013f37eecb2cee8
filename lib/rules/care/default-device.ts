import type { CareProtocol } from "@/lib/rules/care/care.schema";

/** Devices as a clinic starts with them (A8, A17). */
export const defaultDevice: CareProtocol["device"] = {
  kinds: [
    { id: "roller", label: "roller" },
    { id: "pen", label: "pen" },
    { id: "stamp", label: "stamp" },
    { id: "rf", label: "radiofrequency needling device" },
  ],
  excluded: {
    kinds: ["rf"],
    source:
      "FDA RF microneedling safety communication 15 Oct 2025, https://aestheticsjournal.com/news/fda-warning-on-rf-microneedling-complications/",
  },
  singleUse: {
    text: "A roller or cartridge is sterile, in date and known by its lot, and serves one patient in one session.",
    source: "SEED; single use: Doddaballapur 2009; 2018-2023 HIV cluster, MMWR 2024;73:372-376",
  },
  nominalNeedles: { count: 200, source: "SEED; 192 needles in Doddaballapur 2009" },
  depth: {
    text: "With a pen or a stamp the needle length is the deepest setting used on a zone, stamping included; pens get no discount.",
    source: "CONVENTION (no published source found)",
  },
};
