/** How the product looks: as the device says, or as the person chose. */
export type Theme = "system" | "light" | "dark";

/** The cookie that keeps the choice, so that the server draws the first paint right. */
export const THEME_COOKIE = "cadence-theme";

/** The choice in a cookie's text; anything unknown is "system". */
export function themeOf(text: string | undefined): Theme {
  return text === "light" || text === "dark" ? text : "system";
}
