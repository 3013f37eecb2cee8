import { tv } from "tailwind-variants/lite";

/** The box of every field one types or chooses in: hairline dark enough to see (3:1), focus by the one instrument colour. */
export const controlStyles = tv({
  base: [
    "flex h-control w-full min-w-0 items-center rounded-control border border-line-strong/80 bg-raised text-body text-ink",
    "transition-colors duration-100 ease-quiet placeholder:text-soft/85",
    "hover:border-line-strong invalid:border-block disabled:bg-sunken disabled:text-soft",
  ],
  variants: {
    kind: {
      input: "px-3 focus:border-instrument focus:outline-2 focus:-outline-offset-1 focus:outline-instrument",
      group:
        "focus-within:border-instrument focus-within:outline-2 focus-within:-outline-offset-1 focus-within:outline-instrument",
      button: "cursor-default justify-between gap-2 px-3 text-left pressed:border-instrument",
    },
  },
});

/** The naked input inside a `group` control. */
export const innerInput = "h-full min-w-0 flex-1 bg-transparent px-3 outline-none placeholder:text-soft/85";

/** A small button inside a `group` control. */
export const innerButton =
  "mr-1 inline-flex size-[calc(var(--control-size)-10px)] shrink-0 items-center justify-center rounded-chip text-soft hover:bg-sunken hover:text-ink pressed:bg-sunken";
