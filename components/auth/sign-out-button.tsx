"use client";

import { signOut } from "next-auth/react";
import { buttonStyles } from "@/components/ui/button-styles";

/** Ends the session on the server and goes to the sign-in page. */
export function SignOutButton({ children }: { readonly children: string }) {
  return (
    <button
      type="button"
      className={buttonStyles({ variant: "quiet" })}
      onClick={() => void signOut({ callbackUrl: "/sign-in" })}
    >
      {children}
    </button>
  );
}
