/** The cookie that keeps whether the staff side bar is folded, so that the server draws it right at once. */
export const NAV_COOKIE = "cadence-nav";
