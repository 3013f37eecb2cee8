"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { decisionOf } from "@/components/findings/decision";
import { applyRefusal } from "@/components/form/apply-refusal";
import { DraftNotice } from "@/components/form/draft-notice";
import { Form } from "@/components/form/form";
import { FormSelect } from "@/components/form/form-select";
import { useDraft } from "@/components/form/use-draft";
import { useZodForm } from "@/components/form/use-zod-form";
import { Card } from "@/components/ui/card";
import { showToast } from "@/components/ui/toast-queue";
import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";
import type { PlanCheckDto } from "@/lib/plans/check-plan.schema";
import type { OverrideRequest } from "@/lib/plans/override.schema";
import type { CourseSessionDto, PlanDto } from "@/lib/plans/plan.schema";
import { overrideOf, standingOverrides, undecided, withOverride } from "./draft-overrides";
import type { EditorOptions } from "./editor-options";
import { EditorRow } from "./editor-row";
import { FieldFindings } from "./field-findings";
import { type FindingGroup, findingKey, groupFindings } from "./finding-groups";
import { OverrideDialog } from "./override-dialog";
import { type PlanDraft, type PlanDraftInput, planDraftSchema } from "./plan-draft";
import type { EditedSession } from "./resize-sessions";
import { SaveBar } from "./save-bar";
import { SessionsFields } from "./sessions-fields";
import { TimelinePreview } from "./timeline-preview";
import { type CheckPlan, usePlanCheck } from "./use-plan-check";
import { ZoneFields } from "./zone-fields";

export type PlanValues = Omit<PlanDraft, "overrides"> & { readonly overrides: OverrideRequest[] };

type PlanEditorProps = {
  readonly patientId: string;
  readonly planId?: string;
  /** Names the draft that is kept in this tab: another plan, or another version, is another draft. */
  readonly draftKey: string;
  readonly options: EditorOptions;
  readonly values: {
    readonly indication: string | null;
    readonly zones: readonly string[];
    readonly sessions: readonly EditedSession[];
  };
  /** Sessions and check of the plan as it is saved; none for a new one. */
  readonly saved: readonly CourseSessionDto[];
  readonly initial: PlanCheckDto | null;
  readonly check: CheckPlan;
  readonly save: (values: PlanValues) => Promise<Result<PlanDto, Refusal>>;
  /** Said on the next page, where that page does not say it itself. */
  readonly savedToast?: string;
  readonly backHref: string;
};

/** The button that was pressed is gone once a finding is let pass, or no longer: the keyboard goes to its line. */
function focusFinding(group: FindingGroup) {
  const line = `[data-finding="${CSS.escape(findingKey(group))}"]`;
  requestAnimationFrame(() => document.querySelector<HTMLElement>(line)?.focus());
}

/** Designs a course: what, where, how many sessions and with which needles, under the eyes of the rules. */
export function PlanEditor(props: PlanEditorProps) {
  const { patientId, planId, draftKey, options, values, saved, initial, check, save, savedToast, backHref } = props;
  const t = useTranslations("plans.editor");
  const router = useRouter();
  // Fields not chosen yet are null; the schema names them when the form is sent.
  const defaultValues = { ...structuredClone(values), overrides: [] } as unknown as PlanDraftInput;
  const form = useZodForm(planDraftSchema, { defaultValues });
  const draft = useDraft(draftKey, form);
  const [asking, setAsking] = useState<FindingGroup | null>(null);
  const [isStale, setStale] = useState(false);
  const edited = form.watch();
  const subject = { patientId, ...(planId === undefined ? {} : { planId }) };
  const { isChecking, hasFailed, ...judged } = usePlanCheck(check, subject, edited, initial);
  const findings = judged.check?.findings ?? [];
  const groups = groupFindings(findings);
  const { errors, isSubmitted } = form.formState;
  const change = { shouldDirty: true, shouldTouch: true, shouldValidate: isSubmitted };
  const handlers = {
    overrides: edited.overrides,
    onDecide: setAsking,
    onTakeBack: (group: FindingGroup) => {
      const kept = edited.overrides.filter((one) => one.rule !== group.finding.rule);
      form.setValue("overrides", kept, change);
      focusFinding(group);
    },
  };
  const standing = standingOverrides(edited.overrides, findings);
  const open = undecided(edited.overrides, findings);
  const at = (field: string) => groups.filter(({ sessions, finding }) => !sessions.length && finding.field === field);
  const elsewhere = groups.filter(
    ({ sessions, finding }) =>
      sessions.length === 0 && !["indication", "zones", "sessions"].includes(finding.field ?? ""),
  );

  async function submit({ overrides, ...rest }: PlanDraft) {
    const result = await save({ ...rest, overrides: standingOverrides(overrides, findings) }).catch(() => null);
    if (result === null) {
      form.setError("root", { type: "unreachable", message: t("unreachable") });
      return;
    }
    if (result.ok) {
      draft.clear();
      if (savedToast !== undefined) showToast({ tone: "ok", title: savedToast });
      router.push(`/plans/${result.value.id}`);
      return;
    }
    const { refusal } = result;
    if (refusal.kind === "stale") setStale(true);
    // The findings stand at their fields already.
    else if (refusal.kind === "findings" && open.length > 0) {
      form.setError("root", { type: "findings", message: t("undecided") });
      requestAnimationFrame(() => document.querySelector<HTMLElement>("[data-undecided]")?.focus());
    } else applyRefusal(form, refusal);
  }

  return (
    <>
      <Form form={form} onSubmit={submit}>
        <DraftNotice
          words={{
            stale: t("stale"),
            staleText: t("staleText"),
            startOver: t("reload"),
            discard: t("discard"),
          }}
          isStale={isStale}
          wasRestored={draft.wasRestored}
          onStartOver={() => {
            draft.clear();
            window.location.reload();
          }}
        />
        <Card title={t("what")}>
          <div className="flex flex-col gap-5">
            <EditorRow findings={<FieldFindings groups={at("indication")} {...handlers} />}>
              <FormSelect
                control={form.control}
                name="indication"
                label={t("indication")}
                options={options.indications}
                className="max-w-80"
              />
            </EditorRow>
            <ZoneFields
              options={options}
              value={edited.zones}
              onChange={(zones) => form.setValue("zones", zones, change)}
              error={errors.zones?.message}
            />
            <FieldFindings groups={at("zones")} {...handlers} />
          </div>
        </Card>
        <Card title={t("sessions")}>
          <SessionsFields
            options={options}
            sessions={edited.sessions}
            onChange={(sessions) => form.setValue("sessions", sessions as PlanDraftInput["sessions"], change)}
            saved={saved}
            groups={groups}
            handlers={handlers}
            countError={errors.sessions?.message ?? errors.sessions?.root?.message}
            errorOf={(index) => errors.sessions?.[index]?.lengthHundredthsMm?.message}
          />
        </Card>
        <Card title={t("dates")}>
          <TimelinePreview check={judged.check} isChecking={isChecking} hasFailed={hasFailed} />
          {elsewhere.length > 0 && (
            <div className="mt-4">
              <FieldFindings groups={elsewhere} {...handlers} />
            </div>
          )}
        </Card>
        <SaveBar
          isJudged={judged.check !== null && !isChecking}
          blocking={groupFindings(open).length}
          overrides={standing.filter((one) => decisionOf(one) === "override").length}
          acknowledged={standing.filter((one) => decisionOf(one) === "acknowledge").length}
          warnings={groups.filter(({ finding }) => finding.severity === "warn" && !finding.overridden).length}
          backHref={backHref}
        />
      </Form>
      {asking && (
        <OverrideDialog
          kind={decisionOf(asking.finding)}
          message={asking.finding.message}
          reason={overrideOf(edited.overrides, asking.finding)?.reason ?? ""}
          onClose={() => setAsking(null)}
          onConfirm={(reason) => {
            const { rule } = asking.finding;
            form.setValue("overrides", withOverride(edited.overrides, findings, { rule, reason }), change);
            form.clearErrors("root");
            setAsking(null);
            focusFinding(asking);
          }}
        />
      )}
    </>
  );
}
