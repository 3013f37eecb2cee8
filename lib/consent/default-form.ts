import { defaultFormEn, defaultTitleEn } from "./default-form-en";

/** The form a clinic is given when it is founded: version 1, a draft. */
export const defaultForm = {
  language: "en",
  version: 1,
  title: defaultTitleEn,
  sections: defaultFormEn,
  changes: "The form a clinic starts with.",
  material: false,
} as const;
