import { LoaderCircle } from "lucide-react";

/** A turning ring with words for a screen reader. It stands still under reduced motion, so never the only sign. */
export function Spinner({ label, className = "" }: { readonly label: string; readonly className?: string }) {
  return (
    <span role="status" className={`inline-flex size-4 items-center justify-center ${className}`}>
      <LoaderCircle aria-hidden="true" size={16} strokeWidth={1.5} className="animate-turn" />
      <span className="sr-only">{label}</span>
    </span>
  );
}
