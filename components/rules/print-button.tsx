"use client";

import { Printer } from "lucide-react";
import { Button } from "@/components/ui/button";

type PrintButtonProps = { readonly children: string };

/** Prints the page as it is. */
export function PrintButton({ children }: PrintButtonProps) {
  return (
    <Button
      variant="secondary"
      icon={<Printer size={16} strokeWidth={1.5} aria-hidden="true" />}
      onPress={() => window.print()}
    >
      {children}
    </Button>
  );
}
