"use client";

import { LoaderCircle } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { ToneIcon } from "@/components/ui/severity";
import { StrandedList } from "./stranded-list";
import type { StrandedState } from "./use-stranded";

type StrandedPanelProps = { readonly state: StrandedState; readonly askAgain: () => void };

/** What a change would do to booked visits, beside the button that makes it. */
export function StrandedPanel({ state, askAgain }: StrandedPanelProps) {
  const t = useTranslations("settings.stranded");
  if (state.kind === "known" && state.stranded.length > 0) {
    return (
      <Callout tone="warn" title={t("some", { count: state.stranded.length })} announce="polite">
        <p className="mb-2">{t("stay")}</p>
        <section
          aria-label={t("list")}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
          tabIndex={0}
          className="max-h-56 overflow-y-auto rounded-control border border-line bg-raised px-3 py-2"
        >
          <StrandedList bookings={state.stranded} newTab />
        </section>
      </Callout>
    );
  }
  if (state.kind === "refused") return <Callout tone="block" title={state.message} announce="polite" />;
  if (state.kind === "unreachable") {
    return (
      <Callout
        tone="block"
        title={t("unreachable")}
        announce="assertive"
        actions={<Button onPress={askAgain}>{t("askAgain")}</Button>}
      />
    );
  }
  return (
    <p role="status" className="flex min-h-6 items-center gap-2 text-note text-soft">
      {state.kind === "asking" && (
        <>
          <LoaderCircle aria-hidden="true" size={16} strokeWidth={1.5} className="animate-turn" />
          {t("asking")}
        </>
      )}
      {state.kind === "known" && (
        <>
          <ToneIcon tone="ok" className="text-ok" />
          {t("none")}
        </>
      )}
      {state.kind === "none" && t("fill")}
    </p>
  );
}
