import { tv } from "tailwind-variants/lite";

/** The veil behind a dialog. */
export const veil = "fixed inset-0 z-50 flex bg-veil entering:animate-[appear_140ms] print:hidden";

/** The sheet a dialog stands on: a card in the middle, or a panel at the side; on a phone both rise from the bottom edge. */
export const sheetStyles = tv({
  base: "flex max-h-[calc(100dvh-1.5rem)] w-full min-w-0 flex-col border-line bg-raised shadow-float outline-none entering:animate-appear max-sm:mt-auto max-sm:rounded-t-card max-sm:border-t",
  variants: {
    kind: {
      modal: "sm:m-auto sm:rounded-card sm:border",
      sheet: "sm:ml-auto sm:h-dvh sm:max-h-none sm:border-l",
    },
    size: { small: "sm:max-w-md", medium: "sm:max-w-xl", large: "sm:max-w-4xl" },
  },
});
