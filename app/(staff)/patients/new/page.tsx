import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { RegisterPatientForm } from "@/components/patients/register-patient-form";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { register } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("patients.new"))("title") };
}

export default async function NewPatientPage() {
  const t = await getTranslations("patients");
  return (
    <div className="max-w-xl">
      <PageHeader title={t("new.title")} back={{ href: "/patients", label: t("title") }} />
      <Card>
        <ClientMessages areas={["patients"]}>
          <RegisterPatientForm register={register} />
        </ClientMessages>
      </Card>
    </div>
  );
}
