import { useTranslations } from "next-intl";
import { WhyButtons } from "@/components/findings/why-buttons";
import { Callout } from "@/components/ui/callout";
import { ButtonLink } from "@/components/ui/link";
import type { Finding } from "@/lib/kernel/finding";

type CourseStoppedProps = {
  readonly patientId: string;
  readonly stopped: readonly Finding[];
};

/** Why no time is offered at all, and the way out: a consent that was withdrawn is signed anew. */
export function CourseStopped({ patientId, stopped }: CourseStoppedProps) {
  const t = useTranslations("booking.stopped");
  return (
    <Callout
      tone="block"
      title={t("title")}
      announce="polite"
      actions={
        <ButtonLink href={`/patients/${patientId}/consents`} variant="primary">
          {t("toConsents")}
        </ButtonLink>
      }
    >
      {stopped.map(({ rule, message }) => (
        <p key={rule}>{message}</p>
      ))}
      <WhyButtons findings={stopped} />
    </Callout>
  );
}
