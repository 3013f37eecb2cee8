import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { JoinWaitlist } from "./join-waitlist";
import type { JoinAction } from "./types";

type WaitActionProps = {
  readonly session: { readonly id: string; readonly number: number; readonly isBooked: boolean };
  readonly isWaiting: boolean;
  readonly clinicians: readonly { readonly id: string; readonly name: string }[];
  readonly join: JoinAction;
};

/** Beside a session of a course: puts it on the waitlist, or says that it is there. */
export function WaitAction({ session, isWaiting, clinicians, join }: WaitActionProps) {
  const t = useTranslations("waitlist.join");
  const { id: planSessionId, number, isBooked } = session;
  if (isWaiting) {
    return (
      <Link href="/waitlist" className="px-3.5 py-2">
        {t("waits")}
      </Link>
    );
  }
  return (
    <JoinWaitlist
      clinicians={clinicians.map(({ id, name }) => ({ id, name }))}
      {...{ planSessionId, number, isBooked, join }}
    />
  );
}
