import { tv } from "tailwind-variants/lite";

/** What floats above the page: popovers, menus, lists. The one shadow. */
export const floatStyles = tv({
  base: "rounded-card border border-line bg-raised text-body text-ink shadow-float outline-none entering:animate-appear",
});
