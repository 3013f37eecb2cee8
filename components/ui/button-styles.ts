/** How strongly a button asks: one `primary` a view, `danger` only for what cannot be taken back. */
export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";

type ButtonLook = {
  readonly variant?: ButtonVariant | undefined;
  readonly shape?: "text" | "icon" | undefined;
  readonly fullWidth?: boolean | undefined;
  readonly className?: string | undefined;
};

const BASE =
  "relative inline-flex h-control shrink-0 cursor-default items-center justify-center gap-2 rounded-control border text-body font-medium whitespace-nowrap select-none no-underline transition-colors duration-100 ease-quiet disabled:opacity-45 print:hidden";

const VARIANTS: Readonly<Record<ButtonVariant, string>> = {
  primary: "border-transparent bg-instrument text-on-instrument hover:bg-instrument-deep pressed:bg-instrument-deep",
  secondary: "border-line-strong/55 bg-raised text-ink hover:border-line-strong hover:bg-sunken pressed:bg-sunken",
  quiet: "border-transparent bg-transparent text-instrument hover:bg-instrument-wash pressed:bg-instrument-wash",
  danger: "border-transparent bg-block text-on-block hover:bg-block-deep pressed:bg-block-deep",
};

/**
 * The dress of everything that acts: Button, IconButton, and links that look like one. Usable on the server.
 * Plain strings and no styling library: error pages carry it, so every page would pay.
 */
export function buttonStyles({ variant = "secondary", shape = "text", fullWidth, className }: ButtonLook = {}): string {
  const size = shape === "icon" ? "w-control" : "px-3.5";
  return [BASE, VARIANTS[variant], size, fullWidth ? "w-full" : "", className ?? ""].filter(Boolean).join(" ");
}
