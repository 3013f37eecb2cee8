"use client";

import { buttonStyles } from "@/components/ui/button-styles";
import catalogue from "@/messages/en/common.json";
import "./globals.css";

const { error: words, tryAgain } = catalogue.common;

/** For when even the document failed: nothing here may depend on the server or on a provider. */
export default function GlobalError({ retry }: { readonly retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>{words.title}</title>
        <main className="flex min-h-dvh flex-col items-center justify-center px-6 text-center">
          <h1 className="text-xl font-semibold">{words.title}</h1>
          <p className="mt-1 max-w-prose text-soft">{words.body}</p>
          <button type="button" onClick={retry} className={buttonStyles({ variant: "primary", className: "mt-6" })}>
            {tryAgain}
          </button>
        </main>
      </body>
    </html>
  );
}
