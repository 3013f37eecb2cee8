import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { PatientSearch } from "@/components/patients/patient-search";
import { PatientTable } from "@/components/patients/patient-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { searchPatients } from "@/lib/patients/search-patients";
import { ask } from "@/lib/web/ask";

type Props = { readonly searchParams: Promise<{ readonly q?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("patients"))("title") };
}

export default async function PatientsPage({ searchParams }: Props) {
  const { q: given = "" } = await searchParams;
  const q = String(given).slice(0, 100);
  const t = await getTranslations("patients");
  const { patients } = await ask(searchPatients, { q });
  const register = (
    <ButtonLink href="/patients/new" variant="primary">
      {t("register")}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title={t("title")} actions={register} />
      <ClientMessages areas={["patients"]}>
        <PatientSearch q={q} />
      </ClientMessages>
      <div className="mt-4">
        {patients.length === 0 ? (
          <EmptyState title={q === "" ? t("empty") : t("noneFound", { q })} action={register} />
        ) : (
          <Card {...(q === "" ? { title: t("newest") } : {})} flush>
            <PatientTable patients={patients} />
          </Card>
        )}
      </div>
    </>
  );
}
