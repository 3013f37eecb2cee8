"use client";

import { useTranslations } from "next-intl";
import { ErrorState } from "@/components/ui/error-state";

type ErrorPageProps = { readonly error: unknown; readonly retry: () => void };

/** For a page that failed: no detail of the failure, a reference for whoever reads the log, and a way to try again. */
export default function ErrorPage({ error, retry }: ErrorPageProps) {
  const t = useTranslations("common.error");
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : null;
  return (
    <main className="flex min-h-[70dvh] flex-col justify-center">
      <ErrorState onRetry={retry}>
        <p>{t("body")}</p>
        {digest && <p className="mt-2 text-note">{t("reference", { digest })}</p>}
      </ErrorState>
    </main>
  );
}
