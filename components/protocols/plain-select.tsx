import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { controlStyles } from "@/components/ui/field-styles";

type PlainSelectProps = Omit<ComponentProps<"select">, "className" | "children"> & {
  readonly options: readonly { readonly id: string; readonly label: string }[];
};

/** The browser's own list in the dress of the other fields: a family has up to eighty of these open at once. */
export function PlainSelect({ options, ...props }: PlainSelectProps) {
  return (
    <span className="relative block">
      <select {...props} className={controlStyles({ kind: "input", className: "appearance-none truncate pr-8" })}>
        {options.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden="true"
        size={16}
        strokeWidth={1.5}
        className="pointer-events-none absolute inset-y-0 right-2.5 my-auto text-soft"
      />
    </span>
  );
}
