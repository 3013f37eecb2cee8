"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { applyRefusal } from "@/components/form/apply-refusal";
import { DraftNotice } from "@/components/form/draft-notice";
import { Form } from "@/components/form/form";
import { useDraft } from "@/components/form/use-draft";
import { useZodForm } from "@/components/form/use-zod-form";
import { showToast } from "@/components/ui/toast-queue";
import type { SectionSpec } from "./editor-model";
import { type EditorValues, editorSchema } from "./editor-values";
import type { Proposal, ProposeAction } from "./proposal";
import { ProposalFields } from "./proposal-fields";
import { ProposeBar } from "./propose-bar";
import { ProtocolSection } from "./protocol-section";
import { ReviewedPreview } from "./reviewed-preview";
import { bothOf, sourcesToReview } from "./row-state";
import { type PreviewAction, useProtocolPreview } from "./use-protocol-preview";
import { useSections } from "./use-sections";

type ProtocolEditorProps = {
  /** The version that is edited, and its data. */
  readonly base: { readonly id: string; readonly version: number };
  readonly protocol: Record<string, unknown>;
  readonly sections: readonly SectionSpec[];
  readonly today: string;
  readonly preview: PreviewAction;
  readonly propose: ProposeAction;
};

/** Changes the clinic's rules into a new version, with what that would mean beside it. What is typed survives a reload. */
export function ProtocolEditor({ base, protocol, sections, today, preview: run, propose }: ProtocolEditorProps) {
  const t = useTranslations("protocols.editor");
  const router = useRouter();
  const [isStale, setStale] = useState(false);
  const defaultValues = { protocol: structuredClone(protocol), reviewed: [], reason: "", effectiveFrom: today };
  const form = useZodForm<EditorValues, EditorValues>(editorSchema, { defaultValues });
  const draft = useDraft(`protocol:${base.id}`, form);
  const { preview, isChecking, hasFailed } = useProtocolPreview(run, form);
  const { open, toggle, goTo } = useSections(sections);
  const problems = preview?.problems ?? [];

  function refuse(message: string, path?: string) {
    form.setError("root", { type: "client", message });
    if (path !== undefined) goTo(path);
  }

  async function submit(values: EditorValues) {
    const [problem] = problems;
    if (problem) return refuse(t("problemsFirst"), problem.path);
    const [due] = sourcesToReview(bothOf(values, protocol), sections);
    if (due) return refuse(t("reviewFirst", { row: due.label }), due.path);
    if (JSON.stringify(values.protocol) === JSON.stringify(protocol)) return refuse(t("unchanged"));
    const { reviewed: _, protocol: typed, ...rest } = values;
    // The form holds the protocol as it was typed; whether it is one is for the server to say.
    const sent = { base: base.id, protocol: typed as Proposal["protocol"], ...rest };
    const result = await propose(sent).catch(() => null);
    if (result === null) return refuse(t("unreachable"));
    if (result.ok) {
      draft.clear();
      showToast({ tone: "ok", title: t("proposed", { version: result.value.version }), detail: t("proposedDetail") });
      router.push(`/settings/protocol/${result.value.id}`);
      return;
    }
    if (result.refusal.kind === "stale") setStale(true);
    else applyRefusal(form, result.refusal);
  }

  return (
    <Form form={form} onSubmit={submit}>
      <DraftNotice
        words={{
          stale: t("stale"),
          staleText: t("staleText"),
          startOver: t("startOver"),
          discard: t("discard"),
        }}
        isStale={isStale}
        wasRestored={draft.wasRestored}
        onStartOver={() => {
          draft.clear();
          window.location.reload();
        }}
      />
      <div className="grid gap-6 xl:grid-cols-[minmax(0,1fr)_20rem] xl:items-start">
        <div className="flex min-w-0 flex-col gap-3">
          {sections.map((section) => (
            <ProtocolSection
              key={section.id}
              section={section}
              before={protocol}
              problems={problems}
              open={open}
              onToggle={toggle}
            />
          ))}
        </div>
        <ReviewedPreview {...{ preview, isChecking, hasFailed, sections }} before={protocol} onGo={goTo} />
        <ProposalFields control={form.control} today={today} />
      </div>
      <ProposeBar preview={preview} isChecking={isChecking} />
    </Form>
  );
}
