"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { StatusPill } from "@/components/ui/status-pill";
import type { ProcedureSettings, SchedulingSettingsDto } from "@/lib/clinic/get-scheduling-settings.schema";
import { PhaseBar } from "./phase-bar";
import { ProcedureDialog } from "./procedure-dialog";
import { RemoveDialog } from "./remove-dialog";
import type { SettingsActions } from "./types";

type ProcedureActions = Pick<SettingsActions, "preview" | "reviseProcedure" | "retireProcedure">;
type ProceduresProps = Pick<SchedulingSettingsDto, "procedures" | "clinicians" | "devices"> & {
  /** Null for who only reads. */
  readonly actions: ProcedureActions | null;
};

/** The kinds of visits: how long their phases last, who does them and with what. Those out of use come last. */
export function Procedures({ procedures, ...rest }: ProceduresProps) {
  const rows = [...procedures.filter(({ retired }) => !retired), ...procedures.filter(({ retired }) => retired)];
  return (
    <ul className="grid gap-6">
      {rows.map((procedure) => (
        <li key={procedure.id}>
          <ProcedureCard {...rest} procedure={procedure} />
        </li>
      ))}
    </ul>
  );
}

type ProcedureCardProps = Omit<ProceduresProps, "procedures"> & { readonly procedure: ProcedureSettings };

function ProcedureCard({ procedure, clinicians, devices, actions }: ProcedureCardProps) {
  const t = useTranslations("settings.procedures");
  const { id, name, retired, clinicianIds, deviceIds } = procedure;
  const named = (all: readonly { id: string; name: string }[], ids: readonly string[]) =>
    all.flatMap((one) => (ids.includes(one.id) ? [one.name] : [])).join(", ");
  const usable = devices.filter((device) => !device.retired);
  const isBarred = deviceIds.length > 0 && !usable.some((device) => deviceIds.includes(device.id));
  const skilled = clinicians.filter((one) => clinicianIds.includes(one.id)).map((one) => one.id);
  const fitting = usable.filter((device) => deviceIds.includes(device.id)).map((device) => device.id);
  return (
    <Card
      title={
        <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="break-words">{name}</span>
          {retired && <StatusPill tone="neutral">{t("retired")}</StatusPill>}
          {!retired && isBarred && <StatusPill tone="warn">{t("noDevice")}</StatusPill>}
        </span>
      }
      actions={
        actions &&
        !retired && (
          <>
            <ProcedureDialog
              trigger={<Button aria-label={t("changeOf", { name })}>{t("change")}</Button>}
              title={t("changeTitle", { name })}
              initial={{ ...procedure, clinicianIds: skilled, deviceIds: fitting, acknowledged: [] }}
              clinicians={clinicians}
              devices={usable}
              preview={actions.preview}
              save={actions.reviseProcedure}
              saved={t("saved", { name })}
            />
            <RemoveDialog
              trigger={{ label: t("retire"), name: t("retireOf", { name }) }}
              title={t("retireTitle", { name })}
              text={t("retireText")}
              confirmLabel={t("retireConfirm")}
              done={t("retiredToast", { name })}
              run={() => actions.retireProcedure({ id })}
            />
          </>
        )
      }
    >
      <PhaseBar minutes={procedure} />
      <dl className="mt-4 grid gap-x-8 gap-y-2 sm:grid-cols-2">
        <div className="min-w-0">
          <dt className="text-note text-soft">{t("clinicians")}</dt>
          <dd className="break-words">
            {clinicianIds.length === 0 ? t("everybody") : named(clinicians, clinicianIds) || t("nobodyLeft")}
          </dd>
        </div>
        <div className="min-w-0">
          <dt className="text-note text-soft">{t("devices")}</dt>
          <dd className="break-words">
            {deviceIds.length === 0 ? t("needsNone") : named(usable, deviceIds) || t("noneLeft")}
          </dd>
        </div>
      </dl>
    </Card>
  );
}
