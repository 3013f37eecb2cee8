import { prepareConsent } from "@/lib/consent/prepare-consent";
import { isLanguage, type Language } from "@/lib/kernel/language";

type Asked = {
  readonly planId: string;
  /** The language of the address, as it came. */
  readonly wanted: unknown;
  /** The language of the page around it. */
  readonly around: Language;
};

/**
 * What a patient is about to sign: in the language they ask for, else in the one that is theirs. Where nothing can be signed, why, in a
 * language that is known: the one asked for, else that of the page around it.
 */
export async function prepareToSign(
  call: Parameters<typeof prepareConsent.execute>[0],
  { planId, wanted, around }: Asked,
) {
  const asked = isLanguage(wanted) ? wanted : null;
  const theirs = asked === null ? await prepareConsent.execute(call, { planId }) : null;
  if (theirs?.ok) return { language: theirs.value.language, prepared: theirs } as const;
  const language = asked ?? around;
  const prepared = await prepareConsent.execute(call, { planId, language });
  return { language, prepared } as const;
}
