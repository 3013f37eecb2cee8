/** Languages a consent form can be written in: those the renderer has its own words for. */
export const languages = ["en"] as const;
export type Language = (typeof languages)[number];
