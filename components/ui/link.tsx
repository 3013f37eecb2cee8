import NextLink from "next/link";
import type { ComponentProps } from "react";
import { tv } from "tailwind-variants/lite";
import { type ButtonVariant, buttonStyles } from "./button-styles";

const linkStyles = tv({
  base: "rounded-chip underline-offset-3 transition-colors duration-100",
  variants: {
    tone: {
      text: "font-medium text-instrument underline decoration-instrument/35 hover:decoration-instrument",
      plain: "text-ink no-underline hover:text-instrument hover:underline",
    },
  },
});

export type LinkProps = ComponentProps<typeof NextLink> & {
  readonly tone?: "text" | "plain";
  readonly className?: string;
};

/** A link in running text (`text`) or where the place already says it is one, as a name in a table (`plain`). */
export function Link({ tone = "text", className, ...props }: LinkProps) {
  return <NextLink {...props} className={linkStyles({ tone, className })} />;
}

export type ButtonLinkProps = ComponentProps<typeof NextLink> & {
  readonly variant?: ButtonVariant;
  readonly fullWidth?: boolean;
  readonly className?: string;
};

/** A link that looks like a button because it begins a task on another page. Rendered without client code of its own. */
export function ButtonLink({ variant, fullWidth, className, ...props }: ButtonLinkProps) {
  return <NextLink {...props} className={buttonStyles({ variant, fullWidth, className })} />;
}
